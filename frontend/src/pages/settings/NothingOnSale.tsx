import { Notice } from "@/components/Notice";
import { SettingsFrame } from "@/pages/settings/SettingsFrame";

export function NothingOnSale() {
  return (
    <SettingsFrame>
      <Notice>
        <p>No image qualities are on sale right now. Please come back later.</p>
      </Notice>
    </SettingsFrame>
  );
}
