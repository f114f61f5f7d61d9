import de from "@/console/changes/messages/de.json";
import en from "@/console/changes/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
