import de from "@/console/overview/messages/de.json";
import en from "@/console/overview/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
