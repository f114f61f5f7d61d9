import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { FileField, SelectField } from "@/components/fields";
import { addressOf, FORMATS, type Format } from "@/console/imports/imports";
import {
  ImportUploadDocument,
  type ImportUploadMutation,
  type ImportUploadMutationVariables,
} from "@/console/imports/imports.generated";
import classes from "@/console/imports/imports.module.css";
import { t } from "@/console/imports/texts";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";

/** Reads a price list, and opens what came of it. */
export function UploadForm() {
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<Format>("LITELLM");
  const upload = useCommand<ImportUploadMutation, ImportUploadMutationVariables>(
    ImportUploadDocument,
  );
  const send = async () => {
    if (!file) return;
    const outcome = await upload.run({ input: { file, format } });
    if ("done" in outcome) go(addressOf(outcome.done.review));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <>
      <form className={classes.form} onSubmit={onSubmit}>
        <FileField
          label={t("imports.file")}
          hint={t("imports.fileHint")}
          accept=".json,.yaml,.yml"
          onChange={setFile}
          problem={fieldProblem(upload.refusal, "file")}
          isRequired
        />
        <SelectField
          label={t("imports.format")}
          hint={t("imports.formatHint")}
          value={format}
          onChange={(value) => setFormat(value as Format)}
        >
          {FORMATS.map((name) => (
            <option key={name} value={name}>
              {t(`imports.format.${name}`)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" loading={upload.isRunning}>
          {t("imports.read")}
        </Button>
      </form>
      <Refused command={upload} at={["file"]} onRetry={send} />
    </>
  );
}
