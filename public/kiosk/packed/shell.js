// The kiosk in one file.
import { run } from "../shell.js";
import { packed } from "./pages.js";

run(packed);
