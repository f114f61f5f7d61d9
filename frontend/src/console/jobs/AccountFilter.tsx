import { useId, useState } from "react";
import { TextField } from "@/components/fields";
import { useJobAccountsQuery } from "@/console/jobs/jobs.generated";
import { payerText } from "@/console/jobs/jobTexts";
import { t } from "@/console/jobs/texts";

type AccountFilterProps = { isChosen: boolean; onAccount: (id: string | null) => void };

/** Finds an account by what is typed of its name; all accounts where nothing is. */
export function AccountFilter({ isChosen, onAccount }: AccountFilterProps) {
  const [typed, setTyped] = useState("");
  const list = useId();
  const [{ data }] = useJobAccountsQuery({ variables: { search: typed }, pause: typed === "" });
  const accounts = data?.accounts.nodes ?? [];
  const choose = (value: string) => {
    setTyped(value);
    const chosen = accounts.find((account) => payerText(account) === value);
    if (chosen) onAccount(chosen.id);
    else if (isChosen) onAccount(null);
  };
  return (
    <>
      <TextField
        label={t("jobs.account")}
        value={typed}
        onChange={choose}
        placeholder={t("jobs.anyAccount")}
        list={list}
      />
      <datalist id={list}>
        {accounts.map((account) => (
          <option key={account.id} value={payerText(account)} />
        ))}
      </datalist>
    </>
  );
}
