import de from "@/console/models/messages/de.json";
import en from "@/console/models/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
