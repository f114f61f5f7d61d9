import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import { DiscardDialog } from "@/console/imports/DiscardDialog";
import { type Review, STATE_TONES } from "@/console/imports/imports";
import classes from "@/console/imports/imports.module.css";
import { PublishReview } from "@/console/imports/PublishReview";
import { t } from "@/console/imports/texts";
import { Badge } from "@/console/parts/Badge";
import { SidePanel } from "@/console/parts/SidePanel";
import { numberText } from "@/texts/numbers";
import { apiDayText, momentText } from "@/texts/times";

type ReviewPanelProps = {
  review: Review;
  /** The catalog's newest revision. */
  current: number;
  onChanged: () => void;
};

/** What is known of the list as a whole, and what becomes of it. */
export function ReviewPanel({ review, current, onChanged }: ReviewPanelProps) {
  const { state, publishedRevision } = review;
  return (
    <Panel title={t("imports.number", { number: review.number })}>
      <p>
        <Badge tone={STATE_TONES[state]}>{t(`imports.state.${state}`)}</Badge>{" "}
        {publishedRevision && (
          <Link href={`/console/history/${publishedRevision.number}`}>
            {t("imports.revision", { number: publishedRevision.number })}
          </Link>
        )}
      </p>
      <ReviewFacts review={review} />
      <Notes notes={notesOf(review, current)} />
      {state === "OPEN" && may("configuration:write") && (
        <Ways review={review} onChanged={onChanged} />
      )}
    </Panel>
  );
}

function ReviewFacts({ review }: { review: Review }) {
  const { format, author, createdAt, listDay, revision, counts } = review;
  const facts = [
    [t("imports.status.HELD"), numberText(counts.held)],
    [t("imports.status.ACCEPTED"), numberText(counts.accepted)],
    [t("imports.status.REJECTED"), numberText(counts.rejected)],
    [t("imports.format"), t(`imports.format.${format}`)],
    [t("imports.author"), author],
    [t("imports.createdAt"), momentText(createdAt)],
    [t("imports.listDay"), listDay ? apiDayText(listDay) : t("imports.unknown")],
    [t("imports.comparedWith"), t("imports.revision", { number: revision.number })],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function notesOf(review: Review, current: number): string[] {
  const { notices, readBefore, olderThan, noLongerNamed, revision, state } = review;
  const hasMoved = state === "OPEN" && current > revision.number;
  return [
    ...notices,
    ...(readBefore ? [t("imports.readBefore", { number: readBefore })] : []),
    ...(olderThan ? [t("imports.olderThan", { number: olderThan })] : []),
    ...(noLongerNamed.length > 0
      ? [t("imports.noLongerNamed", { models: noLongerNamed.join(", ") })]
      : []),
    ...(hasMoved ? [t("imports.hasMoved", { number: current })] : []),
  ];
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Ways({ review, onChanged }: Omit<ReviewPanelProps, "current">) {
  const [way, setWay] = useState<"publish" | "discard" | null>(null);
  const close = () => setWay(null);
  const { accepted } = review.counts;
  return (
    <div className={classes.buttons}>
      <Button disabled={accepted === 0} onClick={() => setWay("publish")}>
        {t("imports.publish", { count: accepted })}
      </Button>
      <Button variant="default" onClick={() => setWay("discard")}>
        {t("imports.discard")}
      </Button>
      {accepted === 0 && <span className="muted">{t("imports.acceptFirst")}</span>}
      {way === "publish" && (
        <SidePanel title={t("imports.publishTitle")} onClose={close}>
          <PublishReview review={review} onPublished={onChanged} onClose={close} />
        </SidePanel>
      )}
      {way === "discard" && (
        <DiscardDialog review={review} onDiscarded={onChanged} onClose={close} />
      )}
    </div>
  );
}
