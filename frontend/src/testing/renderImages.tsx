import { render, screen } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { Providers } from "@/app/providers";
import { ImagesView } from "@/pages/images/ImagesView";

export function renderImages(): UserEvent {
  render(
    <Providers>
      <ImagesView />
    </Providers>,
  );
  return userEvent.setup();
}

export async function renderReadyImages(): Promise<UserEvent> {
  const user = renderImages();
  await screen.findByText(/price held until/i);
  return user;
}

export function radio(name: string): HTMLElement {
  return screen.getByRole("radio", { name });
}
