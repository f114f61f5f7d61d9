import { useState } from "react";
import { may } from "@/browser/person";
import { SelectField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { choiceText } from "@/console/fields/fields";
import { Badge } from "@/console/parts/Badge";
import { DataTable } from "@/console/parts/DataTable";
import { t } from "@/console/tiers/texts";
import type { TierModelsQuery } from "@/console/tiers/tiers.generated";
import { sizeText } from "@/features/catalog/sizeText";

type Model = Extract<TierModelsQuery["aiModels"]["nodes"][number], { tier: unknown }>;
type TierPanelProps = { tier: Model["tier"]; catalog: TierModelsQuery; onChanged: () => void };

/** One tier: its model, its sizes with their prices, who asks for it, and another model in its place. */
export function TierPanel({ tier, catalog, onChanged }: TierPanelProps) {
  const models = catalog.aiModels.nodes.filter((model): model is Model => "tier" in model);
  const serving = models.find((model) => model.tier === tier && model.isAvailable);
  const sizes = catalog.qualityTiers.find((offered) => offered.tier === tier)?.sizePrices ?? [];
  const name = choiceText("ai_model", "quality_tier", tier);
  return (
    <Panel title={name}>
      {serving ? <Serving model={serving} /> : <p className="muted">{t("tiers.none")}</p>}
      {sizes.length > 0 && (
        <DataTable
          label={t("tiers.sizes", { tier: name })}
          columns={[
            { name: t("tiers.size"), cell: ({ size }) => sizeText(size) },
            {
              name: t("tiers.price"),
              cell: ({ creditsPerImage: count }) => t("tiers.perImage", { count }),
            },
          ]}
          rows={sizes}
          keyOf={({ size }) => size}
        />
      )}
      <Functions tier={tier} catalog={catalog} />
      {may("configuration:write") && (
        <Remap
          {...{ tier, catalog, onChanged }}
          models={models.filter((model) => model !== serving)}
        />
      )}
    </Panel>
  );
}

function Serving({ model }: { model: Model }) {
  const users = model.admin?.usedBy.map(({ name }) => name) ?? [];
  const provider = model.admin?.provider.displayName ?? "";
  return (
    <>
      <p>
        {t("tiers.model", { model: model.displayName, provider })}{" "}
        {model.isDefault && <Badge tone="plain">{t("tiers.default")}</Badge>}
      </p>
      {users.length > 0 && <p>{t("tiers.users", { users: users.join(", ") })}</p>}
    </>
  );
}

function Functions({ tier, catalog }: Pick<TierPanelProps, "tier" | "catalog">) {
  const asking = catalog.aiFunctions?.filter((asked) => asked.tier === tier) ?? [];
  if (asking.length === 0) return null;
  const names = asking.map((asked) => choiceText("function", "function", asked.function));
  return <p>{t("tiers.functions", { functions: names.join(", ") })}</p>;
}

function Remap({ tier, catalog, models, onChanged }: TierPanelProps & { models: Model[] }) {
  const [modelName, setModelName] = useState("");
  return (
    <>
      <SelectField
        label={t("tiers.remap")}
        hint={t("tiers.remap.hint")}
        value={modelName}
        onChange={setModelName}
      >
        <option value="">{t("tiers.remap.choose")}</option>
        {models.map((model) => (
          <option key={model.modelName} value={model.modelName}>
            {`${model.displayName} (${t("tiers.perImage", { count: model.creditsPerImage })})`}
          </option>
        ))}
        {modelName && !models.some((model) => model.modelName === modelName) && (
          <option value={modelName}>{modelName}</option>
        )}
      </SelectField>
      {modelName && (
        <ReviewChanges
          key={modelName}
          changes={[{ tierAssign: { tier, modelName } }]}
          seenRevision={catalog.currentRevisionNumber}
          onPublished={onChanged}
          onClose={() => setModelName("")}
        />
      )}
    </>
  );
}
