import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AutomationPages } from "@/pages/automations/AutomationPages";
import { serveFailure } from "@/testing/accounts";
import {
  automation,
  serveAutomation,
  serveChanging,
  serveMaking,
  servePreviews,
} from "@/testing/automations";
import { ACME, signIn } from "@/testing/imageJobs";
import { renderPage } from "@/testing/renderPage";

const name = () => screen.findByLabelText("Name");
const save = () => screen.getByRole("button", { name: "Save" });

function open(path: string) {
  window.history.replaceState(null, "", path);
  return renderPage(<AutomationPages />);
}

beforeEach(() => signIn(ACME));
afterEach(() => window.history.replaceState(null, "", "/"));

test("an automation is made of functions that follow each other, with its price and next times", async () => {
  servePreviews();
  serveAutomation(automation());
  const asked = serveMaking();
  const user = open("/automations/new");
  await user.type(await name(), "Lamps");
  expect(save()).toBeDisabled();
  await user.selectOptions(screen.getByLabelText("Last function"), "Cluster Keywords");
  await user.type(screen.getByLabelText("Keywords"), "oak lamp, 900");
  await user.clear(screen.getByLabelText("Keywords at most"));
  await user.type(screen.getByLabelText("Keywords at most"), "50");
  await user.selectOptions(screen.getByLabelText("Schedule"), "On days of the week");
  await user.click(screen.getByLabelText("Thursday"));
  expect(await screen.findByText("40 credits")).toBeVisible();
  expect(await screen.findByText(/Dec 1, 2026, 6:30 AM \(Europe\/Berlin\)/)).toBeVisible();
  await user.click(save());
  await waitFor(() => expect(window.location.pathname).toBe("/automations/lamps"));
  expect(asked).toEqual([
    {
      account: "acme",
      name: "Lamps",
      steps: [{ autoCluster: { limit: 50, batchSize: 200, language: "English" } }],
      input: { keywords: [{ keyword: "oak lamp", volume: 900, difficulty: null }] },
      schedule: { weekly: { days: ["MONDAY", "THURSDAY"], hour: 6, minute: 0 } },
      missedRuns: "MAKE_ONCE",
      holdsWholeRun: false,
    },
  ]);
});

test("what the API refuses stands at its field, and keeps what was typed", async () => {
  const error = { __typename: "InvalidInput", code: "INVALID_AUTOMATION" } as const;
  const path = ["input", "steps", "1", "generateIdeas", "batchSize"];
  servePreviews({ ...error, message: "steps.1.batch_size: Too many ideas.", path });
  const user = open("/automations/new");
  await user.type(await screen.findByLabelText("Keywords"), "oak");
  const batch = screen.getByLabelText("Clusters at a time");
  await waitFor(() => expect(batch).toHaveAccessibleDescription("Too many ideas."));
  expect(batch).toHaveAttribute("aria-invalid", "true");
  servePreviews();
  serveMaking({ ...error, code: "ALREADY_EXISTS", message: "Taken.", path: ["input", "name"] });
  await user.type(await name(), "Lamps");
  await user.click(save());
  await waitFor(async () => expect(await name()).toHaveAccessibleDescription("Taken."));
  expect(screen.getByLabelText("Keywords")).toHaveValue("oak");
});

test("an item that is wrong is named by its line", async () => {
  const path = ["input", "input", "keywords", "1", "keyword"];
  const code = "INVALID_AUTOMATION" as const;
  servePreviews({ __typename: "InvalidInput", code, message: "input.keywords.1: Long.", path });
  const user = open("/automations/new");
  const keywords = await screen.findByLabelText("Keywords");
  await user.type(keywords, "oak{enter}elm");
  await waitFor(() => expect(keywords).toHaveAccessibleDescription(/Item 2: Long\./));
});

test("too few credits for a whole run are no reason not to keep it", async () => {
  servePreviews({
    __typename: "AutomationPreview",
    nextTimes: [],
    quote: { expectedCredits: 5, maxCredits: 5, balanceSuffices: false, steps: [] },
  });
  const user = open("/automations/new");
  await user.type(await name(), "Lamps");
  await user.type(screen.getByLabelText("Keywords"), "oak");
  expect(await screen.findByText(/goes on by itself when there are more/)).toBeVisible();
  expect(save()).toBeEnabled();
});

test("a session that ended while typing keeps what was typed, across a reload", async () => {
  servePreviews();
  serveFailure("Preview", "UNAUTHENTICATED");
  const user = open("/automations/new");
  await user.type(await screen.findByLabelText("Keywords"), "oak");
  expect(await screen.findByText(/what you typed stays in this tab/)).toBeVisible();
  cleanup();
  servePreviews();
  open("/automations/new");
  expect(await screen.findByLabelText("Keywords")).toHaveValue("oak");
});

test("changes what was read, and nothing that somebody else changed since", async () => {
  servePreviews();
  const theirs = automation({ name: "Beds", updatedAt: "2026-11-03T12:00:00Z" });
  serveAutomation(automation(), theirs);
  const asked = serveChanging({
    __typename: "StaleAutomation",
    code: "STALE_AUTOMATION",
    message: "Somebody changed it.",
    path: ["input", "expectedUpdatedAt"],
  });
  const user = open("/automations/lamps/edit");
  expect(await name()).toHaveValue("Lamps");
  expect(screen.getByLabelText("Keywords")).toHaveValue("oak lamp, 900");
  expect(screen.getByLabelText("Ideas for each cluster")).toHaveValue(2);
  expect(screen.getByLabelText("Time")).toHaveValue("06:30");
  await user.type(await name(), "!");
  await user.click(save());
  expect(await screen.findByText("Name: now Beds, yours Lamps!")).toBeVisible();
  expect(await name()).toHaveValue("Lamps!");
  await user.click(screen.getByRole("button", { name: "Save mine all the same" }));
  await waitFor(() => expect(window.location.pathname).toBe("/automations/lamps"));
  expect(asked.map(({ name, expectedUpdatedAt }) => [name, expectedUpdatedAt])).toEqual([
    ["Lamps!", "2026-11-02T12:00:00Z"],
    ["Lamps!", "2026-11-03T12:00:00Z"],
  ]);
});

test("takes what somebody else saved", async () => {
  servePreviews();
  const theirs = automation({ name: "Beds", updatedAt: "2026-11-03T12:00:00Z" });
  serveAutomation(automation(), theirs);
  serveChanging({
    __typename: "StaleAutomation",
    code: "STALE_AUTOMATION",
    message: "",
    path: null,
  });
  const user = open("/automations/lamps/edit");
  await user.type(await name(), "!");
  await user.click(save());
  await user.click(await screen.findByRole("button", { name: "Take theirs" }));
  await waitFor(async () => expect(await name()).toHaveValue("Beds"));
});
