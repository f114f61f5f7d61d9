import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useDraft } from "@/browser/useDraft";
import { SelectField, TextField } from "@/components/fields";
import { ALIAS_KINDS, type Alias } from "@/console/imports/imports";
import {
  ImportAliasPutDocument,
  type ImportAliasPutMutation,
  type ImportAliasPutMutationVariables,
} from "@/console/imports/imports.generated";
import classes from "@/console/imports/imports.module.css";
import { t } from "@/console/imports/texts";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";

export function AliasForm({ onSet }: { onSet: () => void }) {
  const [{ name = "", means = "", kind = "MODEL" }, change, clear] = useDraft("import-alias");
  const put = useCommand<ImportAliasPutMutation, ImportAliasPutMutationVariables>(
    ImportAliasPutDocument,
  );
  const send = async () => {
    const input = { kind: kind as Alias["kind"], name, means };
    if (!("done" in (await put.run({ input })))) return;
    clear();
    onSet();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <>
      <form className={classes.form} onSubmit={onSubmit}>
        <TextField
          label={t("imports.aliasName")}
          value={name}
          onChange={(value) => change({ name: value })}
          problem={fieldProblem(put.refusal, "name")}
          isRequired
        />
        <SelectField
          label={t("imports.aliasKind")}
          value={kind}
          onChange={(value) => change({ kind: value })}
        >
          {ALIAS_KINDS.map((known) => (
            <option key={known} value={known}>
              {t(`imports.kind.${known}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("imports.means")}
          value={means}
          onChange={(value) => change({ means: value })}
          problem={fieldProblem(put.refusal, "means")}
          isRequired
        />
        <Button type="submit" variant="default" loading={put.isRunning}>
          {t("imports.setAlias")}
        </Button>
      </form>
      <Refused command={put} at={["name", "means"]} onRetry={send} />
    </>
  );
}
