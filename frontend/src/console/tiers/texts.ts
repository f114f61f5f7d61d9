import de from "@/console/tiers/messages/de.json";
import en from "@/console/tiers/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
