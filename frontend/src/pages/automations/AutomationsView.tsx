import { Button } from "@mantine/core";
import { Link } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { Skeletons } from "@/components/Skeletons";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import { nameOf, type Payer } from "@/features/accounts/payerText";
import { MissedNotice } from "@/features/automations/MissedNotice";
import { type ListedAutomation, useAutomations } from "@/features/automations/useAutomations";
import type { Pages } from "@/graphql/usePages";
import { AutomationList } from "@/pages/automations/AutomationList";
import { t } from "@/texts/texts";

/** The automations of an account. */
export function AutomationsView() {
  return (
    <NeedsAccount>{(account) => <OfAccount key={account.id} account={account} />}</NeedsAccount>
  );
}

function OfAccount({ account }: { account: Payer }) {
  const automations = useAutomations(account.id);
  return (
    <PageFrame
      title={t("automation.title")}
      intro={t("automation.intro", { name: nameOf(account) })}
    >
      <MissedNotice account={account.id} />
      <Listed automations={automations} />
    </PageFrame>
  );
}

function Listed({ automations }: { automations: Pages<ListedAutomation> }) {
  const { rows, failure, isFetching, hasMore, more } = automations;
  return (
    <>
      {!rows && !failure && <Skeletons label={t("automation.loading")} />}
      {rows?.length === 0 && <NothingYet />}
      {rows && rows.length > 0 && (
        <>
          <div>
            <MakeOne />
          </div>
          <AutomationList automations={rows} />
        </>
      )}
      {failure && <FailureNotice failure={failure} isRetrying={isFetching} onRetry={more} />}
      {hasMore && !failure && (
        <div>
          <Button variant="default" loading={isFetching} onClick={more}>
            {t("usage.more")}
          </Button>
        </div>
      )}
    </>
  );
}

function NothingYet() {
  return (
    <Panel title={t("automation.none")}>
      <p className="muted">{t("automation.none.hint")}</p>
      <div>
        <MakeOne />
      </div>
    </Panel>
  );
}

function MakeOne() {
  return (
    <Button component={Link} href="/automations/new">
      {t("automation.new")}
    </Button>
  );
}
