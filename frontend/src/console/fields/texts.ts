import de from "@/console/fields/messages/de.json";
import en from "@/console/fields/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
