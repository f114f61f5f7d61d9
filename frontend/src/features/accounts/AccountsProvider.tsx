import { type ReactNode, useCallback, useMemo, useState } from "react";
import { keep, kept } from "@/browser/kept";
import { signedIn } from "@/browser/person";
import { AccountsContext } from "@/features/accounts/accounts";
import { usePayersQuery } from "@/features/accounts/accounts.generated";
import { failureOf } from "@/graphql/failure";

function place(): string {
  return `ratecard-account:${signedIn()?.username}`;
}

/** Knows which accounts the person is a member of, and which one the pages are about. */
export function AccountsProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, ask] = usePayersQuery({ pause: !signedIn() });
  const [chosen, setChosen] = useState(() => kept(place()));
  const choose = useCallback((id: string) => {
    keep(place(), id);
    setChosen(id);
  }, []);
  const value = useMemo(() => {
    const payers = data?.accounts.nodes ?? null;
    // Several: none until one is chosen, because it is charged.
    const account = payers?.length === 1 ? payers[0] : payers?.find(({ id }) => id === chosen);
    const failure = error ? failureOf(error) : null;
    return { payers, account: account ?? null, failure, choose, refresh: ask };
  }, [data, error, chosen, choose, ask]);
  return <AccountsContext value={value}>{children}</AccountsContext>;
}
