import de from "@/console/messages/de.json";
import en from "@/console/messages/en.json";
import { textsOf } from "@/texts/texts";

export type ConsoleMessageId = keyof typeof en;
export const t = textsOf({ en, de });
