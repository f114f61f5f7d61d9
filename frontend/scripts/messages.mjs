import { compileMessage } from "@lingui/message-utils/compileMessage";

const FILE = /\/src\/.*\/messages\/\w+\.json$/;

/**
 * Parses the texts when the pages are built, so that no parser is sent to browsers.
 * @returns {import("vite").Plugin}
 */
export function messages() {
  return {
    name: "ratecard-messages",
    enforce: "pre",
    transform(code, id) {
      if (!FILE.test(id)) return null;
      const texts = Object.entries(JSON.parse(code));
      return JSON.stringify(
        Object.fromEntries(texts.map(([key, text]) => [key, compileMessage(text)])),
      );
    },
  };
}
