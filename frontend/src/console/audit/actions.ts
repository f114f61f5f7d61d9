import type { Entry } from "@/console/audit/labels";
import en from "@/console/audit/messages/en.json";

const PLACE = "audit.action.";

/** Those that have a text: all, as `actionText` is checked to have one for each. */
export const ACTIONS = Object.keys(en)
  .filter((id) => id.startsWith(PLACE))
  .map((id) => id.slice(PLACE.length) as Entry["action"]);
