import de from "@/console/functions/messages/de.json";
import en from "@/console/functions/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
