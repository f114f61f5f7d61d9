import de from "@/console/automations/messages/de.json";
import en from "@/console/automations/messages/en.json";
import { textsOf } from "@/texts/texts";

export type AutomationsMessageId = keyof typeof en;
export const t = textsOf({ en, de });
