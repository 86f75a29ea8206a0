// A page without an address of its own: its links are taken for links out of the file around it, and a browser that follows one
// loses the page. So none is followed; a link to a part of the page leads there all the same.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  const href = link.getAttribute("href");
  if (href.startsWith("#")) location.hash = href;
});
