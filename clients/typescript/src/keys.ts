/** An act's input, with its idempotency key: the caller's own or, if it has none, one for this call and its retries. */
export type Act<Input extends { idempotencyKey: string }> = Omit<Input, "idempotencyKey"> & {
  idempotencyKey?: string;
};

export function withKey<Input extends { idempotencyKey?: string }>(
  act: Input,
): Input & { idempotencyKey: string } {
  return { ...act, idempotencyKey: act.idempotencyKey ?? newKey() };
}

/** In pages without TLS, `crypto.randomUUID` is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
