import type { ReactNode } from "react";
import classes from "@/console/parts/Badge.module.css";

export type Tone = "good" | "notice" | "bad" | "plain";

/** A state in a word or two; its colour repeats what the word says. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${classes.badge} ${classes[tone]}`}>{children}</span>;
}
