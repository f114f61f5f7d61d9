import classes from "@/console/imports/imports.module.css";
import { priceText } from "@/console/imports/RowFacts";
import { t } from "@/console/imports/texts";
import type { Adoption } from "@/console/imports/useAdoption";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { shareText } from "@/texts/numbers";

type Adopted = Adoption["adopted"][number];

export function AdoptedTable({ adopted }: { adopted: readonly Adopted[] }) {
  return (
    <DataTable
      label={t("imports.adopted")}
      columns={columns()}
      rows={adopted}
      keyOf={({ place }) => String(place)}
      empty={<p className="muted">{t("imports.noneAdopted")}</p>}
    />
  );
}

function columns(): Column<Adopted>[] {
  return [
    { name: t("imports.model"), cell: ({ modelName }) => modelName },
    { name: t("imports.provider"), cell: ({ providerId }) => providerId },
    { name: t("imports.price"), cell: (row) => priceText({ ...row }) },
    {
      name: t("imports.margin"),
      isNumber: true,
      cell: ({ margin }) => (margin === null ? "–" : shareText(Number(margin))),
    },
  ];
}

export function RefusedList({ refused }: Pick<Adoption, "refused">) {
  return (
    <section className={classes.row} aria-label={t("imports.notAdopted")}>
      <h3>{t("imports.notAdopted")}</h3>
      <ul>
        {refused.map(({ place, name, message }) => (
          <li key={place}>{t("imports.refusedRow", { name, message })}</li>
        ))}
      </ul>
    </section>
  );
}
