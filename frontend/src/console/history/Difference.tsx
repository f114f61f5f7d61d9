import { Button } from "@mantine/core";
import { FailureNotice } from "@/components/FailureNotice";
import { Placeholder } from "@/components/Placeholder";
import { ChangeList } from "@/console/changes/ChangeList";
import classes from "@/console/history/history.module.css";
import { t } from "@/console/history/texts";
import { useDifference } from "@/console/history/useDifference";

/** What leads from one revision to another, in words. */
export function Difference({ from, to }: { from: number; to: number }) {
  const { changes, hasMore, failure, isFetching, more } = useDifference(from, to);
  return (
    <>
      {!changes && !failure && <Placeholder height={160} />}
      {changes?.length === 0 && <p className="muted">{t("history.noDifference")}</p>}
      {changes && <ChangeList changes={changes} heading="h3" />}
      {failure && <FailureNotice failure={failure} isRetrying={isFetching} onRetry={more} />}
      {hasMore && (
        <div className={classes.buttons}>
          <Button variant="default" loading={isFetching} onClick={more}>
            {t("history.more")}
          </Button>
        </div>
      )}
    </>
  );
}
