import de from "@/console/audit/messages/de.json";
import en from "@/console/audit/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
