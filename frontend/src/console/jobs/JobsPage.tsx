import { FailureNotice } from "@/components/FailureNotice";
import { SelectField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import classes from "@/console/jobs/Jobs.module.css";
import { type JobLine, KIND_NAMES, STATUSES, TONES } from "@/console/jobs/jobTexts";
import { t } from "@/console/jobs/texts";
import type { JobFilter } from "@/console/jobs/useJobFilter";
import { AccountFilter } from "@/console/parts/AccountFilter";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { payerText } from "@/console/parts/payerText";
import type { Pages } from "@/graphql/usePages";
import { numberText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type JobsPageProps = {
  filter: JobFilter;
  pages: Pages<JobLine>;
  onFilter: (change: Partial<Record<keyof JobFilter, string | null>>) => void;
  onOpen: (id: string) => void;
};

export function JobsPage({ filter, pages, onFilter, onOpen }: JobsPageProps) {
  return (
    <Panel title={t("jobs.all")}>
      <Filters filter={filter} onFilter={onFilter} />
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={pages.refetch}
        />
      )}
      {!(pages.failure && !pages.rows) && (
        <DataTable
          label={t("jobs.all")}
          columns={columns(onOpen)}
          rows={pages.rows}
          keyOf={({ id }) => id}
          empty={<p className="muted">{t("jobs.none")}</p>}
          hasMore={pages.hasMore}
          isFetching={pages.isFetching}
          onMore={pages.more}
        />
      )}
    </Panel>
  );
}

function Filters({ filter, onFilter }: Pick<JobsPageProps, "filter" | "onFilter">) {
  return (
    <div className={classes.filters}>
      <SelectField
        label={t("jobs.status")}
        value={filter.status ?? ""}
        onChange={(status) => onFilter({ status })}
      >
        <option value="">{t("jobs.any")}</option>
        {STATUSES.map((name) => (
          <option key={name} value={name}>
            {t(`jobs.status.${name}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("jobs.kind")}
        value={filter.kind ?? ""}
        onChange={(kind) => onFilter({ kind })}
      >
        <option value="">{t("jobs.any")}</option>
        {KIND_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`jobs.kind.${name}`)}
          </option>
        ))}
      </SelectField>
      <AccountFilter account={filter.account} onAccount={(account) => onFilter({ account })} />
    </div>
  );
}

/** Made when it is shown: its names are of the language that is chosen. */
function columns(onOpen: (id: string) => void): Column<JobLine>[] {
  return [
    {
      name: t("jobs.job"),
      cell: (job) => (
        <button type="button" className={classes.open} onClick={() => onOpen(job.id)}>
          {t(`jobs.kind.${job.kind}`)} · {job.modelName}
          <small>{momentText(job.createdAt)}</small>
        </button>
      ),
    },
    { name: t("jobs.account"), cell: ({ account }) => payerText(account) },
    {
      name: t("jobs.status"),
      cell: ({ status }) => <Badge tone={TONES[status]}>{t(`jobs.status.${status}`)}</Badge>,
    },
    { name: t("jobs.held"), isNumber: true, cell: ({ creditsHeld }) => numberText(creditsHeld) },
    {
      name: t("jobs.charged"),
      isNumber: true,
      cell: ({ creditsCharged }) => numberText(creditsCharged),
    },
    {
      name: t("jobs.why"),
      cell: ({ failure }) => (failure ? t(`jobs.error.${failure.kind}`) : "–"),
    },
  ];
}
