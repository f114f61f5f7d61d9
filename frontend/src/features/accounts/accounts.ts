import { createContext, useContext } from "react";
import type { Payer } from "@/features/accounts/payerText";
import type { Failure } from "@/graphql/failure";

export type Accounts = {
  /** Those that the person is a member of; null while they are fetched. */
  payers: readonly Payer[] | null;
  failure: Failure | null;
  /** The one that pages are about: the only one, or the one that was chosen. */
  account: Payer | null;
  choose: (id: string) => void;
  /** Fetches them again: credits came or went. */
  refresh: () => void;
};

export const AccountsContext = createContext<Accounts | null>(null);

export function useAccounts(): Accounts {
  const accounts = useContext(AccountsContext);
  if (!accounts) throw new Error("There is no AccountsProvider above.");
  return accounts;
}
