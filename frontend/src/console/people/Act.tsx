import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { TypedDocumentNode } from "urql";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { Refused } from "@/console/parts/Refused";
import { type Done, useCommand } from "@/graphql/useCommand";

type ActProps<Data extends object, Input> = {
  /** What is done, as a verb. */
  action: string;
  title: string;
  /** What will happen and how to undo it. */
  children: ReactNode;
  document: TypedDocumentNode<Data, { input: Input }>;
  input: Input;
  isOffered?: boolean;
  onDone: (done: Done<Data[keyof Data]>) => void;
};

/** A button for something about a person, which asks first. */
export function Act<Data extends object, Input>(props: ActProps<Data, Input>) {
  const { action, title, children, document, input, isOffered = true, onDone } = props;
  const [isAsked, setAsked] = useState(false);
  const command = useCommand(document);
  const confirm = async () => {
    const outcome = await command.run({ input });
    if (!("done" in outcome)) return;
    setAsked(false);
    onDone(outcome.done);
  };
  const close = () => {
    setAsked(false);
    command.forget();
  };
  return (
    <div>
      <Button variant="default" disabled={!isOffered} onClick={() => setAsked(true)}>
        {action}
      </Button>
      {isAsked && (
        <ConfirmDialog
          {...{ title, action }}
          isRunning={command.isRunning}
          onConfirm={confirm}
          onClose={close}
        >
          {children}
          <Refused command={command} onRetry={confirm} />
        </ConfirmDialog>
      )}
    </div>
  );
}
