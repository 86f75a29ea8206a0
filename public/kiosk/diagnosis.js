// What the operator sees with `diag=1`: which data, whether everything is there, how it runs, what failed last, and the
// counters to take away.
const line = (list, name, value) => {
  const term = document.createElement("dt");
  const said = document.createElement("dd");
  term.textContent = name;
  said.textContent = value;
  list.append(term, said);
  return (text) => (said.textContent = text);
};
const duration = (milliseconds) => {
  const minutes = Math.floor(milliseconds / 60_000);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

export const diagnosis = (section, { settings, counters, assets }) => {
  let failure = "none";
  const open = () => {
    section.hidden = false;
    const list = section.appendChild(document.createElement("dl"));
    line(list, "Edition", section.dataset.edition);
    line(list, "Data", section.dataset.fingerprint);
    for (const problem of settings.problems) line(list, "Setting", problem);
    const checked = line(list, "Files", "…");
    const uptime = line(list, "Up", "");
    const frames = line(list, "Frames a second", "");
    const memory = line(list, "Memory", "");
    const last = line(list, "Last failure", "");
    assets().then(checked, (error) => checked(String(error)));
    let painted = 0;
    const paint = () => {
      painted += 1;
      requestAnimationFrame(paint);
    };
    paint();
    setInterval(() => {
      uptime(duration(performance.now()));
      frames(painted);
      painted = 0;
      const used = performance.memory?.usedJSHeapSize;
      memory(used ? `${(used / 1e6).toFixed(1)} MB` : "not told by this browser");
      last(failure);
    }, 1000);
    const button = (text, act) => {
      const element = section.appendChild(document.createElement("button"));
      element.type = "button";
      element.textContent = text;
      element.addEventListener("click", act);
    };
    button("Save the counters", () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([counters.table()], { type: "text/csv" }));
      link.download = "kiosk-counters.csv";
      link.click();
      URL.revokeObjectURL(link.href);
    });
    button("Set the counters to zero", counters.clear);
  };
  if (settings.diag === "1") open();
  const failed = (what, count) => {
    failure = `${new Date().toISOString()}: ${what} (${count} within a minute)`;
    // Also where nobody looks: a soak reads it.
    section.dataset.failure = failure;
  };
  return { failed };
};
