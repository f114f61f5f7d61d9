import classes from "@/components/Panel.module.css";
import { Placeholder } from "@/components/Placeholder";

/** The shape of a page of panels while it is fetched. */
export function Skeletons({ label }: { label: string }) {
  return (
    <div className={classes.panel} role="status" aria-label={label}>
      <Placeholder height={28} width="40%" />
      <Placeholder height={120} />
      <Placeholder height={44} width="50%" />
    </div>
  );
}
