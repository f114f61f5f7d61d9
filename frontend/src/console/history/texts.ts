import de from "@/console/history/messages/de.json";
import en from "@/console/history/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
