// The loop while nobody is there: one number after the other. The stylesheet moves what must not burn in.
// `begin(language)` is called with the touch that ends it, `gone` when the screen is free.
export const attract = (section, { loop, slide, languages }, { begin, gone }) => {
  const slides = loop.map((step) => section.querySelector(`[data-step='${step}']`));
  const nav = section.querySelector("nav");
  nav.append(...languages.map((code) => nav.querySelector(`[data-language='${code}']`)));
  for (const link of nav.querySelectorAll("a")) link.hidden = !languages.includes(link.dataset.language);
  let now = 0;
  const show = (index) => {
    now = index % slides.length;
    for (const item of section.querySelectorAll("[data-step]")) item.hidden = item !== slides[now];
  };
  let isOn = false;
  let turn;
  const leave = (language) => {
    if (!isOn) return;
    isOn = false;
    clearInterval(turn);
    begin(language);
    // The touch that ends the loop does nothing else: a second one of the same hand still meets this screen.
    setTimeout(() => {
      section.hidden = true;
      gone();
    }, 350);
  };
  // A finger that rests too long, or wipes, is no click; it wants to begin all the same.
  for (const name of ["pointerup", "click"]) {
    section.addEventListener(name, (event) => {
      event.preventDefault();
      leave(event.target.closest("a")?.dataset.language ?? languages[0]);
    });
  }
  const start = () => {
    isOn = true;
    section.hidden = false;
    show(0);
    clearInterval(turn);
    turn = setInterval(() => show(now + 1), slide * 1000);
  };
  return { start, isOn: () => isOn };
};
