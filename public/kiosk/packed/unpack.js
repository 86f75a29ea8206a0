// What an element holds as base64 of gzip, as a stream of bytes. It ends in an error if it is not whole.
export const unpacked = (element) => {
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
};
