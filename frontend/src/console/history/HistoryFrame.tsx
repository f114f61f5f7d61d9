import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { PageFrame } from "@/components/PageFrame";
import classes from "@/console/history/history.module.css";
import { t } from "@/console/history/texts";

const PARTS = [
  ["/console/history", "history.revisions"],
  ["/console/history/compare", "history.compare"],
  ["/console/history/scheduled", "history.scheduled"],
] as const;

type HistoryFrameProps = { title: string; intro?: string; children: ReactNode };

/** A page of the history, with the way to the others. */
export function HistoryFrame({ title, intro = "", children }: HistoryFrameProps) {
  const [location] = useLocation();
  return (
    <PageFrame title={title} intro={intro}>
      <nav className={classes.parts} aria-label={t("history.title")}>
        {PARTS.map(([path, name]) => (
          <Link key={path} href={path} aria-current={location === path ? "page" : undefined}>
            {t(name)}
          </Link>
        ))}
      </nav>
      {children}
    </PageFrame>
  );
}
