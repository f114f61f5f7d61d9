import classes from "@/features/catalog/ImageFacts.module.css";
import type { AiConfig } from "@/features/catalog/imageChoice";
import { numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";

/** What the operator has set for all images. */
export function ImageFacts({ config }: { config: AiConfig }) {
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t("images.style")}</dt>
        <dd>{config.imageStyle}</dd>
      </div>
      <div>
        <dt>{t("images.inArticle")}</dt>
        <dd>{t("images.upTo", { number: numberText(config.maxInArticleImages) })}</dd>
      </div>
    </dl>
  );
}
