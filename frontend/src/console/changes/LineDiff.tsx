import classes from "@/console/changes/changes.module.css";
import { lineDiff } from "@/console/changes/lines";

const SIGNS = { same: " ", gone: "−", new: "+" } as const;

/** Two texts line by line: what is gone with a minus, what is new with a plus. */
export function LineDiff({ before, after }: { before: string; after: string }) {
  return (
    <pre className={classes.diff}>
      {lineDiff(before, after).map(({ mark, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place.
        <span key={place} className={classes[mark]}>{`${SIGNS[mark]} ${text}\n`}</span>
      ))}
    </pre>
  );
}
