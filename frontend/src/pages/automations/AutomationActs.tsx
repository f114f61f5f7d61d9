import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { ActNotice } from "@/components/ActNotice";
import { Notice } from "@/components/Notice";
import type { Automation } from "@/features/automations/automationDraft";
import {
  useAutomationDeleteMutation,
  useAutomationPauseMutation,
  useAutomationResumeMutation,
} from "@/features/automations/automations.generated";
import classes from "@/features/automations/lines.module.css";
import { RunNow } from "@/features/automations/RunNow";
import { useRunNow } from "@/features/automations/useRunNow";
import { useAct } from "@/graphql/useAct";
import { t } from "@/texts/texts";

type AutomationActsProps = { automation: Automation; onChanged: () => void };

/** What can be done with an automation. */
export function AutomationActs({ automation, onChanged }: AutomationActsProps) {
  const { id, pauseReason, schedule } = automation;
  const [, navigate] = useLocation();
  const running = useRunNow(id, (run) => navigate(`/automations/runs/${run}`));
  const [, pause] = useAutomationPauseMutation();
  const [, resume] = useAutomationResumeMutation();
  const [isDeleting, setDeleting] = useState(false);
  const { acting, act } = useAct(onChanged);
  const isSending = (name: string) => acting.status === "sending" && acting.name === name;
  return (
    <>
      <div className={classes.buttons}>
        <Button loading={running.state.status === "asking"} onClick={running.ask}>
          {t("automation.runNow")}
        </Button>
        <Button variant="default" component={Link} href={`/automations/${id}/edit`}>
          {t("automation.change")}
        </Button>
        {schedule && !pauseReason && (
          <Button
            variant="default"
            loading={isSending("pause")}
            onClick={() => act("pause", () => pause({ id }))}
          >
            {t("automation.pause")}
          </Button>
        )}
        {pauseReason && (
          <Button
            variant="default"
            loading={isSending("resume")}
            onClick={() => act("resume", () => resume({ id }))}
          >
            {t("automation.resume")}
          </Button>
        )}
        <Button variant="default" onClick={() => setDeleting(true)}>
          {t("automation.delete")}
        </Button>
      </div>
      <RunNow running={running} />
      {isDeleting && <Deleting id={id} onKeep={() => setDeleting(false)} />}
      <ActNotice acting={acting} />
    </>
  );
}

/** What will happen, before it does. */
function Deleting({ id, onKeep }: { id: string; onKeep: () => void }) {
  const [, navigate] = useLocation();
  const [, remove] = useAutomationDeleteMutation();
  const { acting, act } = useAct(() => navigate("/automations"));
  return (
    <>
      <Notice role="alert">
        <p>{t("automation.deleteWarning")}</p>
        <Button
          color="red"
          loading={acting.status === "sending"}
          onClick={() => act("delete", () => remove({ id }))}
        >
          {t("automation.deleteForGood")}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {t("automation.keep")}
        </Button>
      </Notice>
      <ActNotice acting={acting} />
    </>
  );
}
