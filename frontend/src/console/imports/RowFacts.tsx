import { fieldOf } from "@/console/fields/fields";
import { columnText, entityNameOf, valueText } from "@/console/fields/valueText";
import { type Row, STATUS_TONES } from "@/console/imports/imports";
import classes from "@/console/imports/imports.module.css";
import { t } from "@/console/imports/texts";
import { Badge } from "@/console/parts/Badge";
import { numberText } from "@/texts/numbers";

/** What a row is of, why it has its status, all that speaks against it, and what it would set. */
export function RowFacts({ row }: { row: Row }) {
  const { name, key, status, reason, message, flags, decidedBy } = row;
  return (
    <div className={classes.row}>
      <span className={classes.name}>
        <strong>{name}</strong>
        {key && key !== name && <code>{t("imports.isOf", { key })}</code>}
        <Badge tone={STATUS_TONES[status]}>{t(`imports.status.${status}`)}</Badge>
        <span className="muted">
          {t(`imports.reason.${reason}`)}
          {decidedBy && t("imports.decidedBy", { name: decidedBy })}
        </span>
      </span>
      {flags.length === 0 && <span className="muted">{message}</span>}
      {flags.map((flag) => (
        <span key={flag.reason} className={classes.flag}>
          {t("imports.flag", { reason: t(`imports.reason.${flag.reason}`), text: flag.message })}
        </span>
      ))}
      <RowChanges row={row} />
      <SuggestedPrice row={row} />
    </div>
  );
}

function RowChanges({ row: { entity, changes } }: { row: Row }) {
  if (changes.length === 0) return null;
  const kind = entityNameOf(entity);
  return (
    <ul>
      {changes.map(({ field, before, after }) => {
        const known = kind ? fieldOf(kind, field) : undefined;
        const words = { before: valueText(before, known), after: valueText(after, known) };
        const label = kind ? columnText(kind, field) : field;
        return <li key={field}>{t("imports.change", { label, ...words })}</li>;
      })}
    </ul>
  );
}

function SuggestedPrice({ row: { key, suggestedPrice } }: { row: Row }) {
  if (key !== null || !suggestedPrice) return null;
  const { tokensPerCredit, creditsPerImage, unitsPerCredit } = suggestedPrice;
  const price = priceText({ tokensPerCredit, creditsPerImage, unitsPerCredit });
  return price && <span>{t("imports.suggested", { price })}</span>;
}

type Price = {
  tokensPerCredit: number | null;
  creditsPerImage: number | null;
  unitsPerCredit?: number | null;
};

/** A price in credits; nothing where none is known. */
export function priceText({ tokensPerCredit, creditsPerImage, unitsPerCredit }: Price): string {
  if (tokensPerCredit !== null)
    return t("imports.tokensPerCredit", { number: numberText(tokensPerCredit) });
  if (creditsPerImage !== null)
    return t("imports.creditsPerImage", { number: numberText(creditsPerImage) });
  return unitsPerCredit ? t("imports.unitsPerCredit", { number: numberText(unitsPerCredit) }) : "";
}
