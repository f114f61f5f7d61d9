import de from "@/console/imports/messages/de.json";
import en from "@/console/imports/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
