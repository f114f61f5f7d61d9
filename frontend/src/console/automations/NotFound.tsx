import { Link } from "wouter";
import { Notice } from "@/components/Notice";
import { t } from "@/console/automations/texts";

export function NotFound({ text }: { text: string }) {
  return (
    <Notice>
      <p>{text}</p>
      <Link href="/console/automations">{t("automations.toList")}</Link>
    </Notice>
  );
}
