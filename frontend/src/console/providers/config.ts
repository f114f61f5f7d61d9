import type { Provider } from "@/console/providers/provider";
import { t } from "@/console/providers/texts";

type Config = Provider["config"];
type Read = { config: Config; problem?: undefined } | { config?: undefined; problem: string };

const INDENT = 2;

export function configText(config: Config): string {
  return JSON.stringify(config, null, INDENT);
}

/** What was typed as JSON, or what is wrong with it. */
export function readConfig(text: string): Read {
  try {
    const config: unknown = JSON.parse(text);
    const isObject = typeof config === "object" && config !== null && !Array.isArray(config);
    return isObject ? { config: config as Config } : { problem: t("providers.noObject") };
  } catch (error) {
    // The browser says where it is.
    return { problem: t("providers.noJson", { reason: (error as Error).message }) };
  }
}
