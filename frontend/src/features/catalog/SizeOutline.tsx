import { dimensionsOf } from "@/features/catalog/sizeText";

const BOX = 28;
const LONG_SIDE = 24;

/** The shape of an image of this size, long side fixed. */
export function SizeOutline({ size }: { size: string }) {
  const dimensions = dimensionsOf(size);
  if (!dimensions) return null;
  const scale = LONG_SIDE / Math.max(dimensions.width, dimensions.height, 1);
  const width = dimensions.width * scale;
  const height = dimensions.height * scale;
  return (
    <svg width={BOX} height={BOX} viewBox={`0 0 ${BOX} ${BOX}`} aria-hidden="true">
      <rect
        x={(BOX - width) / 2}
        y={(BOX - height) / 2}
        width={width}
        height={height}
        rx="2.5"
        fill="currentColor"
        fillOpacity="0.16"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
