import { SelectField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import { BalanceParts } from "@/features/usage/BalanceParts";
import { DayChart } from "@/features/usage/DayChart";
import { PeriodField } from "@/features/usage/PeriodField";
import type { Period } from "@/features/usage/period";
import type { BalanceQuery, ChargeLineFragment } from "@/features/usage/usage.generated";
import type { Charges } from "@/features/usage/useCharges";
import { ChargesPanel } from "@/pages/usage/ChargesPanel";
import classes from "@/pages/usage/UsagePage.module.css";
import { t } from "@/texts/texts";

export type Operation = NonNullable<ChargeLineFragment["operationType"]> | "";

type UsagePageProps = {
  account: NonNullable<BalanceQuery["account"]>;
  days: readonly string[];
  period: Period;
  onPeriod: (period: Period) => void;
  operation: Operation;
  onOperation: (operation: Operation) => void;
  charges: Charges;
};

// A record, so that an operation that is new in the API is missed here.
const OPERATIONS: Record<Exclude<Operation, "">, true> = {
  CLUSTERING: true,
  IDEA_GENERATION: true,
  CONTENT_GENERATION: true,
  IMAGE_PROMPT_EXTRACTION: true,
  IMAGE_GENERATION: true,
  INTERNAL_LINKING: true,
  CONTENT_OPTIMIZATION: true,
};
const NAMES = Object.keys(OPERATIONS) as Exclude<Operation, "">[];

export function UsagePage(props: UsagePageProps) {
  const { account, days, period, operation, charges } = props;
  return (
    <>
      <Panel title={t("usage.credits")}>
        <BalanceParts account={account} />
      </Panel>
      <div className={classes.filters}>
        <PeriodField period={period} onPeriod={props.onPeriod} />
        <SelectField
          label={t("usage.operation")}
          value={operation}
          onChange={(value) => props.onOperation(value as Operation)}
        >
          <option value="">{t("usage.allOperations")}</option>
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`operation.${name}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <Panel title={t("usage.byDay")}>
        <DayChart days={days} usage={account.usageByDay} />
      </Panel>
      <ChargesPanel charges={charges} />
    </>
  );
}
