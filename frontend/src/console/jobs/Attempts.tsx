import classes from "@/console/jobs/Jobs.module.css";
import type { JobDetail } from "@/console/jobs/jobTexts";
import { t } from "@/console/jobs/texts";
import { Badge } from "@/console/parts/Badge";
import { dollarText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type Attempt = JobDetail["attempts"][number];

/** The calls that were made, in their order. */
export function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <div>
      <h3>{t("jobs.attempts")}</h3>
      {attempts.length === 0 && <p className="muted">{t("jobs.noAttempts")}</p>}
      <ol className={classes.attempts}>
        {attempts.map((attempt) => (
          <li key={attempt.number}>
            <header>
              <strong>
                {attempt.number}. {attempt.modelName}
              </strong>
              <AttemptBadge attempt={attempt} />
            </header>
            {attempt.error && <p>{t(`jobs.error.${attempt.error}`)}</p>}
            {attempt.problem && <p>{attempt.problem}</p>}
            <p className="muted">{facts(attempt).join(" · ")}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function AttemptBadge({ attempt: { isDelivered, error, status } }: { attempt: Attempt }) {
  if (isDelivered) return <Badge tone="good">{t("jobs.delivered")}</Badge>;
  if (error) return <Badge tone="bad">{t("jobs.failed")}</Badge>;
  return <Badge tone="plain">{t(`jobs.attempt.${status}`)}</Badge>;
}

function facts({ admin, sentAt, answeredAt, retryAt }: Attempt): string[] {
  const times = [
    sentAt && t("jobs.sent", { time: momentText(sentAt) }),
    answeredAt && t("jobs.answered", { time: momentText(answeredAt) }),
    retryAt && t("jobs.retry", { time: momentText(retryAt) }),
  ];
  const id = admin?.providerRequestId;
  return [admin?.providerId, costText(admin), ...times, id && t("jobs.callId", { id })].filter(
    (fact) => typeof fact === "string" && fact !== "",
  ) as string[];
}

function costText(admin: Attempt["admin"]): string | null {
  if (admin?.isCostUnknown) return t("jobs.costUnknown");
  return admin?.costUsd ? t("jobs.cost", { amount: dollarText(Number(admin.costUsd)) }) : null;
}
