// Whether somebody is there. Time is added up in small steps, so that a clock that is set, or a night in which the
// machine sleeps, is no time without a visitor.
const STEP = 250;
const MOST = 1000;

// `ask(seconds)` is called with what is left while the question is open, and once with nothing when it is answered;
// `leave` when nobody has answered.
export const idle = ({ idle, answer }, { ask, leave }) => {
  let still = 0;
  let asked;
  let last = performance.now();
  let on = false;
  const touch = () => {
    still = 0;
    if (asked === undefined) return;
    asked = undefined;
    ask(undefined);
  };
  setInterval(() => {
    const now = performance.now();
    const passed = Math.min(Math.max(now - last, 0), MOST);
    last = now;
    if (!on) return;
    still += passed;
    const left = Math.ceil(idle + answer - still / 1000);
    if (still < idle * 1000 || left === asked) return;
    if (left > 0) ask((asked = left));
    else leave();
  }, STEP);
  return {
    // A touch anywhere. Once the question is open, only its button counts: a sleeve on the glass is no visitor.
    touched: () => asked === undefined && touch(),
    stay: touch,
    start: () => {
      on = true;
      touch();
    },
    stop: () => {
      on = false;
      touch();
    },
  };
};
