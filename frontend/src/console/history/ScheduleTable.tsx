import { Button } from "@mantine/core";
import { Link } from "wouter";
import { may } from "@/browser/person";
import { canBeCancelled, type Schedule, STATE_TONES, stepText } from "@/console/history/schedule";
import { t } from "@/console/history/texts";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import type { Pages } from "@/graphql/usePages";
import { momentText } from "@/texts/times";

type OnCancel = (schedule: Schedule) => void;
type ScheduleTableProps = { pages: Pages<Schedule>; onCancel: OnCancel };

export function ScheduleTable({ pages, onCancel }: ScheduleTableProps) {
  return (
    <DataTable
      label={t("history.scheduled")}
      columns={columns(onCancel)}
      rows={pages.rows}
      keyOf={({ id }) => id}
      empty={<p className="muted">{t("history.nothingScheduled")}</p>}
      hasMore={pages.hasMore}
      isFetching={pages.isFetching}
      onMore={pages.more}
    />
  );
}

function columns(onCancel: OnCancel): Column<Schedule>[] {
  return [
    {
      name: t("history.dueAt"),
      cell: ({ id, dueAt }) => (
        <time id={id} dateTime={dueAt}>
          {momentText(dueAt)}
        </time>
      ),
    },
    { name: t("history.what"), cell: (schedule) => <What schedule={schedule} /> },
    { name: t("history.author"), cell: ({ author }) => author },
    { name: t("history.state"), cell: (schedule) => <State schedule={schedule} /> },
    {
      name: t("history.action"),
      cell: (schedule) =>
        may("configuration:write") &&
        canBeCancelled(schedule) && <CancelButton schedule={schedule} onCancel={onCancel} />,
    },
  ];
}

function What({ schedule: { reason, steps, isPlannedRetirement } }: { schedule: Schedule }) {
  return (
    <div>
      <strong>{reason}</strong>{" "}
      {isPlannedRetirement && <Badge tone="plain">{t("history.retirement")}</Badge>}
      {steps.map((step) => (
        <div key={JSON.stringify(step)}>{stepText(step)}</div>
      ))}
    </div>
  );
}

function State({ schedule }: { schedule: Schedule }) {
  const { state, failure, revision, cancelledBy } = schedule;
  return (
    <div>
      <Badge tone={STATE_TONES[state]}>{t(`history.state.${state}`)}</Badge>{" "}
      {revision && (
        <Link href={`/console/history/${revision.number}`}>
          {t("history.revision", { number: revision.number })}
        </Link>
      )}
      {cancelledBy && t("history.by", { name: cancelledBy })}
      {failure && <div className="muted">{failure}</div>}
    </div>
  );
}

function CancelButton({ schedule, onCancel }: { schedule: Schedule; onCancel: OnCancel }) {
  const words = { reason: schedule.reason, moment: momentText(schedule.dueAt) };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t("history.cancelOf", words)}
      onClick={() => onCancel(schedule)}
    >
      {t("history.cancel")}
    </Button>
  );
}
