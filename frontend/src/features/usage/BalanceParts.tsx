import classes from "@/features/usage/BalanceParts.module.css";
import type { BalanceQuery } from "@/features/usage/usage.generated";
import { creditText, numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { dayText } from "@/texts/times";

type Account = NonNullable<BalanceQuery["account"]>;

/** What there is, what of it is held, and what ends when: in the order in which it is spent. */
export function BalanceParts({ account }: { account: Account }) {
  const { available, held, balance } = account.credits;
  return (
    <>
      <dl className={classes.numbers}>
        <div>
          <dt>{t("usage.available")}</dt>
          <dd>{numberText(available)}</dd>
        </div>
        <div>
          <dt>{t("usage.held")}</dt>
          <dd>{numberText(held)}</dd>
        </div>
        <div>
          <dt>{t("usage.balance")}</dt>
          <dd>{numberText(balance)}</dd>
        </div>
      </dl>
      {held > 0 && <p className="muted">{t("usage.heldHint")}</p>}
      {account.lots.nodes.length === 0 ? (
        <p className="muted">{t("usage.noLots")}</p>
      ) : (
        <ol className={classes.lots}>
          {account.lots.nodes.map(({ id, category, remaining, expiresAt }) => (
            <li key={id}>
              {creditText(remaining)} · {t(`lot.${category}`)} ·{" "}
              {expiresAt ? t("usage.expires", { day: dayText(expiresAt) }) : t("usage.stays")}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
