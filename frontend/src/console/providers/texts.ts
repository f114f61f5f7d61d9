import de from "@/console/providers/messages/de.json";
import en from "@/console/providers/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
