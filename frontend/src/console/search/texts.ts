import de from "@/console/search/messages/de.json";
import en from "@/console/search/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
