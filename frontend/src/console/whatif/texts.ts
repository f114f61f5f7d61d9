import de from "@/console/whatif/messages/de.json";
import en from "@/console/whatif/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
