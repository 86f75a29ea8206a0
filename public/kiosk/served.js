// The kiosk on a server.
import { served } from "./pages.js";
import { run } from "./shell.js";

run(served);

// A browser keeps a page that was left, and the process that it was in, for whoever comes back to it; one that holds a lock it lets go.
navigator.locks?.request("dgsn-kiosk", () => new Promise(() => {}));
