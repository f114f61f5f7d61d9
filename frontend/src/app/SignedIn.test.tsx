import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Person } from "@/browser/person";
import { SignedIn } from "@/components/SignedIn";

afterEach(() => {
  document.getElementById("person")?.remove();
});

function page(person: Person | null) {
  const said = document.createElement("script");
  said.id = "person";
  said.type = "application/json";
  said.textContent = JSON.stringify(person);
  document.body.append(said);
  render(
    <MantineProvider>
      <SignedIn />
    </MantineProvider>,
  );
}

test("leads whoever is not signed in to the page for everybody", () => {
  page(null);
  expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/login/?next=/");
});

test("says who is signed in, with the way out", () => {
  page({ username: "mara", is_staff: false, rights: [] });
  expect(screen.getByText("mara")).toBeVisible();
  expect(screen.getByRole("button", { name: "Sign out" })).toHaveAttribute("type", "submit");
  expect(screen.queryByRole("link", { name: "Sign in" })).toBeNull();
});
