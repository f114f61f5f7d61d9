import type { Tone } from "@/console/parts/Badge";
import type { ProviderFactsFragment, SecretName } from "@/console/providers/providers.generated";
import { t } from "@/console/providers/texts";

export type Provider = ProviderFactsFragment;
export type Secret = Provider["secrets"][number];
type BreakerStatus = Provider["breaker"]["status"];

// Records, so that what is new in the API is missed here.
export const BREAKER_TONES: Record<BreakerStatus, Tone> = {
  CLOSED: "good",
  HALF_OPEN: "notice",
  OPEN: "bad",
};
/** What the input of a rotation calls a secret. */
export const SECRET_INPUTS: Record<SecretName, "apiKey" | "apiSecret" | "webhookSecret"> = {
  API_KEY: "apiKey",
  API_SECRET: "apiSecret",
  WEBHOOK_SECRET: "webhookSecret",
};

export function secretText(name: SecretName): string {
  return t(`providers.secret.${name}`);
}

export function keyOf({ secrets }: Provider): Secret | undefined {
  return secrets.find(({ name }) => name === "API_KEY");
}
