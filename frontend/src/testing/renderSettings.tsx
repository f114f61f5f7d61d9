import { render, screen } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { Providers } from "@/app/providers";
import { SettingsView } from "@/pages/settings/SettingsView";

export function renderSettings(): UserEvent {
  render(
    <Providers>
      <SettingsView />
    </Providers>,
  );
  return userEvent.setup();
}

export async function renderReadySettings(): Promise<UserEvent> {
  const user = renderSettings();
  await screen.findByText(/price held until/i);
  return user;
}

export function radio(name: string): HTMLElement {
  return screen.getByRole("radio", { name });
}
