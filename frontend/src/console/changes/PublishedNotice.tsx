import { Button } from "@mantine/core";
import { Notice } from "@/components/Notice";
import classes from "@/console/changes/changes.module.css";
import { t } from "@/console/changes/texts";
import { momentText } from "@/texts/times";

type PublishedNoticeProps = { number: number; onTakeBack: () => void; onClose: () => void };

/** That it is published, and the way back. */
export function PublishedNotice({ number, onTakeBack, onClose }: PublishedNoticeProps) {
  return (
    <Notice>
      <h3>{t("changes.isPublished", { number })}</h3>
      <p>{t("changes.isPublished.text")}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onTakeBack}>
          {t("changes.rollBack")}
        </Button>
        <Button onClick={onClose}>{t("changes.close")}</Button>
      </div>
    </Notice>
  );
}

export function ScheduledNotice({ dueAt, onClose }: { dueAt: string; onClose: () => void }) {
  return (
    <Notice>
      <h3>{t("changes.isScheduled", { moment: momentText(dueAt) })}</h3>
      <p>{t("changes.isScheduled.text")}</p>
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t("changes.close")}</Button>
      </div>
    </Notice>
  );
}
