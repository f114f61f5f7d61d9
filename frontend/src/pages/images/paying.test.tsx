import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { serve } from "@/testing/api";
import {
  ACCEPTED,
  ACME,
  DONE,
  maker,
  press,
  RIVAL,
  serveGenerating,
  serveProgress,
  signIn,
} from "@/testing/imageJobs";
import { radio, renderReadyImages } from "@/testing/renderImages";

beforeEach(() => serve());

test("a member of several accounts says which one pays: none is preselected", async () => {
  signIn(ACME, { ...ACME, id: "other", externalId: "customer-9" }, RIVAL);
  const asked = serveGenerating(ACCEPTED);
  serveProgress();
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  const picker = await screen.findByLabelText("Who pays");
  expect(
    within(picker)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual([
    "Choose an account",
    "Acme (customer-1, shop)",
    "Acme (customer-9, shop)",
    "customer-2 (shop)",
  ]);
  expect(picker).toHaveValue("");
  expect(screen.getByRole("button", { name: "Generate" })).toBeDisabled();
  await user.selectOptions(picker, "customer-2 (shop)");
  await press(user);
  await waitFor(() => expect(asked.map(({ account }) => account)).toEqual(["rival"]));
});

test("says so to who is a member of no account", async () => {
  signIn();
  await renderReadyImages();
  expect(await screen.findByText(/You are a member of no account/)).toBeVisible();
});

test("shows what is available beside the price, and what is left afterwards", async () => {
  signIn(ACME);
  serveGenerating(ACCEPTED);
  const stream = serveProgress();
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await screen.findByText("1,000 credits available. These images cost at most 5 credits.");
  signIn({ ...ACME, credits: { available: 990 } });
  await press(user);
  expect(await within(maker()).findByText(/^990 credits available/)).toBeVisible();
  signIn({ ...ACME, credits: { available: 995 } });
  await waitFor(() => {
    stream.say(DONE);
    expect(within(maker()).getByText(/^995 credits available/)).toBeVisible();
  });
});

test("says before Generate that the credits do not suffice", async () => {
  signIn({ ...ACME, credits: { available: 5 } });
  const user = await renderReadyImages();
  expect(await screen.findByText(/^5 credits available/)).toBeVisible();
  await user.click(radio("Premium (15 credits/image)"));
  const said =
    "Too few credits: Acme has 5 credits available, and these images cost up to 15 credits.";
  expect(await screen.findByText(said)).toBeVisible();
});
