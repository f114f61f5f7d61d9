import { Notice } from "@/components/Notice";
import { creditText } from "@/features/catalog/creditText";
import classes from "@/features/generation/ImageMaker.module.css";
import { nameOf, type Payer } from "@/features/generation/payerText";

type BalanceProps = { payer: Payer; maxCredits: number };

/** What the account has beside what the images cost. The server decides, for more may have come meanwhile. */
export function Balance({ payer, maxCredits }: BalanceProps) {
  const { available } = payer.credits;
  if (available >= maxCredits) {
    return (
      <p className={classes.muted}>
        {creditText(available)} available. These images cost at most {creditText(maxCredits)}.
      </p>
    );
  }
  return (
    <Notice>
      <p>
        Too few credits: {nameOf(payer)} has {creditText(available)} available, and these images
        cost up to {creditText(maxCredits)}.
      </p>
    </Notice>
  );
}
