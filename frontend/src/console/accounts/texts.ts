import de from "@/console/accounts/messages/de.json";
import en from "@/console/accounts/messages/en.json";
import { textsOf } from "@/texts/texts";

export type AccountMessageId = keyof typeof en;

export const t = textsOf({ en, de });
