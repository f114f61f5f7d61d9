import classes from "@/features/catalog/SizeList.module.css";
import { sizeText } from "@/features/catalog/sizeText";
import { language } from "@/texts/texts";

/** "640 × 640 or 800 × 600", broken between sizes only. */
export function SizeList({ sizes }: { sizes: readonly string[] }) {
  const alternatives = new Intl.ListFormat(language(), { type: "disjunction" });
  return alternatives.formatToParts(sizes.map(sizeText)).map(({ type, value }, position) =>
    type === "element" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their places.
      <span key={position} className={classes.size}>
        {value}
      </span>
    ) : (
      value
    ),
  );
}
