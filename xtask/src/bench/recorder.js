// Waits for one input and resolves with two times in milliseconds. `first` is the event that the input begins with,
// `acting` the one that the page answers; `holds` says whether the frame shows the answer.
(first, acting, holds) =>
  new Promise((resolve) => {
    let given;
    // The time stamp is the browser's: if the page is busy when the input comes, that counts too.
    addEventListener(first, (event) => (given = event.timeStamp), { capture: true, once: true });
    // The window hears of an event last, when every other listener and what it put off to its end is done.
    addEventListener(
      acting,
      () => {
        // Style, layout and what comes before a paint belong to the answer. Asked for now, they are not done again later,
        // and the time that the frame waits for its turn can be told from work.
        document.body.getBoundingClientRect();
        document.elementFromPoint(0, 0);
        const answered = performance.now();
        requestAnimationFrame(() => {
          const framed = performance.now();
          const end = () => {
            const painted = performance.now();
            const work = answered - given + (painted - framed);
            resolve({ work, total: painted - given, held: Boolean(holds()) });
          };
          // The paint of the frame follows this callback; the next task comes after it, this one before any other.
          scheduler.postTask(end, { priority: "user-blocking" });
        });
      },
      { once: true },
    );
  })
