import { OptionCards } from "@/components/OptionCards";
import type { TierFragment } from "@/features/catalog/aiConfig.generated";
import { SizeList } from "@/features/catalog/SizeList";
import classes from "@/features/catalog/TierPicker.module.css";
import { tierPriceText } from "@/features/catalog/tierPrice";
import { t } from "@/texts/texts";

type TierPickerProps = {
  tiers: readonly TierFragment[];
  value: TierFragment["tier"];
  onChange: (tier: TierFragment["tier"]) => void;
};

export function TierPicker({ tiers, value, onChange }: TierPickerProps) {
  return (
    <OptionCards
      label={t("images.tier")}
      value={value}
      onChange={onChange}
      options={tiers.map((tier) => ({
        value: tier.tier,
        label: <TierLabel tier={tier} />,
        description: tier.validSizes.length > 0 && <SizeList sizes={tier.validSizes} />,
      }))}
    />
  );
}

function TierLabel({ tier }: { tier: TierFragment }) {
  return (
    <>
      {tier.label} <span className={classes.price}>({tierPriceText(tier)})</span>
    </>
  );
}
