import { Button } from "@mantine/core";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Placeholder } from "@/components/Placeholder";
import { ChangeList } from "@/console/changes/ChangeList";
import {
  type ChangedFieldFragment,
  type RevisionsMeanwhileQuery,
  useRevisionsMeanwhileQuery,
} from "@/console/changes/changes.generated";
import classes from "@/console/changes/changes.module.css";
import { t } from "@/console/changes/texts";
import { failureOf } from "@/graphql/failure";
import { momentText } from "@/texts/times";

const MOST_CHANGES = 100;

type ConflictProps = {
  seen: number;
  current: number;
  own: readonly ChangedFieldFragment[];
  onApply: () => void;
};

/** What was published since one looked, by whom and why, and how to go on. */
export function Conflict({ seen, current, own, onApply }: ConflictProps) {
  const [{ data, error, fetching }, ask] = useRevisionsMeanwhileQuery({
    variables: { seen, current },
    requestPolicy: "network-only",
  });
  if (error)
    return <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />;
  return (
    <Notice role="alert">
      <h3>{t("changes.conflict.title")}</h3>
      <p>{t("changes.conflict", { count: current - seen })}</p>
      {data ? <Meanwhile seen={seen} data={data} own={own} /> : <Placeholder height={80} />}
      <Button onClick={onApply}>{t("changes.apply")}</Button>
    </Notice>
  );
}

type MeanwhileProps = { seen: number; data: RevisionsMeanwhileQuery } & Pick<ConflictProps, "own">;

function Meanwhile({ seen, data, own }: MeanwhileProps) {
  const revisions = data.catalogRevisions?.nodes.filter(({ number }) => number > seen) ?? [];
  const changes = data.catalogDiff ?? [];
  return (
    <>
      <ul className={classes.plain}>
        {revisions.map(({ id, publishedAt, ...revision }) => (
          <li key={id}>
            {t("changes.conflict.revision", { ...revision, moment: momentText(publishedAt) })}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("changes.conflict.diff")}</summary>
        <ChangeList changes={changes} own={own} />
        {changes.length === MOST_CHANGES && <p>{t("changes.conflict.more")}</p>}
      </details>
    </>
  );
}
