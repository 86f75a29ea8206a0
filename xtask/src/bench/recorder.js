// Waits for one input and resolves with its times in milliseconds. `first` is the event that the input begins with,
// `acting` the one that the page answers; `holds` says whether the page shows the answer.
(first, acting, holds) =>
  new Promise((resolve) => {
    const once = { capture: true, once: true };
    const soon = (task) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = task;
      port2.postMessage(null);
    };
    let given, began;
    addEventListener(
      first,
      (event) => {
        given = event.timeStamp;
        began = performance.now();
      },
      once,
    );
    addEventListener(
      acting,
      () => {
        let handled;
        // This task comes after every handler of the event, and after what they put off to the end of theirs.
        soon(() => (handled ??= performance.now()));
        requestAnimationFrame(() => {
          const framed = performance.now();
          handled ??= framed;
          // Style, layout and paint of the frame follow this callback; the next task comes after them.
          soon(() => {
            const painted = performance.now();
            resolve({ work: handled - began + painted - framed, total: painted - given, held: Boolean(holds()) });
          });
        });
      },
      once,
    );
  })
