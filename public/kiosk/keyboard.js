// The keyboard on the screen. It shows itself while the field has the focus, and never takes it.
export const keyboard = (board, field) => {
  const root = document.documentElement;
  const told = () => field.dispatchEvent(new Event("input", { bubbles: true }));
  const write = (text) => {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    told();
  };
  const erase = () => {
    const [start, end] = [field.selectionStart, field.selectionEnd];
    field.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
    told();
  };
  // The device's own keyboard would cover this one.
  field.inputMode = "none";
  field.addEventListener("focus", () => root.setAttribute("data-typing", ""));
  field.addEventListener("blur", () => root.removeAttribute("data-typing"));
  board.addEventListener("pointerdown", (event) => event.preventDefault());
  board.addEventListener("mousedown", (event) => event.preventDefault());
  board.addEventListener("click", (event) => {
    const key = event.target.closest("button");
    if (!key) return;
    if (key.dataset.key) write(key.dataset.key);
    else if (key.dataset.letters) board.dataset.letters = key.dataset.letters;
    else if ("erase" in key.dataset) erase();
    else field.blur();
  });
};
