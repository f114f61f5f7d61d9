import { useMemo } from "react";
import { PageFrame } from "@/components/PageFrame";
import { JobPanel } from "@/console/jobs/JobPanel";
import { JobsPage } from "@/console/jobs/JobsPage";
import { ConsoleJobsDocument, type ConsoleJobsQuery } from "@/console/jobs/jobs.generated";
import { LeftAlone } from "@/console/jobs/LeftAlone";
import { RunningJobs } from "@/console/jobs/RunningJobs";
import { t } from "@/console/jobs/texts";
import { type JobFilter, useJobFilter } from "@/console/jobs/useJobFilter";
import { usePages } from "@/graphql/usePages";

const connection = (data: ConsoleJobsQuery) => data.jobs;

/** The jobs of all accounts, what is to be decided about them, and one of them beside the list. */
export function JobsView() {
  const { filter, job, go } = useJobFilter();
  const pages = useJobs(filter);
  return (
    <PageFrame title={t("jobs.title")} intro={t("jobs.intro")}>
      <LeftAlone />
      <RunningJobs onOpen={(id) => go({ job: id })} />
      <JobsPage filter={filter} pages={pages} onFilter={go} onOpen={(id) => go({ job: id })} />
      {job && (
        <JobPanel key={job} id={job} onChange={pages.refetch} onClose={() => go({ job: null })} />
      )}
    </PageFrame>
  );
}

function useJobs(filter: JobFilter) {
  const variables = useMemo(() => ({ filter }), [filter]);
  return usePages({ document: ConsoleJobsDocument, variables, connection });
}
