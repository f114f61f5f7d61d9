import type { ReactNode } from "react";
import { useSearch } from "wouter";
import { PageFrame } from "@/components/PageFrame";
import { t } from "@/console/automations/texts";
import { PartsNavigation } from "@/console/parts/PartsNavigation";

const PARTS = () =>
  [
    ["/console/automations", t("automations.title")],
    ["/console/automations/runs", t("automations.runs")],
  ] as const;

type ListFrameProps = { title: string; intro: string; children: ReactNode };

/** One of the two lists, with the way to the other, of the same account. */
export function ListFrame({ title, intro, children }: ListFrameProps) {
  const account = new URLSearchParams(useSearch()).get("account");
  const query = account ? `?account=${encodeURIComponent(account)}` : "";
  return (
    <PageFrame title={title} intro={intro}>
      <PartsNavigation label={t("automations.title")} parts={PARTS()} query={query} />
      {children}
    </PageFrame>
  );
}
