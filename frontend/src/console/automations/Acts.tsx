import { Button } from "@mantine/core";
import { useState } from "react";
import { ActNotice } from "@/components/ActNotice";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import type { Acting } from "@/graphql/useAct";

export type Act = {
  name: string;
  label: string;
  /** What will happen and how to undo it. */
  what: string;
  send: () => Promise<void>;
};

type ActsProps = { acts: readonly Act[]; acting: Acting };

/** Buttons that ask before they do what they say, and say why nothing was done. */
export function Acts({ acts, acting }: ActsProps) {
  const [asked, setAsked] = useState<Act | null>(null);
  const confirm = async () => {
    await asked?.send();
    setAsked(null);
  };
  return (
    <>
      {acts.map((act) => (
        <Button key={act.name} variant="default" onClick={() => setAsked(act)}>
          {act.label}
        </Button>
      ))}
      <ActNotice acting={acting} />
      {asked && (
        <ConfirmDialog
          title={asked.label}
          action={asked.label}
          isRunning={acting.status === "sending"}
          onConfirm={confirm}
          onClose={() => setAsked(null)}
        >
          <p>{asked.what}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
