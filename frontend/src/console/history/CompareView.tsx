import { useLocation, useSearch } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { Skeletons } from "@/components/Skeletons";
import { CompareForm } from "@/console/history/CompareForm";
import { Difference } from "@/console/history/Difference";
import { HistoryFrame } from "@/console/history/HistoryFrame";
import { useNewestRevisionQuery } from "@/console/history/history.generated";
import { t } from "@/console/history/texts";
import { failureOf } from "@/graphql/failure";

/** Two revisions, as the address names them; without, the last two. */
export function CompareView() {
  const [{ data, error, fetching }, ask] = useNewestRevisionQuery();
  return (
    <HistoryFrame title={t("history.compare")} intro={t("history.compareIntro")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!data && !error && <Skeletons label={t("history.loading")} />}
      {data && <Compared newest={data.currentRevisionNumber} />}
    </HistoryFrame>
  );
}

function Compared({ newest }: { newest: number }) {
  const asked = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const from = numberOf(asked.get("from"), newest) ?? Math.max(newest - 1, 1);
  const to = numberOf(asked.get("to"), newest) ?? newest;
  const compare = (one: number, other: number) =>
    go(`/console/history/compare?from=${one}&to=${other}`);
  return (
    <>
      <CompareForm key={`${from} ${to}`} {...{ from, to, newest }} onCompare={compare} />
      <Panel title={t("history.fromTo", { from, to })}>
        <Difference from={from} to={to} />
      </Panel>
    </>
  );
}

function numberOf(text: string | null, newest: number): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= newest ? number : null;
}
