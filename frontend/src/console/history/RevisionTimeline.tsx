import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Placeholder } from "@/components/Placeholder";
import type { RevisionLineFragment } from "@/console/history/history.generated";
import classes from "@/console/history/history.module.css";
import { t } from "@/console/history/texts";
import { Badge } from "@/console/parts/Badge";
import type { Pages } from "@/graphql/usePages";
import { dayText, timeText } from "@/texts/times";

type RevisionTimelineProps = {
  pages: Pages<RevisionLineFragment>;
  onAuthor: (author: string) => void;
  /** Null where nothing is filtered. */
  onReset: (() => void) | null;
};

/** Revisions by their days. */
export function RevisionTimeline({ pages, onAuthor, onReset }: RevisionTimelineProps) {
  if (!pages.rows) return <Placeholder height={240} />;
  if (pages.rows.length === 0) return <NoRevision onReset={onReset} />;
  return (
    <>
      <ol className={classes.timeline} aria-label={t("history.revisions")}>
        {byDay(pages.rows).map(([day, revisions]) => (
          <li key={day}>
            <h3>{day}</h3>
            <ol>
              {revisions.map((revision) => (
                <Revision key={revision.id} revision={revision} onAuthor={onAuthor} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {pages.hasMore && (
        <Button variant="default" loading={pages.isFetching} onClick={pages.more}>
          {t("history.older")}
        </Button>
      )}
    </>
  );
}

function byDay(
  revisions: readonly RevisionLineFragment[],
): [string, [RevisionLineFragment, ...RevisionLineFragment[]]][] {
  const days = new Map<string, [RevisionLineFragment, ...RevisionLineFragment[]]>();
  for (const revision of revisions) {
    const day = dayText(revision.publishedAt);
    const known = days.get(day);
    if (known) known.push(revision);
    else days.set(day, [revision]);
  }
  return [...days];
}

function NoRevision({ onReset }: { onReset: RevisionTimelineProps["onReset"] }) {
  return (
    <>
      <p className="muted">{t("history.none")}</p>
      {onReset && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={onReset}>
            {t("history.reset")}
          </Button>
        </div>
      )}
    </>
  );
}

type RevisionProps = { revision: RevisionLineFragment; onAuthor: (author: string) => void };

function Revision({ revision, onAuthor }: RevisionProps) {
  const { number, reason, author, channel, publishedAt } = revision;
  return (
    <li>
      <Link href={`/console/history/${number}`}>{t("history.revision", { number })}</Link>
      <time dateTime={publishedAt}>{timeText(new Date(publishedAt))}</time>
      <span>{reason}</span>
      <span className={classes.who}>
        <button
          type="button"
          title={t("history.onlyBy", { author })}
          onClick={() => onAuthor(author)}
        >
          {author}
        </button>{" "}
        <Badge tone="plain">{t(`history.channel.${channel}`)}</Badge>
      </span>
    </li>
  );
}
