// The page in the frame of a kiosk that is one file: what it needs of scripts, the program apart.
import "./links.js";
import "../page.js";
import "../../tools/tools.js";
