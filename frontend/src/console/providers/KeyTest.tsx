import { Button } from "@mantine/core";
import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import type { ProviderPageProps } from "@/console/providers/ProviderPage";
import classes from "@/console/providers/ProviderPage.module.css";
import {
  ProviderKeyTestDocument,
  type ProviderKeyTestMutation,
  type ProviderKeyTestMutationVariables,
} from "@/console/providers/providers.generated";
import { t } from "@/console/providers/texts";
import { type Done, useCommand } from "@/graphql/useCommand";
import { messageOf } from "@/texts/texts";

type Result = ProviderKeyTestMutation["providerTestKey"];
type Refused = Exclude<Result, Done<Result>>;

/** Asks the provider whether it takes the key that is stored. */
export function KeyTest({ provider: { providerId }, onChanged }: ProviderPageProps) {
  const test = useCommand<ProviderKeyTestMutation, ProviderKeyTestMutationVariables>(
    ProviderKeyTestDocument,
  );
  const [works, setWorks] = useState(false);
  const onTest = async () => {
    const outcome = await test.run({ input: { providerId } });
    setWorks("done" in outcome);
    if (!("failure" in outcome)) onChanged();
  };
  return (
    <>
      {test.failure && (
        <FailureNotice failure={test.failure} isRetrying={test.isRunning} onRetry={onTest} />
      )}
      {test.refusal && (
        <Notice role="alert">
          <p>{failureText(test.refusal)}</p>
        </Notice>
      )}
      {works && (
        <Notice>
          <p>{t("providers.tested")}</p>
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button variant="default" loading={test.isRunning} onClick={onTest}>
          {t("providers.test")}
        </Button>
      </div>
    </>
  );
}

/** With the HTTP status, where the provider gave one. */
function failureText(refused: Refused): string {
  if (!("reason" in refused)) return messageOf(refused);
  const text = t(`providers.keyTest.${refused.reason}`);
  return refused.status ? t("providers.withStatus", { text, status: refused.status }) : text;
}
