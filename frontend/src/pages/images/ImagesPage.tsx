import { FailureNotice } from "@/components/FailureNotice";
import { NumberStepper } from "@/components/NumberStepper";
import { ImageFacts } from "@/features/catalog/ImageFacts";
import type { AiConfig, ImageChoice } from "@/features/catalog/imageChoice";
import { SizePicker } from "@/features/catalog/SizePicker";
import { TierPicker } from "@/features/catalog/TierPicker";
import { ImageMaker } from "@/features/generation/ImageMaker";
import { PriceSummary } from "@/features/quotes/PriceSummary";
import type { QuoteState } from "@/features/quotes/useImageQuote";
import { ImagesFrame } from "@/pages/images/ImagesFrame";
import classes from "@/pages/images/ImagesPage.module.css";
import { numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";

type ImagesPageProps = {
  config: AiConfig;
  choice: ImageChoice;
  onChoose: (change: Partial<ImageChoice>) => void;
  quote: QuoteState;
  onRequote: () => void;
  isOffline: boolean;
};

export function ImagesPage(props: ImagesPageProps) {
  const { config, choice, onChoose, quote, onRequote, isOffline } = props;
  const tiers = config.qualityTiers;
  const chosen = tiers.find(({ tier }) => tier === choice.tier);
  const maximum = config.maxImagesPerRequest;
  return (
    <ImagesFrame>
      {isOffline && (
        <FailureNotice failure="offline" isRetrying={quote.isFetching} onRetry={onRequote} />
      )}
      <div className={classes.columns}>
        <section className={classes.choices} aria-label={t("images.yours")}>
          <TierPicker tiers={tiers} value={choice.tier} onChange={(tier) => onChoose({ tier })} />
          <SizePicker tier={chosen} value={choice.size} onChange={(size) => onChoose({ size })} />
          <NumberStepper
            label={t("images.count")}
            description={t("images.range", { maximum: numberText(maximum) })}
            value={choice.count}
            min={1}
            max={maximum}
            onChange={(count) => onChoose({ count })}
          />
          <ImageFacts config={config} />
          <ImageMaker
            choice={choice}
            quote={quote.status === "quoted" ? quote.quote : null}
            isCurrent={!quote.isFetching}
            onQuoteUsed={onRequote}
          />
        </section>
        <div className={classes.summary}>
          <PriceSummary tiers={tiers} quote={quote} onRequote={onRequote} />
        </div>
      </div>
    </ImagesFrame>
  );
}
