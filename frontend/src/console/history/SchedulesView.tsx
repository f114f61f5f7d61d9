import { useMemo, useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { CancelDialog } from "@/console/history/CancelDialog";
import { HistoryFrame } from "@/console/history/HistoryFrame";
import {
  ScheduledChangesDocument,
  type ScheduledChangesQuery,
} from "@/console/history/history.generated";
import { MonthGrid } from "@/console/history/MonthGrid";
import { MonthSteps } from "@/console/history/MonthSteps";
import { monthOf, monthText, spanOf } from "@/console/history/month";
import { ScheduleTable } from "@/console/history/ScheduleTable";
import type { Schedule } from "@/console/history/schedule";
import { t } from "@/console/history/texts";
import { usePages } from "@/graphql/usePages";

const MOST = 100;
const schedulesOf = (data: ScheduledChangesQuery) => data.catalogSchedules;

/** What is to be changed in a month, and what came of it. */
export function SchedulesView() {
  const [month, setMonth] = useState(() => monthOf(new Date()));
  const [cancelled, setCancelled] = useState<Schedule | null>(null);
  const variables = useMemo(() => ({ filter: spanOf(month) }), [month]);
  const pages = usePages({
    document: ScheduledChangesDocument,
    variables,
    connection: schedulesOf,
    pageSize: MOST,
  });
  return (
    <HistoryFrame title={t("history.scheduled")} intro={t("history.scheduledIntro")}>
      <Panel title={monthText(month)}>
        <MonthSteps month={month} onMonth={setMonth} />
        {pages.failure && (
          <FailureNotice
            failure={pages.failure}
            isRetrying={pages.isFetching}
            onRetry={pages.rows ? pages.more : pages.refetch}
          />
        )}
        {!pages.failure && <MonthGrid month={month} schedules={pages.rows ?? []} />}
        {(pages.rows || !pages.failure) && <ScheduleTable pages={pages} onCancel={setCancelled} />}
      </Panel>
      {cancelled && (
        <CancelDialog
          schedule={cancelled}
          onCancelled={pages.refetch}
          onClose={() => setCancelled(null)}
        />
      )}
    </HistoryFrame>
  );
}
