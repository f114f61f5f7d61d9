import { Badge } from "@/console/parts/Badge";
import type { Secret } from "@/console/providers/provider";
import { t } from "@/console/providers/texts";
import { momentText } from "@/texts/times";

/** Whether a secret is set, by its end. */
export function SecretState({ secret }: { secret: Secret | undefined }) {
  if (!secret?.isSet) return <Badge tone="plain">{t("providers.notSet")}</Badge>;
  return secret.lastFour ? (
    <code>{t("providers.endsIn", { end: secret.lastFour })}</code>
  ) : (
    t("providers.isSet")
  );
}

export function Moment({ at }: { at: string | null | undefined }) {
  return at ? <time dateTime={at}>{momentText(at)}</time> : <Never />;
}

function Never() {
  return <span className="muted">{t("providers.never")}</span>;
}

export function LastTest({ secret }: { secret: Secret | undefined }) {
  if (!secret?.lastTestedAt) return <Never />;
  return (
    <>
      <Badge tone={secret.lastTestOk ? "good" : "bad"}>
        {t(secret.lastTestOk ? "providers.testOk" : "providers.testFailed")}
      </Badge>{" "}
      <Moment at={secret.lastTestedAt} />
    </>
  );
}
