import type { ReactNode } from "react";
import { Link } from "wouter";
import { automationRunAddress } from "@/console/addresses";
import classes from "@/console/jobs/Jobs.module.css";
import { hasEnded, type JobDetail, TONES } from "@/console/jobs/jobTexts";
import { t } from "@/console/jobs/texts";
import { AccountLink } from "@/console/parts/AccountLink";
import { Badge } from "@/console/parts/Badge";
import { Sentences } from "@/features/usage/Sentences";
import { creditText, shareText } from "@/texts/numbers";
import { t as common } from "@/texts/texts";
import { momentText } from "@/texts/times";

/** What was asked for, how it stands, what it holds and was charged, and why. */
export function JobFacts({ job }: { job: JobDetail }) {
  const why = job.hold?.usageRecord?.explain.sentences;
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t("jobs.status")}>
          <Badge tone={TONES[job.status]}>{t(`jobs.status.${job.status}`)}</Badge>
          {!hasEnded(job.status) &&
            ` ${t(`jobs.step.${job.step}`)}, ${shareText(job.percent / 100)}`}
        </Fact>
        <Fact name={t("jobs.kind")}>{t(`jobs.kind.${job.kind}`)}</Fact>
        {job.operationType && (
          <Fact name={t("jobs.operation")}>{common(`operation.${job.operationType}`)}</Fact>
        )}
        <Fact name={t("jobs.model")}>{job.modelName}</Fact>
        <Fact name={t("jobs.account")}>
          <AccountLink account={job.account} />
        </Fact>
        {job.automationRun && (
          <Fact name={t("jobs.automation")}>
            <Link href={automationRunAddress(job.automationRun.id)}>
              {job.automationRun.automation.name}
            </Link>
          </Fact>
        )}
        {job.requestId && <Fact name={t("jobs.request")}>{job.requestId}</Fact>}
        <Fact name={t("jobs.accepted")}>{momentText(job.createdAt)}</Fact>
        {job.finishedAt && <Fact name={t("jobs.ended")}>{momentText(job.finishedAt)}</Fact>}
        <Fact name={t("jobs.held")}>{creditText(job.creditsHeld)}</Fact>
        <Fact name={t("jobs.charged")}>{creditText(job.creditsCharged)}</Fact>
        {job.decidedBy && (
          <Fact name={t("jobs.decidedBy")}>
            {job.decidedBy}: {job.decisionReason}
          </Fact>
        )}
      </dl>
      {job.cancelRequestedAt && !hasEnded(job.status) && <p>{t("jobs.cancelling")}</p>}
      {job.failure && (
        <div>
          <h3>{t(`jobs.error.${job.failure.kind}`)}</h3>
          <p className="muted">{t("jobs.customerReads", { message: job.failure.message })}</p>
        </div>
      )}
      {why && (
        <div>
          <h3>{t("jobs.explained")}</h3>
          <Sentences className={classes.steps} sentences={why} />
        </div>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
