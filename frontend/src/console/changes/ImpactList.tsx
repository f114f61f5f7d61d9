import type { ChangeImpactFragment } from "@/console/changes/changes.generated";
import classes from "@/console/changes/changes.module.css";
import { t } from "@/console/changes/texts";
import { choiceText } from "@/console/fields/fields";
import { numberText } from "@/texts/numbers";

/** What a change does to those who buy, in sentences. */
export function ImpactList({ impact }: { impact: ChangeImpactFragment }) {
  const sentences = sentencesOf(impact);
  return (
    <section className={classes.row}>
      <h4>{t("changes.impact")}</h4>
      {sentences.length === 0 && <p className="muted">{t("changes.impact.none")}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function sentencesOf(impact: ChangeImpactFragment): string[] {
  const { unavailableModelNames: off, availableModelNames: on } = impact;
  return [
    ...impact.tiers.map(tierText),
    ...impact.defaults.map(defaultText),
    ...(off.length > 0 ? [t("changes.offSale", { models: off.join(", ") })] : []),
    ...(on.length > 0 ? [t("changes.onSale", { models: on.join(", ") })] : []),
    ...impact.functions.map(functionText),
  ];
}

function tierText(effect: ChangeImpactFragment["tiers"][number]): string {
  const { creditsBefore, creditsAfter, modelNameBefore, modelNameAfter } = effect;
  const tier = choiceText("ai_model", "quality_tier", effect.tier);
  const before = soldAs(modelNameBefore, creditsBefore);
  return t("changes.tier", { tier, before, after: soldAs(modelNameAfter, creditsAfter) });
}

function soldAs(model: string | null, credits: number | null): string {
  if (!model) return t("changes.none");
  return credits === null
    ? model
    : `${model} (${t("changes.perImage", { credits: numberText(credits) })})`;
}

function defaultText(effect: ChangeImpactFragment["defaults"][number]): string {
  return t("changes.default", {
    type: choiceText("ai_model", "model_type", effect.modelType),
    before: effect.modelNameBefore ?? t("changes.none"),
    after: effect.modelNameAfter ?? t("changes.none"),
  });
}

function functionText(effect: ChangeImpactFragment["functions"][number]): string {
  const name = choiceText("function", "function", effect.function);
  const { modelNameBefore, modelNameAfter, isActiveBefore, isActiveAfter } = effect;
  if (isActiveBefore !== isActiveAfter)
    return t(isActiveAfter ? "changes.function.on" : "changes.function.off", { function: name });
  if (modelNameBefore === modelNameAfter)
    return t(effect.promptsChange ? "changes.function.prompts" : "changes.function.limits", {
      function: name,
    });
  const models = {
    before: modelNameBefore ?? t("changes.none"),
    after: modelNameAfter ?? t("changes.none"),
  };
  return t("changes.function", { function: name, ...models });
}
