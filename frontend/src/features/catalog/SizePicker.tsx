import { OptionCards } from "@/components/OptionCards";
import { SizeOutline } from "@/features/catalog/SizeOutline";
import { sizeText } from "@/features/catalog/sizeText";

type SizePickerProps = {
  sizes: readonly string[];
  value: string | null;
  onChange: (size: string) => void;
};

export function SizePicker({ sizes, value, onChange }: SizePickerProps) {
  if (sizes.length === 0) return null;
  return (
    <OptionCards
      label="Size"
      value={value}
      onChange={onChange}
      options={sizes.map((size) => ({
        value: size,
        label: sizeText(size),
        icon: <SizeOutline size={size} />,
      }))}
    />
  );
}
