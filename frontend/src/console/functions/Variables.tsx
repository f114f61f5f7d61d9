import type { AiFunction } from "@/console/functions/FunctionsView";
import classes from "@/console/functions/functions.module.css";
import { t } from "@/console/functions/texts";
import { Badge } from "@/console/parts/Badge";

type VariablesProps = { variables: AiFunction["variables"]; prompt: string };

/** What a prompt may name, and what is wrong with what it names. */
export function Variables({ variables, prompt }: VariablesProps) {
  const named = namesIn(prompt);
  const known = variables.map(({ name }) => name);
  const unknown = named.filter((name) => !known.includes(name));
  const unused = variables.filter(({ name, isNeeded }) => isNeeded && !named.includes(name));
  return (
    <section className={classes.variables} aria-label={t("functions.variables")}>
      <h3>{t("functions.variables")}</h3>
      <ul>
        {variables.map(({ name, help, isNeeded }) => (
          <li key={name}>
            <code>{`{{ ${name} }}`}</code> {help}{" "}
            {isNeeded && <Badge tone="plain">{t("functions.needed")}</Badge>}
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p role="alert">{t("functions.unknown", { names: unknown.join(", ") })}</p>
      )}
      {unused.length > 0 && (
        <p role="alert">
          {t("functions.unused", { names: unused.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </section>
  );
}

/** The names of variables, as `{{ name }}` and in conditions. */
function namesIn(prompt: string): string[] {
  const names = [...prompt.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? "");
  return [...new Set(names)];
}
