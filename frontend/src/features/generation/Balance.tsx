import { Notice } from "@/components/Notice";
import { nameOf, type Payer } from "@/features/accounts/payerText";
import classes from "@/features/generation/ImageMaker.module.css";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";

type BalanceProps = { payer: Payer; maxCredits: number };

/** What the account has beside what the images cost. The server decides, for more may have come meanwhile. */
export function Balance({ payer, maxCredits }: BalanceProps) {
  const { available } = payer.credits;
  if (available >= maxCredits) {
    return (
      <p className={classes.muted}>
        {t("balance.enough", {
          available: creditText(available),
          maximum: creditText(maxCredits),
        })}
      </p>
    );
  }
  return (
    <Notice>
      <p>
        {t("balance.tooFew", {
          name: nameOf(payer),
          available: creditText(available),
          maximum: creditText(maxCredits),
        })}
      </p>
    </Notice>
  );
}
