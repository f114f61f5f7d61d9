import { render } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { Providers } from "@/app/providers";

export function renderPage(page: ReactNode): UserEvent {
  render(page, { wrapper: Providers });
  return userEvent.setup();
}
