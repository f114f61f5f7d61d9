import { Button } from "@mantine/core";
import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { SelectField, TextAreaField } from "@/components/fields";
import { Notice } from "@/components/Notice";
import type { AiFunction } from "@/console/functions/FunctionsView";
import {
  TryFunctionDocument,
  type TryFunctionMutation,
} from "@/console/functions/functions.generated";
import classes from "@/console/functions/functions.module.css";
import { t } from "@/console/functions/texts";
import { useCommand } from "@/graphql/useCommand";
import { numberText } from "@/texts/numbers";
import { messageOf } from "@/texts/texts";

type TryOutProps = { edited: AiFunction; prompt: string; systemPrompt: string | null };

/** Asks a model with the prompts as they are typed, and says what came and what it costs. */
export function TryOut({ edited, prompt, systemPrompt }: TryOutProps) {
  const { run, isRunning, refusal, failure } = useCommand(TryFunctionDocument);
  const [values, setValues] = useState(() =>
    Object.fromEntries(edited.variables.map(({ name, example }) => [name, example])),
  );
  const [standIn, setStandIn] = useState(true);
  const [result, setResult] = useState<Result | null>(null);
  const start = async () => {
    setResult(null);
    const given = Object.entries(values).map(([name, value]) => ({ name, value }));
    const input = { function: edited.function, prompt, systemPrompt, values: given, standIn };
    const outcome = await run({ input });
    if ("done" in outcome) setResult(outcome.done);
  };
  return (
    <section className={classes.tryOut} aria-label={t("functions.try")}>
      <h3>{t("functions.try")}</h3>
      <p className="muted">{t("functions.try.hint")}</p>
      {edited.variables.map(({ name, help }) => (
        <TextAreaField
          key={name}
          label={name}
          hint={help}
          rows={2}
          value={values[name] ?? ""}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <SelectField
        label={t("functions.try.model")}
        value={standIn ? "standIn" : "real"}
        onChange={(value) => setStandIn(value === "standIn")}
      >
        <option value="standIn">{t("functions.try.standIn")}</option>
        <option value="real">{t("functions.try.real")}</option>
      </SelectField>
      <div>
        <Button variant="default" loading={isRunning} onClick={start}>
          {t("functions.try.run")}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} isRetrying={isRunning} onRetry={start} />}
      {refusal && <Refused refusal={refusal} />}
      {result && <Answer result={result} />}
    </section>
  );
}

type Result = Extract<TryFunctionMutation["functionTry"], { __typename: "FunctionTryPayload" }>;
type Refusal = Exclude<TryFunctionMutation["functionTry"], Result>;

function Refused({ refusal }: { refusal: Refusal }) {
  const problems = "problems" in refusal ? refusal.problems : [];
  return (
    <Notice role="alert">
      <p>{messageOf(refusal)}</p>
      {problems.map(({ field, message }) => (
        <p key={`${field} ${message}`}>{message}</p>
      ))}
    </Notice>
  );
}

function Answer({ result }: { result: Result }) {
  const { modelName: model, text, problem, isCutOff, imageAddress, prompt } = result;
  const price = { credits: numberText(result.credits), cost: result.costUsd };
  return (
    <Notice>
      <p>
        {t("functions.try.answered", { model })}:{" "}
        {t(result.costIsEstimate ? "functions.costEstimate" : "functions.cost", price)}
      </p>
      {problem && <p role="alert">{problem}</p>}
      {isCutOff && <p>{t("functions.cutOff")}</p>}
      {text && <pre>{text}</pre>}
      {imageAddress && <img src={imageAddress} alt={t("functions.image")} />}
      <details>
        <summary>{t("functions.try.prompt")}</summary>
        <pre>{prompt}</pre>
      </details>
    </Notice>
  );
}
