import type { ReactNode } from "react";
import { PageFrame } from "@/components/PageFrame";
import { t } from "@/console/history/texts";
import { PartsNavigation } from "@/console/parts/PartsNavigation";

const PARTS = () =>
  [
    ["/console/history", t("history.revisions")],
    ["/console/history/compare", t("history.compare")],
    ["/console/history/scheduled", t("history.scheduled")],
  ] as const;

type HistoryFrameProps = { title: string; intro?: string; children: ReactNode };

/** A page of the history, with the way to the others. */
export function HistoryFrame({ title, intro = "", children }: HistoryFrameProps) {
  return (
    <PageFrame title={title} intro={intro}>
      <PartsNavigation label={t("history.title")} parts={PARTS()} />
      {children}
    </PageFrame>
  );
}
