import { Button } from "@mantine/core";
import { Markdown } from "@/components/Markdown";
import type { Output } from "@/features/functions/files";
import { articleOf, type Next } from "@/features/functions/nextDrafts";
import classes from "@/features/functions/RunOutput.module.css";
import { t } from "@/texts/texts";

type Of<Name extends Output["__typename"]> = Extract<Output, { __typename: Name }>;
type RunOutputProps = { output: Output; onUse: (next: Next) => void };

/** A result as people read it. */
export function RunOutput({ output, onUse }: RunOutputProps) {
  switch (output.__typename) {
    case "KeywordClusters":
      return <Clusters output={output} />;
    case "ContentIdeas":
      return <Ideas output={output} onUse={onUse} />;
    case "Article":
      return <WrittenArticle output={output} />;
    case "ArticleImagePrompts":
      return <Prompts output={output} />;
    case "PlacedImages":
      return <Images output={output} />;
  }
}

function Clusters({ output }: { output: Of<"KeywordClusters"> }) {
  return (
    <dl className={classes.pairs}>
      {output.clusters.map(({ name, keywords }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{keywords.join(", ")}</dd>
        </div>
      ))}
      {output.unclustered.length > 0 && (
        <div>
          <dt>{t("create.unclustered")}</dt>
          <dd>{output.unclustered.join(", ")}</dd>
        </div>
      )}
    </dl>
  );
}

function Ideas({ output, onUse }: { output: Of<"ContentIdeas">; onUse: RunOutputProps["onUse"] }) {
  return (
    <ul className={classes.cards}>
      {output.ideas.map((idea) => (
        <li key={idea.title}>
          <h3>{idea.title}</h3>
          <p className="muted">
            {idea.kind} · {idea.keywords.join(", ")}
          </p>
          <ol>
            {idea.outline.map((heading) => (
              <li key={heading}>{heading}</li>
            ))}
          </ol>
          <Button variant="default" onClick={() => onUse(articleOf(idea))}>
            {t("create.useIdea")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function WrittenArticle({ output }: { output: Of<"Article"> }) {
  return (
    <article className={classes.article}>
      <h3>{output.title}</h3>
      <Markdown text={output.body} />
      <dl className={classes.pairs}>
        <div>
          <dt>{t("create.metaTitle")}</dt>
          <dd>{output.metaTitle}</dd>
        </div>
        <div>
          <dt>{t("create.metaDescription")}</dt>
          <dd>{output.metaDescription}</dd>
        </div>
        <div>
          <dt>{t("create.tags")}</dt>
          <dd>{output.tags.join(", ")}</dd>
        </div>
      </dl>
    </article>
  );
}

function Prompts({ output }: { output: Of<"ArticleImagePrompts"> }) {
  return (
    <dl className={classes.pairs}>
      <div>
        <dt>{t("create.head")}</dt>
        <dd>{output.head}</dd>
      </div>
      {output.places.map(({ place, afterHeading, prompt }) => (
        <div key={`${place} ${prompt}`}>
          <dt>{t("create.after", { heading: afterHeading })}</dt>
          <dd>{prompt}</dd>
        </div>
      ))}
    </dl>
  );
}

function Images({ output }: { output: Of<"PlacedImages"> }) {
  return (
    <ul className={classes.images}>
      {output.images.map(({ prompt, place, image }, number) => (
        <li key={image.address ?? `${place} ${prompt}`}>
          {image.address ? (
            <>
              <img src={image.address} width={image.width} height={image.height} alt={prompt} />
              <a
                href={image.address}
                download={`image-${number + 1}.${image.format.toLowerCase()}`}
                aria-label={t("create.saveImage", { number: number + 1 })}
              >
                {t("create.save")}
              </a>
            </>
          ) : (
            <p className="muted">{t("create.imageGone")}</p>
          )}
          <p>{place ? `${place}: ${prompt}` : prompt}</p>
        </li>
      ))}
    </ul>
  );
}
