import { createContext, use, useMemo } from "react";
import { Link } from "wouter";
import type { ModelLineFragment } from "@/console/models/models.generated";
import classes from "@/console/models/models.module.css";
import { marginText, priceText, rateText, tierText, typeText } from "@/console/models/modelText";
import { t } from "@/console/models/texts";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import type { Pages } from "@/graphql/usePages";
import { useLanguage } from "@/texts/texts";

export type Selected = ReadonlyMap<string, ModelLineFragment>;

type ModelTableProps = {
  pages: Pages<ModelLineFragment>;
  selected: Selected;
  onSelect: (model: ModelLineFragment) => void;
  /** Without the right to change models there is nothing to select them for. */
  canSelect: boolean;
};

export function ModelTable({ pages, selected, onSelect, canSelect }: ModelTableProps) {
  const chosenLanguage = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: their texts are of the language.
  const columns = useMemo<Column<ModelLineFragment>[]>(() => {
    const name = (model: ModelLineFragment) => (
      <span className={classes.name}>
        {canSelect && <SelectModel model={model} onSelect={onSelect} />}
        <ModelName model={model} />
      </span>
    );
    return [{ name: t("models.name"), cell: name }, ...COLUMNS()];
  }, [onSelect, canSelect, chosenLanguage]);
  return (
    <SelectedModels value={selected}>
      <DataTable
        label={t("models.title")}
        columns={columns}
        rows={pages.rows}
        keyOf={(model) => model.id}
        empty={<p className="muted">{t("models.none")}</p>}
        hasMore={pages.hasMore}
        isFetching={pages.isFetching}
        onMore={pages.more}
      />
    </SelectedModels>
  );
}

/** Apart from the columns, which would draw all rows again where one is selected. */
const SelectedModels = createContext<Selected>(new Map());

type SelectModelProps = Pick<ModelTableProps, "onSelect"> & { model: ModelLineFragment };

function SelectModel({ model, onSelect }: SelectModelProps) {
  return (
    <input
      type="checkbox"
      aria-label={t("models.select", { name: model.modelName })}
      checked={use(SelectedModels).has(model.modelName)}
      onChange={() => onSelect(model)}
    />
  );
}

function ModelName({ model }: { model: ModelLineFragment }) {
  const { modelName, displayName, isDefault } = model;
  return (
    <span>
      <Link href={addressOf(modelName)}>{displayName}</Link>{" "}
      {isDefault && <Badge tone="plain">{t("models.default")}</Badge>}
      <br />
      <code>{modelName}</code>
    </span>
  );
}

export function addressOf(modelName: string): string {
  return `/console/models/${encodeURIComponent(modelName)}`;
}

const COLUMNS = (): Column<ModelLineFragment>[] => [
  { name: t("models.provider"), cell: ({ admin }) => admin?.provider.displayName },
  {
    name: t("models.type"),
    cell: (model) => [typeText(model.modelType), tierText(model)].filter(Boolean).join(", "),
  },
  { name: t("models.availability"), cell: (model) => <Availability model={model} /> },
  { name: t("models.rate"), cell: rateText },
  { name: t("models.price"), cell: priceText },
  { name: t("models.margin"), isNumber: true, cell: marginText },
];

function Availability({ model }: { model: ModelLineFragment }) {
  if (model.isAvailable) return <Badge tone="good">{t("models.available")}</Badge>;
  return (
    <span>
      <Badge tone="notice">{t("models.notAvailable")}</Badge> {model.admin?.unavailableReason}
    </span>
  );
}
