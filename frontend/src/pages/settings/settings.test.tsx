import { cleanup, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SettingsView } from "@/pages/settings/SettingsView";
import { override, STALE, serveFailure, serveSaving, serveSettings } from "@/testing/accounts";
import { ACME, RIVAL, signIn } from "@/testing/imageJobs";
import { renderPage } from "@/testing/renderPage";

const open = () => renderPage(<SettingsView />);

const style = () => screen.findByLabelText("Image style");

test("shows what the account has of its own, and the default where it has nothing", async () => {
  signIn(ACME);
  serveSettings([override("IMAGE_STYLE", "woodcut")]);
  open();
  expect(await style()).toHaveValue("woodcut");
  expect(await style()).toHaveAccessibleDescription(/take the default again: photorealistic/);
  expect(screen.getByLabelText("Temperature")).toHaveDisplayValue("");
  expect(screen.getByLabelText("Temperature")).toHaveAttribute("placeholder", "0.7");
  expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
});

test("saves what changed and nothing else, and empties what takes the default again", async () => {
  signIn(ACME);
  serveSettings([override("IMAGE_STYLE", "woodcut"), override("TEMPERATURE", "0.5")]);
  const asked = serveSaving();
  const user = open();
  await user.clear(await style());
  await user.type(screen.getByLabelText("Images in an article"), "3");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Saved.")).toBeVisible();
  const reason = "Changed on the settings page";
  expect(asked).toEqual([
    { account: "acme", reason, expectedVersion: "v0", imageStyle: null, maxInArticleImages: 3 },
  ]);
});

test("what is typed outlives a reload, and can be discarded", async () => {
  signIn(ACME);
  serveSettings([]);
  const user = open();
  await user.type(await style(), "ink");
  cleanup();
  open();
  expect(await style()).toHaveValue("ink");
  await user.click(screen.getByRole("button", { name: "Discard changes" }));
  expect(await style()).toHaveValue("");
});

test("says what somebody else changed meanwhile, and saves only when asked again", async () => {
  signIn(ACME);
  serveSettings([], [override("IMAGE_STYLE", "oil")]);
  const asked = serveSaving(STALE);
  const user = open();
  await user.type(await style(), "ink");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Image style: now oil, yours ink")).toBeVisible();
  expect([asked.length, (await style()).getAttribute("value")]).toEqual([1, "ink"]);
  await user.click(screen.getByRole("button", { name: "Save mine all the same" }));
  expect(await screen.findByText("Saved.")).toBeVisible();
  expect(asked.map(({ imageStyle, expectedVersion }) => [imageStyle, expectedVersion])).toEqual([
    ["ink", "v0"],
    ["ink", "v1"],
  ]);
});

test("what somebody else changed beside it does not hinder", async () => {
  signIn(ACME);
  serveSettings([], [override("TEMPERATURE", "0.5")]);
  const asked = serveSaving(STALE);
  const user = open();
  await user.type(await style(), "ink");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Saved.")).toBeVisible();
  expect(asked.map(({ expectedVersion }) => expectedVersion)).toEqual(["v0", "v1"]);
});

test("takes what somebody else saved", async () => {
  signIn(ACME);
  serveSettings([], [override("IMAGE_STYLE", "oil")]);
  serveSaving(STALE);
  const user = open();
  await user.type(await style(), "ink");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await user.click(await screen.findByRole("button", { name: "Take theirs" }));
  expect(await screen.findByDisplayValue("oil")).toBeVisible();
});

test("says beside the field what the server refuses", async () => {
  signIn(ACME);
  serveSettings([]);
  serveSaving({
    __typename: "InvalidOverrides",
    code: "INVALID_OVERRIDES",
    message: "Takes a style of 1 to 50 characters.",
    path: ["input", "imageStyle"],
  });
  const user = open();
  await user.type(await style(), "x");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("1 to 50 characters");
  expect(await style()).toHaveAccessibleDescription(/1 to 50 characters/);
  expect(await style()).toHaveValue("x");
});

test("a session that ended while typing keeps what was typed", async () => {
  signIn(ACME);
  serveSettings([]);
  const user = open();
  await user.type(await style(), "ink");
  serveFailure("AccountSettingsSave", "UNAUTHENTICATED");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/what you typed stays in this tab/)).toBeVisible();
  expect(await style()).toHaveValue("ink");
  expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/login/?next=/");
});

test("what can't be loaded can be tried again", async () => {
  signIn(ACME);
  serveFailure("AccountSettings", "INTERNAL_ERROR");
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  serveSettings([]);
  await user.click(again);
  expect(await style()).toBeVisible();
});

test("who is signed out, and who is a member of nothing, learns what to do", async () => {
  open();
  expect(screen.getByRole("link", { name: "Sign in" })).toBeVisible();
  cleanup();
  signIn();
  open();
  expect(await screen.findByText(/member of no account yet/)).toBeVisible();
});

test("who is a member of several accounts chooses one, which is kept", async () => {
  signIn(ACME, RIVAL);
  serveSettings([]);
  const user = open();
  await user.selectOptions(await screen.findByLabelText("Who pays"), "acme");
  expect(await screen.findByText(/made for Acme/)).toBeVisible();
  cleanup();
  open();
  expect(await screen.findByText(/made for Acme/)).toBeVisible();
});
