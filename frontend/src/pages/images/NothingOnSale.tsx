import { Notice } from "@/components/Notice";
import { ImagesFrame } from "@/pages/images/ImagesFrame";
import { t } from "@/texts/texts";

export function NothingOnSale() {
  return (
    <ImagesFrame>
      <Notice>
        <p>{t("images.nothing")}</p>
      </Notice>
    </ImagesFrame>
  );
}
