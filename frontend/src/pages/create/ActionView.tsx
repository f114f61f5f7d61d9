import { useMemo } from "react";
import { useLocation } from "wouter";
import { useDraft } from "@/browser/useDraft";
import { PageFrame } from "@/components/PageFrame";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import type { Payer } from "@/features/accounts/payerText";
import { useAiConfigQuery } from "@/features/catalog/aiConfig.generated";
import { ActionForm } from "@/features/functions/ActionForm";
import { type Action, draftName, filled } from "@/features/functions/action";
import { RunPrice } from "@/features/functions/RunPrice";
import { useRunQuote } from "@/features/functions/useRunQuote";
import { useStart } from "@/features/functions/useStart";
import classes from "@/pages/create/create.module.css";
import { t } from "@/texts/texts";

/** The form of an action, with its price as one types. */
export function ActionView({ action }: { action: Action }) {
  return (
    <PageFrame title={t(action.title)} intro={t(action.intro)}>
      <NeedsAccount>{(account) => <OfAccount action={action} account={account} />}</NeedsAccount>
    </PageFrame>
  );
}

function OfAccount({ action, account }: { action: Action; account: Payer }) {
  const [, navigate] = useLocation();
  const [typed, change] = useDraft(draftName(action.path));
  const draft = filled(action, typed);
  const input = useMemo(() => action.toInput(draft), [action, draft]);
  const { quote, requote } = useRunQuote(account.id, input);
  const { starting, start } = useStart((run) => navigate(`/create/runs/${run}`));
  const needsOffer = action.fields.some(({ kind }) => kind === "tier");
  const [{ data }] = useAiConfigQuery({ pause: !needsOffer });
  return (
    <div className={classes.columns}>
      <ActionForm
        action={action}
        draft={draft}
        onChange={change}
        offer={data?.aiConfig.qualityTiers ?? []}
        starting={starting}
        canStart={input !== null && quote.status === "quoted" && quote.quote.balanceSuffices}
        onStart={() => input && start(account.id, input)}
      />
      <RunPrice account={account} quote={quote} onRequote={requote} />
    </div>
  );
}
