import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import "@/console/parts/overlays";
import { t } from "@/console/texts";

type SidePanelProps = { title: string; onClose: () => void; children: ReactNode };

/** What belongs to one row, beside the list: Escape closes it, and the keyboard stays in it. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      position="right"
      // A header outside the page would be a second banner of it.
      attributes={{ header: { role: "presentation" } }}
      size="min(44rem, 100vw)"
      closeButtonProps={{ "aria-label": t("change.close") }}
    >
      {children}
    </Drawer>
  );
}
