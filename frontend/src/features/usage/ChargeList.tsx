import { memo, type ReactNode, useDeferredValue, useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Placeholder } from "@/components/Placeholder";
import classes from "@/features/usage/ChargeList.module.css";
import { deliveredText, operationText } from "@/features/usage/chargeText";
import { Sentences } from "@/features/usage/Sentences";
import { type ChargeLineFragment, useChargeExplainedQuery } from "@/features/usage/usage.generated";
import { failureOf } from "@/graphql/failure";
import { creditText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type ChargeListProps = {
  charges: readonly ChargeLineFragment[];
  /** What can be done about a charge. */
  actions?: (charge: ChargeLineFragment) => ReactNode;
};

/** Charges, each with why it is what it is. */
export function ChargeList({ charges, actions }: ChargeListProps) {
  const shown = useDeferredValue(charges); // what was clicked is painted before charges that came
  return (
    <ul className={classes.charges}>
      {shown.map((charge) => (
        <li key={charge.id}>
          <MemoCharge charge={charge} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

type ChargeProps = { charge: ChargeLineFragment; actions: ChargeListProps["actions"] };

const MemoCharge = memo(Charge);

function Charge({ charge, actions }: ChargeProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={classes.what}>
          <strong>{operationText(charge)}</strong>
          <span className="muted">{deliveredText(charge)}</span>
          <time className="muted" dateTime={charge.createdAt}>
            {momentText(charge.createdAt)}
          </time>
        </span>
        <strong>{creditText(charge.credits)}</strong>
      </summary>
      {isOpen && <Explanation id={charge.id} />}
      {isOpen && actions?.(charge)}
    </details>
  );
}

function Explanation({ id }: { id: string }) {
  const [{ data, error, fetching }, ask] = useChargeExplainedQuery({ variables: { id } });
  if (error) {
    return <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />;
  }
  if (!data) return <Placeholder height={60} />;
  return <Sentences sentences={data.usageRecord?.explain.sentences ?? []} />;
}
