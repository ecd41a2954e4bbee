// From a script, not by @import: only so does vite.config.ts see nhsuk's file and drop its font on a foreign host.
import "nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css";
import "./index.css";
