import { useState } from "react";
import { SelectField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import classes from "@/console/overview/Business.module.css";
import { EarningsByDay } from "@/console/overview/EarningsByDay";
import { EarningsTable } from "@/console/overview/EarningsTable";
import { MEASURES, type Measure, shareLeft, sumOf, textOf } from "@/console/overview/earnings";
import { accountText, tierText } from "@/console/overview/lineNames";
import type { BusinessQuery } from "@/console/overview/overview.generated";
import { t } from "@/console/overview/texts";
import { PeriodField } from "@/features/usage/PeriodField";
import type { Period } from "@/features/usage/period";
import { shareText } from "@/texts/numbers";

type BusinessPageProps = {
  business: BusinessQuery;
  days: readonly string[];
  period: Period;
  onPeriod: (period: Period) => void;
};

export function BusinessPage({ business, days, period, onPeriod }: BusinessPageProps) {
  const [measure, setMeasure] = useState<Measure>("revenue");
  const byDay = business.byDay ?? [];
  return (
    <>
      <div className={classes.filters}>
        <PeriodField period={period} onPeriod={onPeriod} />
        <SelectField
          label={t("overview.measure")}
          value={measure}
          onChange={(value) => setMeasure(value as Measure)}
        >
          {MEASURES.map((name) => (
            <option key={name} value={name}>
              {t(`overview.${name}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <Panel title={t("overview.business")}>
        <Totals lines={byDay} />
        <EarningsByDay days={days} lines={byDay} measure={measure} />
      </Panel>
      {byDay.length > 0 && (
        <>
          <EarningsTable
            title={t("overview.byModel")}
            lines={business.byModel ?? []}
            measure={measure}
            nameOf={({ key }) => key}
          />
          <EarningsTable
            title={t("overview.byTier")}
            lines={business.byTier ?? []}
            measure={measure}
            nameOf={({ key }) => tierText(key)}
          />
          <EarningsTable
            title={t("overview.byAccount")}
            lines={business.byAccount ?? []}
            measure={measure}
            nameOf={accountText}
          />
        </>
      )}
    </>
  );
}

function Totals({ lines }: { lines: NonNullable<BusinessQuery["byDay"]> }) {
  const share = shareLeft(lines);
  return (
    <dl className={classes.totals}>
      {MEASURES.map((measure) => (
        <div key={measure}>
          <dt>{t(`overview.${measure}`)}</dt>
          <dd>
            {textOf(sumOf(lines, measure), measure)}
            {measure === "margin" && share !== null && <small>{shareText(share)}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
