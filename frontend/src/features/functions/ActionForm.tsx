import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import type { Draft } from "@/browser/useDraft";
import panel from "@/components/Panel.module.css";
import type { Action } from "@/features/functions/action";
import { FieldControl, type Offer } from "@/features/functions/FieldControl";
import { StartNotice } from "@/features/functions/StartNotice";
import type { Starting } from "@/features/functions/useStart";
import { t } from "@/texts/texts";

type ActionFormProps = {
  action: Action;
  draft: Draft;
  onChange: (change: Draft) => void;
  offer: Offer;
  starting: Starting;
  canStart: boolean;
  onStart: () => void;
};

export function ActionForm(props: ActionFormProps) {
  const { action, draft, onChange, offer, starting, canStart, onStart } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onStart();
  };
  return (
    <form className={panel.panel} onSubmit={submit}>
      {action.fields.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          draft={draft}
          offer={offer}
          onChange={onChange}
        />
      ))}
      <StartNotice starting={starting} onRetry={onStart} />
      <div>
        <Button
          type="submit"
          size="md"
          loading={starting.status === "sending"}
          disabled={!canStart}
        >
          {t("action.generate")}
        </Button>
      </div>
    </form>
  );
}
