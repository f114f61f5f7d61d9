import { Button } from "@mantine/core";
import { useState } from "react";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { SidePanel } from "@/console/parts/SidePanel";
import { Outcome } from "@/console/whatif/Outcome";
import { PriceChoices } from "@/console/whatif/PriceChoices";
import { differs, type Price } from "@/console/whatif/prices";
import { t } from "@/console/whatif/texts";
import { usePriceDraft } from "@/console/whatif/usePriceDraft";
import { useWhatIf } from "@/console/whatif/useWhatIf";
import classes from "@/console/whatif/WhatIf.module.css";
import { PeriodField } from "@/features/usage/PeriodField";
import type { Period } from "@/features/usage/period";

type WhatIfPageProps = { prices: readonly Price[]; onPublished: () => void };

export function WhatIfPage({ prices, onPublished }: WhatIfPageProps) {
  const [period, setPeriod] = useState<Period>(30);
  const [isMaking, setMaking] = useState(false);
  const draft = usePriceDraft(prices);
  const changed = draft.tried.filter(({ price, value }) => differs(price, value));
  const changes = changed.map(({ price, value }) => price.change(value));
  const replay = useWhatIf(changes, period);
  const published = () => {
    draft.clear();
    onPublished();
  };
  return (
    <>
      <Panel title={t("whatIf.prices")}>
        <div className={classes.filters}>
          <PeriodField period={period} onPeriod={setPeriod} />
        </div>
        <PriceChoices draft={draft} changed={changed} problems={replay.problems} />
      </Panel>
      {changes.length > 0 && (
        <Outcome replay={replay}>
          {may("configuration:write") ? (
            <Button onClick={() => setMaking(true)}>{t("whatIf.make")}</Button>
          ) : (
            <p className="muted">{t("whatIf.makeRight")}</p>
          )}
        </Outcome>
      )}
      {isMaking && (
        <SidePanel title={t("whatIf.make")} onClose={() => setMaking(false)}>
          <Making changes={changes} onPublished={published} onClose={() => setMaking(false)} />
        </SidePanel>
      )}
    </>
  );
}

type MakingProps = Pick<Parameters<typeof ReviewChanges>[0], "changes" | "onPublished" | "onClose">;

/** Keeps the changes as they were when it was opened: the draft is empty once they are published. */
function Making({ changes, ...props }: MakingProps) {
  const [kept] = useState(changes);
  return <ReviewChanges changes={kept} {...props} />;
}
