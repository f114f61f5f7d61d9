import { numberText } from "@/features/catalog/creditText";
import classes from "@/features/catalog/ImageFacts.module.css";
import type { AiConfig } from "@/features/catalog/imageChoice";

/** What the operator has set for all images. */
export function ImageFacts({ config }: { config: AiConfig }) {
  return (
    <dl className={classes.facts}>
      <div>
        <dt>Image style</dt>
        <dd>{config.imageStyle}</dd>
      </div>
      <div>
        <dt>Images in an article</dt>
        <dd>up to {numberText(config.maxInArticleImages)}</dd>
      </div>
    </dl>
  );
}
