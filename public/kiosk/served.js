// The kiosk on a server.
import { served } from "./pages.js";
import { run } from "./shell.js";

run(served);
