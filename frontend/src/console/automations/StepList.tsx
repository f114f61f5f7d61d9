import classes from "@/console/automations/automations.module.css";
import { optionsOf, type Step, stepName } from "@/features/automations/steps";

/** The steps in their order, each with its options. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={step.__typename}>
          <strong>{stepName(step)}</strong>
          <span className="muted">
            {optionsOf(step)
              .map(([name, value]) => `${name}: ${value}`)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ol>
  );
}
