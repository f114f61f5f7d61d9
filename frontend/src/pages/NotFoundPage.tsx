import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { t } from "@/texts/texts";

export function NotFoundPage() {
  return (
    <PageFrame title={t("notFound.title")}>
      <Notice>
        <p>{t("notFound.text")}</p>
        <Button component={Link} variant="default" href="/">
          {t("notFound.home")}
        </Button>
      </Notice>
    </PageFrame>
  );
}
