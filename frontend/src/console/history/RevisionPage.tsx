import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import { ImpactList } from "@/console/changes/ImpactList";
import { ReviewRollback } from "@/console/changes/ReviewChanges";
import { Difference } from "@/console/history/Difference";
import type { RevisionDetailQuery } from "@/console/history/history.generated";
import classes from "@/console/history/history.module.css";
import { t } from "@/console/history/texts";
import { SidePanel } from "@/console/parts/SidePanel";
import { momentText } from "@/texts/times";

type RevisionPageProps = {
  revision: NonNullable<RevisionDetailQuery["catalogRevision"]>;
  /** The number of the newest. */
  current: number;
  onChanged: () => void;
};

/** What one revision changed, what that did, and the way back to it. */
export function RevisionPage({ revision, current, onChanged }: RevisionPageProps) {
  const { number } = revision;
  return (
    <>
      <Panel title={revision.reason}>
        <RevisionFacts revision={revision} />
        <Ways number={number} current={current} onChanged={onChanged} />
      </Panel>
      <Panel title={t("history.changes")}>
        {number === 1 ? (
          <p className="muted">{t("history.first")}</p>
        ) : (
          <Difference from={number - 1} to={number} />
        )}
      </Panel>
      {number > 1 && (
        <Panel title={t("history.impact")}>
          <ImpactList impact={revision.impact} />
        </Panel>
      )}
    </>
  );
}

function RevisionFacts({ revision }: Pick<RevisionPageProps, "revision">) {
  const { author, channel, publishedAt } = revision;
  const facts = [
    [t("history.author"), author],
    [t("history.publishedAt"), momentText(publishedAt)],
    [t("history.channel"), t(`history.channel.${channel}`)],
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

type WaysProps = { number: number; current: number; onChanged: () => void };

/** To the revisions beside it, to what changed since, and back to its state. */
function Ways({ number, current, onChanged }: WaysProps) {
  const [isGoingBack, setGoingBack] = useState(false);
  const close = () => setGoingBack(false);
  return (
    <div className={classes.buttons}>
      {number < current && may("configuration:write") && (
        <Button variant="default" onClick={() => setGoingBack(true)}>
          {t("history.rollBack")}
        </Button>
      )}
      {number > 1 && <Link href={`/console/history/${number - 1}`}>{t("history.before")}</Link>}
      {number < current && (
        <>
          <Link href={`/console/history/${number + 1}`}>{t("history.next")}</Link>
          <Link href={`/console/history/compare?from=${number}&to=${current}`}>
            {t("history.since")}
          </Link>
        </>
      )}
      {isGoingBack && (
        <SidePanel title={t("history.rollBackTo", { number })} onClose={close}>
          <ReviewRollback to={number} onPublished={onChanged} onClose={close} />
        </SidePanel>
      )}
    </div>
  );
}
