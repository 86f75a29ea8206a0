// Waits for one input and resolves with the milliseconds from it to the end of the paint that shows the answer.
// `first` is the event that the input begins with, `acting` the one that the page answers; `holds` says whether it did.
(first, acting, holds) =>
  new Promise((resolve) => {
    const once = { capture: true, once: true };
    const soon = (task) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = task;
      port2.postMessage(null);
    };
    let given;
    // The time stamp is the browser's: if the page is busy when the input comes, that counts too.
    addEventListener(first, (event) => (given = event.timeStamp), once);
    addEventListener(
      acting,
      () =>
        // Style, layout and paint of the frame follow this callback; the next task comes after them.
        requestAnimationFrame(() =>
          soon(() => resolve({ took: performance.now() - given, held: Boolean(holds()) })),
        ),
      once,
    );
  })
