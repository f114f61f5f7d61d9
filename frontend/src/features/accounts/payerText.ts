import type { PayersQuery } from "@/features/accounts/accounts.generated";

export type Payer = PayersQuery["accounts"]["nodes"][number];

export function nameOf({ name, externalId }: Payer): string {
  return name || externalId;
}

/** Tells it from others of the same name. */
export function labelOf({ name, externalId, integration }: Payer): string {
  return name
    ? `${name} (${externalId}, ${integration.name})`
    : `${externalId} (${integration.name})`;
}
