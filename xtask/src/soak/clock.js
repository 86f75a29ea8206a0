// The clock of a kiosk's shell, for a soak: it runs faster while nobody is there, can be set, and can sleep. It stands in for
// setTimeout, setInterval, performance.now, Date.now and new Date() of the shell alone; the page in its frame, the
// browser's animations and its network keep the real time, and so does the shell while that page starts. Runs before any script of
// the shell.
(() => {
  if (parent !== self) return;
  const real = performance.now.bind(performance);
  const beat = self.setInterval.bind(self);
  const RealDate = Date;
  const born = RealDate.now();
  // Every timer of the shell is looked at with each beat.
  const BEAT = 10;
  // Milliseconds after which a page that has not started never will (`public/kiosk/supervisor.js`).
  const START = 20_000;

  let factor = 1;
  let since = real();
  let shown = since;
  let set = 0;
  let until;
  // When the page that is starting has to have started.
  let starting = 0;
  const now = () => shown + (real() - since) * (starting ? 1 : factor);
  const settle = () => ([shown, since] = [now(), real()]);

  addEventListener("message", ({ data }) => {
    if (data?.source !== "dgsn-kiosk" || !["loaded", "ready", "failed"].includes(data.type)) return;
    settle();
    starting = data.type === "loaded" ? real() + START : 0;
  });

  const timers = new Map();
  let last = 0;
  const add = (act, wait, period) => {
    timers.set((last += 1), { act, period, due: now() + (Number(wait) || 0) });
    return last;
  };
  self.setTimeout = (act, wait, ...rest) => add(() => act(...rest), wait);
  self.setInterval = (act, wait, ...rest) => add(() => act(...rest), wait, Math.max(Number(wait) || 0, 1));
  self.clearTimeout = self.clearInterval = (id) => void timers.delete(id);
  const run = (times, end) => {
    settle();
    factor = times;
    until = end;
  };
  beat(() => {
    if (starting && real() > starting) {
      settle();
      starting = 0;
    }
    if (until?.()) run(1);
    const time = now();
    for (const [id, timer] of timers) {
      if (timer.due > time) continue;
      // Beats that were missed are not made up for, as in a browser that was busy or asleep.
      if (timer.period) timer.due = Math.max(timer.due + timer.period, time);
      else timers.delete(id);
      timer.act();
      // What happens at the end of a long wait takes its real time.
      if (until?.()) return void run(1);
    }
  }, BEAT);

  performance.now = now;
  self.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length ? parts : [self.Date.now()]));
    }
    static now() {
      return Math.round(born + now() + set);
    }
  };

  self.soakClock = {
    // So many times as fast, until something holds.
    run,
    // Somebody sets the clock of the machine.
    set: (milliseconds) => (set += milliseconds),
    // The machine has slept: every clock has gone on, no timer has come.
    sleep: (milliseconds) => {
      settle();
      shown += milliseconds;
    },
    // Milliseconds since it was told to run as it does.
    passed: () => now() - shown,
    hurried: () => factor !== 1,
  };
})();
