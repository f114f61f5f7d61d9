import { styleNonce } from "@/browser/styleNonce";
import "@/console/parts/overlays.css";

// What locks the page's scrolling under a dialog writes a style element, with the nonce that it finds under this name.
Object.assign(window, { __webpack_nonce__: styleNonce() });
