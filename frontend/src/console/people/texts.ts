import de from "@/console/people/messages/de.json";
import en from "@/console/people/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
