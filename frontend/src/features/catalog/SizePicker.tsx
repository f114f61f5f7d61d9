import { OptionCards } from "@/components/OptionCards";
import type { TierFragment } from "@/features/catalog/aiConfig.generated";
import { SizeOutline } from "@/features/catalog/SizeOutline";
import { sizeText } from "@/features/catalog/sizeText";
import { sizePriceText } from "@/features/catalog/tierPrice";
import { t } from "@/texts/texts";

type SizePickerProps = {
  tier: TierFragment | undefined;
  value: string | null;
  onChange: (size: string) => void;
};

export function SizePicker({ tier, value, onChange }: SizePickerProps) {
  if (!tier || tier.validSizes.length === 0) return null;
  return (
    <OptionCards
      label={t("images.size")}
      value={value}
      onChange={onChange}
      options={tier.validSizes.map((size) => ({
        value: size,
        label: sizeText(size),
        description: sizePriceText(tier, size),
        icon: <SizeOutline size={size} />,
      }))}
    />
  );
}
