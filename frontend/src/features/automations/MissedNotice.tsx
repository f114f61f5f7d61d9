import { Button } from "@mantine/core";
import { ActNotice } from "@/components/ActNotice";
import { Notice } from "@/components/Notice";
import { useAutomationRunSeeMutation } from "@/features/automations/automationRuns.generated";
import { useMissedRunsQuery } from "@/features/automations/automations.generated";
import classes from "@/features/automations/lines.module.css";
import { useAct } from "@/graphql/useAct";
import { counted } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

/** Times that nothing ran at, until somebody says that they were seen. */
export function MissedNotice({ account }: { account: string }) {
  const [{ data }, ask] = useMissedRunsQuery({ variables: { account } });
  const [, see] = useAutomationRunSeeMutation();
  const { acting, act } = useAct(ask);
  const unseen = data?.automationRuns.nodes.filter(({ seenAt }) => !seenAt) ?? [];
  if (unseen.length === 0) return null;
  return (
    <Notice>
      <div>
        <p>{t("automation.missedReports")}</p>
        <ul className={classes.items}>
          {unseen.map(({ id, dueAt, missedTimes, automation }) => (
            <li key={id}>
              <span>
                {t("automation.missedReport", {
                  name: automation.name,
                  time: dueAt ? momentText(dueAt) : "",
                  ...counted(missedTimes + 1),
                })}
              </span>
              <div>
                <Button
                  variant="default"
                  size="sm"
                  loading={acting.status === "sending" && acting.name === id}
                  onClick={() => act(id, () => see({ id }))}
                  aria-label={t("automation.seenOf", { name: automation.name })}
                >
                  {t("automation.seen")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <ActNotice acting={acting} />
      </div>
    </Notice>
  );
}
