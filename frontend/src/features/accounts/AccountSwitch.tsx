import classes from "@/components/Header.module.css";
import { useAccounts } from "@/features/accounts/accounts";
import { labelOf, nameOf } from "@/features/accounts/payerText";
import { t } from "@/texts/texts";

/** Which account the pages are about. */
export function AccountSwitch() {
  const { payers, account, choose } = useAccounts();
  const [only, second] = payers ?? [];
  if (!only) return null;
  if (!second) return <span className={classes.account}>{nameOf(only)}</span>;
  return (
    <select
      className={classes.select}
      aria-label={t("shell.account")}
      value={account?.id ?? ""}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="" disabled>
        {t("payer.choose")}
      </option>
      {payers?.map((payer) => (
        <option key={payer.id} value={payer.id}>
          {labelOf(payer)}
        </option>
      ))}
    </select>
  );
}
