import { Button } from "@mantine/core";
import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { choiceText } from "@/console/fields/fields";
import { FunctionEditor } from "@/console/functions/FunctionEditor";
import {
  type ConsoleFunctionsQuery,
  useConsoleFunctionsQuery,
} from "@/console/functions/functions.generated";
import { t } from "@/console/functions/texts";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { SidePanel } from "@/console/parts/SidePanel";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { numberText } from "@/texts/numbers";

export type AiFunction = NonNullable<ConsoleFunctionsQuery["aiFunctions"]>[number];

export function nameOf({ function: name }: AiFunction): string {
  return choiceText("function", "function", name);
}

/** All functions; one of them beside the list. */
export function FunctionsView() {
  const [{ data, error, fetching }, ask] = useConsoleFunctionsQuery();
  const [open, setOpen] = useState<AiFunction["function"] | null>(null);
  const shown = useLast(data);
  const edited = shown?.aiFunctions?.find((known) => known.function === open);
  return (
    <PageFrame title={t("functions.title")} intro={t("functions.intro")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {(shown || !error) && (
        <DataTable
          label={t("functions.title")}
          columns={columnsOf(setOpen)}
          rows={shown?.aiFunctions ?? null}
          keyOf={({ id }) => id}
        />
      )}
      {shown && edited && (
        <SidePanel title={nameOf(edited)} onClose={() => setOpen(null)}>
          <FunctionEditor
            key={edited.function}
            edited={edited}
            revision={shown.currentRevisionNumber}
            models={shown.defaults.nodes.map(({ modelName }) => modelName)}
            onChanged={() => ask()}
          />
        </SidePanel>
      )}
    </PageFrame>
  );
}

const columnsOf = (onOpen: (name: AiFunction["function"]) => void): Column<AiFunction>[] => [
  {
    name: t("functions.name"),
    cell: (row) => (
      <Button
        variant="default"
        size="xs"
        aria-label={t("functions.edit", { name: nameOf(row) })}
        onClick={() => onOpen(row.function)}
      >
        {nameOf(row)}
      </Button>
    ),
  },
  { name: t("functions.model"), cell: servedBy },
  { name: t("functions.output"), cell: limitOf },
  {
    name: t("functions.temperature"),
    isNumber: true,
    cell: ({ temperature }) => temperature ?? "–",
  },
  {
    name: t("functions.state"),
    cell: ({ isActive }) => (
      <Badge tone={isActive ? "good" : "notice"}>
        {t(isActive ? "functions.on" : "functions.off")}
      </Badge>
    ),
  },
];

function servedBy({ textModel, tier }: AiFunction): string {
  if (tier) return choiceText("function", "quality_tier", tier);
  return textModel?.modelName ?? t("functions.default");
}

function limitOf({ maxOutputTokens }: AiFunction): string {
  if (maxOutputTokens === null) return t("functions.ownLimits");
  return t("functions.limits", { count: numberText(maxOutputTokens) });
}
