import { Button } from "@mantine/core";
import { Notice } from "@/components/Notice";
import { t } from "@/texts/texts";

export function CrashNotice() {
  return (
    <>
      <h1>{t("crash.title")}</h1>
      <Notice role="alert">
        <p>{t("crash.text")}</p>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t("crash.reload")}
        </Button>
      </Notice>
    </>
  );
}
