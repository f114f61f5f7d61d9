import { Placeholder } from "@/components/Placeholder";
import classes from "@/pages/settings/SettingsPage.module.css";

/** The shape of the page while its catalog is fetched. */
export function SettingsSkeleton() {
  return (
    <div className={classes.columns} role="status" aria-label="Loading image qualities">
      <div className={classes.choices}>
        <Placeholder height={120} />
        <Placeholder height={62} />
        <Placeholder height={44} width="50%" />
      </div>
      <div className={classes.choices}>
        <Placeholder height={44} width="60%" />
        <Placeholder height={16} width="80%" />
      </div>
    </div>
  );
}
