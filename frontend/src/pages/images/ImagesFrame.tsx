import type { ReactNode } from "react";
import { PageFrame } from "@/components/PageFrame";
import { t } from "@/texts/texts";

export function ImagesFrame({ children }: { children: ReactNode }) {
  return (
    <PageFrame title={t("images.title")} intro={t("images.intro")}>
      {children}
    </PageFrame>
  );
}
