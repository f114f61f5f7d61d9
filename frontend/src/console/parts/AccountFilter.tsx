import { useId, useState } from "react";
import { TextField } from "@/components/fields";
import { useChosenAccountQuery, useFoundAccountsQuery } from "@/console/parts/accounts.generated";
import { payerText } from "@/console/parts/payerText";
import { t } from "@/console/texts";

type AccountFilterProps = { account: string | null; onAccount: (id: string | null) => void };

/** Finds an account by what is typed of its name; all accounts where nothing is. */
export function AccountFilter({ account, onAccount }: AccountFilterProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const list = useId();
  const variables = { filter: { search: typed } };
  const [{ data }] = useFoundAccountsQuery({ variables, pause: !typed });
  const found = data?.accounts.nodes ?? [];
  const chosen = useNameOf(account);
  const choose = (value: string) => {
    setTyped(value);
    const meant = found.find((each) => payerText(each) === value);
    if (meant) onAccount(meant.id);
    else if (account) onAccount(null);
  };
  return (
    <>
      <TextField
        label={t("filter.account")}
        value={typed ?? chosen}
        onChange={choose}
        placeholder={t("filter.anyAccount")}
        list={list}
      />
      <datalist id={list}>
        {found.map((each) => (
          <option key={each.id} value={payerText(each)} />
        ))}
      </datalist>
    </>
  );
}

/** Of an account that the address named before anything was typed. */
function useNameOf(account: string | null): string {
  const [{ data }] = useChosenAccountQuery({ variables: { id: account ?? "" }, pause: !account });
  return account && data?.account ? payerText(data.account) : "";
}
