import { Button } from "@mantine/core";
import classes from "@/console/history/history.module.css";
import { type Month, monthOf, moved } from "@/console/history/month";
import { t } from "@/console/history/texts";

type MonthStepsProps = { month: Month; onMonth: (month: Month) => void };

export function MonthSteps({ month, onMonth }: MonthStepsProps) {
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => onMonth(moved(month, -1))}>
        {t("history.monthBefore")}
      </Button>
      <Button variant="default" onClick={() => onMonth(moved(month, 1))}>
        {t("history.monthAfter")}
      </Button>
      <Button variant="default" onClick={() => onMonth(monthOf(new Date()))}>
        {t("history.thisMonth")}
      </Button>
    </div>
  );
}
