// Saving, copying, and saying how it went.
// The dialog stands below the first screens: it can come later than this.
const words = () => document.getElementById("take")?.dataset;

// A frame may forbid it; then the file opens in a tab of its own.
export const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

export const copied = async (text) => {
  await navigator.clipboard.writeText(text);
  return words()?.copied;
};

// Does what a button asks for; how it went stands in the dialog, or for a moment on the button.
export const answer = async (button, act) => {
  const status = button.closest("dialog")?.querySelector("[role='status']") ?? button;
  const label = button.textContent;
  try {
    const said = await act();
    if (said) status.textContent = said;
  } catch (error) {
    // A reader who closes the share sheet has not failed.
    if (error?.name !== "AbortError") status.textContent = words()?.failed ?? label;
  }
  if (status === button) setTimeout(() => (button.textContent = label), 1500);
};
