import de from "@/console/jobs/messages/de.json";
import en from "@/console/jobs/messages/en.json";
import { textsOf } from "@/texts/texts";

export const t = textsOf({ en, de });
