import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import "@/console/parts/overlays";
import classes from "@/console/parts/ConfirmDialog.module.css";
import { t } from "@/console/texts";
import { t as common } from "@/texts/texts";

type ConfirmDialogProps = {
  title: string;
  /** What the button says: what is done, as a verb. */
  action: string;
  /** What will happen and how to undo it. */
  children: ReactNode;
  isRunning: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before what takes something away. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, action, children, isRunning, onConfirm, onClose } = props;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      // A header outside the page would be a second banner of it.
      attributes={{ header: { role: "presentation" } }}
      closeButtonProps={{ "aria-label": t("change.close") }}
    >
      <div className={classes.body}>
        {children}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {common("action.cancel")}
          </Button>
          <Button loading={isRunning} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
