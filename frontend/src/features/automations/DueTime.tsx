import { t } from "@/texts/texts";
import { momentText, momentTextIn } from "@/texts/times";

type DueTimeProps = { at: string; timeZone: string };

/** A time on the account's clocks and, where they differ, on the reader's. */
export function DueTime({ at, timeZone }: DueTimeProps) {
  const [there, here] = [momentTextIn(at, timeZone), momentText(at)];
  return (
    <time dateTime={at}>
      {there} ({timeZone})
      {there !== here && (
        <span className="muted"> · {t("automation.yourTime", { time: here })}</span>
      )}
    </time>
  );
}
