import { Button } from "@mantine/core";
import { ActNotice } from "@/components/ActNotice";
import classes from "@/features/automations/lines.module.css";
import type { AutomationRun } from "@/features/automations/useAutomationRun";
import { useRunActs } from "@/features/automations/useRunActs";
import { t } from "@/texts/texts";

type AutomationRunActsProps = { run: AutomationRun; onChanged: () => void };

export function AutomationRunActs({ run, onChanged }: AutomationRunActsProps) {
  const { offered, acting, act, isSending } = useRunActs(run, onChanged);
  if (offered.length === 0) return null;
  return (
    <>
      <div className={classes.buttons}>
        {offered.map((name) => (
          <Button key={name} variant="default" loading={isSending(name)} onClick={() => act(name)}>
            {t(`automationRun.${name}`)}
          </Button>
        ))}
      </div>
      <ActNotice acting={acting} />
    </>
  );
}
