import type { CombinedError } from "urql";

/** Why there is no answer, as far as a reader can do something about it. */
export type Failure = "offline" | "sign-in" | "failed";

const NEEDS_SIGN_IN: readonly unknown[] = ["UNAUTHENTICATED", "FORBIDDEN"];

export function failureOf(error: CombinedError): Failure {
  if (error.graphQLErrors.some(({ extensions }) => NEEDS_SIGN_IN.includes(extensions.code))) {
    return "sign-in";
  }
  // An answer without GraphQL, such as a proxy's 502, means that the connection works.
  const wasAnswered = error.response !== undefined;
  return wasAnswered ? "failed" : "offline";
}
