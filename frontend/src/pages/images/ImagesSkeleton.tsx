import { Placeholder } from "@/components/Placeholder";
import classes from "@/pages/images/ImagesPage.module.css";
import { t } from "@/texts/texts";

/** The shape of the page while its catalog is fetched. */
export function ImagesSkeleton() {
  return (
    <div className={classes.columns} role="status" aria-label={t("images.loading")}>
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
