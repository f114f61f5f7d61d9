import { Button, Checkbox } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDraft } from "@/browser/useDraft";
import { TextField } from "@/components/fields";
import classes from "@/console/changes/changes.module.css";
import { REASON_DRAFT } from "@/console/changes/reasonDraft";
import { t } from "@/console/changes/texts";
import type { Decision } from "@/console/changes/usePublishing";

type PublishFormProps = {
  /** Whether margins are too low, which has to be accepted. */
  isLow: boolean;
  canWait: boolean;
  canPublish: boolean;
  isRunning: boolean;
  action?: string | undefined;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
};

/** Why it is done, when, and whether a low margin is meant. The reason outlives the end of a session. */
export function PublishForm(props: PublishFormProps) {
  const { isLow, canWait, canPublish, isRunning, onDecide, onClose } = props;
  const [{ reason = "" }, change, clear] = useDraft(REASON_DRAFT);
  const [dueAt, setDueAt] = useState("");
  const [isAccepted, setAccepted] = useState(false);
  const decide = (event: FormEvent) => {
    event.preventDefault();
    onDecide({ reason, dueAt, acceptLowMargin: isLow && isAccepted });
  };
  const close = () => {
    clear();
    onClose();
  };
  return (
    <form className={classes.form} onSubmit={decide}>
      <TextField
        label={t("changes.reason")}
        hint={t("changes.reason.hint")}
        value={reason}
        onChange={(value) => change({ reason: value })}
        isRequired
      />
      {canWait && (
        <TextField
          type="datetime-local"
          label={t("changes.due")}
          hint={t("changes.due.hint")}
          value={dueAt}
          onChange={setDueAt}
        />
      )}
      {isLow && (
        <Checkbox
          checked={isAccepted}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
          label={t("changes.accept")}
          description={t("changes.lowMargin")}
        />
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={close}>
          {t("changes.cancel")}
        </Button>
        <Button type="submit" loading={isRunning} disabled={!canPublish || (isLow && !isAccepted)}>
          {dueAt ? t("changes.schedule") : (props.action ?? t("changes.publish"))}
        </Button>
      </div>
    </form>
  );
}
