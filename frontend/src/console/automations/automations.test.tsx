import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Right } from "@/browser/person";
import { AutomationsPages } from "@/console/automations/AutomationsPages";
import { serveFailure } from "@/testing/accounts";
import { runLine, serveAct, serveItems, serveRunNow, step } from "@/testing/automations";
import {
  listedOfAcme,
  ofAcme,
  runDetails,
  runOfAcme,
  serveConsoleAutomation,
  serveConsoleAutomations,
  serveConsoleRun,
  serveConsoleRuns,
} from "@/testing/consoleAutomations";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { renderPage } from "@/testing/renderPage";

const EDITOR: Right[] = ["accounts:read", "configuration:read", "generation:run"];
const VIEWER: Right[] = ["accounts:read", "configuration:read"];

function open(address = "", rights = EDITOR) {
  window.history.replaceState(null, "", `/console/automations${address}`);
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights });
  return renderPage(<AutomationsPages />);
}

async function cellsOf(place: number): Promise<(string | null)[]> {
  const rows = await screen.findAllByRole("row");
  return within(rows[place] as HTMLElement)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
}

afterEach(() => window.history.replaceState(null, "", "/"));

test("lists automations of all accounts with when they run, what holds them up and the last run", async () => {
  const suspended = { pauseReason: "SUSPENSION", nextDueAt: null, schedule: null } as const;
  const lastRun = runLine({ status: "PAUSED", pauseReason: "BALANCE" });
  serveConsoleAutomations(listedOfAcme(), listedOfAcme({ id: "rugs", ...suspended, lastRun }));
  open();
  expect(await cellsOf(1)).toEqual([
    "Acme",
    "Every Monday and Thursday at 06:30",
    "Dec 1, 2026, 6:30 AM (Europe/Berlin) · Dec 1, 2026, 5:30 AM on your clock",
    "On",
    "–",
  ]);
  expect((await cellsOf(2)).slice(2)).toEqual([
    "None",
    "Waits: the account is suspended",
    "Nov 28, 2026, 12:00 PM Paused: too few credits",
  ]);
});

test("filters by what holds them up and by account, and keeps that in the address", async () => {
  const asked = serveConsoleAutomations(listedOfAcme());
  const user = open("?account=acme&state=paused");
  await waitFor(() =>
    expect(asked).toEqual([{ account: "acme", isPaused: true, pauseReason: null }]),
  );
  expect(await screen.findByDisplayValue("Acme")).toBeVisible();
  await user.selectOptions(screen.getByLabelText("State"), "Waits for credits");
  await user.clear(screen.getByLabelText("Account"));
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({ account: null, isPaused: null, pauseReason: "BALANCE" }),
  );
  expect(window.location.search).toBe("?state=BALANCE");
});

test("says what to do where none is like that, and where they can't be fetched", async () => {
  serveConsoleAutomations();
  serveFailure("ConsoleAutomations", "INTERNAL_ERROR");
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  serveConsoleAutomations();
  await user.click(again);
  expect(await screen.findByText(/No automation is like that/)).toBeVisible();
});

test("lists runs with who started them, how long they took and what was missed", async () => {
  const times = { startedAt: "2026-11-28T12:00:00Z", finishedAt: "2026-11-28T12:03:10Z" };
  const missed = { status: "MISSED", missedTimes: 2 } as const;
  const gone = { id: "rugs", name: "Rugs", deletedAt: "2026-11-28T13:00:00Z" };
  const asked = serveConsoleRuns(
    runOfAcme({ startedBy: "RUN_NOW", ...times }),
    runOfAcme({ id: "2", automation: gone, creditsCharged: 0, ...missed }),
  );
  open("/runs?status=MISSED");
  expect(await cellsOf(1)).toEqual(["Lamps", "Acme", "Done", "mara", "3 min", "–", "7"]);
  expect(await cellsOf(2)).toEqual([
    "Rugs (deleted)",
    "Acme",
    "3 times were missed",
    "Its schedule",
    "–",
    "Nobody has seen it",
    "0",
  ]);
  expect(asked).toEqual([{ account: null, status: "MISSED" }]);
});

test("shows an automation with the options of its steps, and pauses it after saying what that does", async () => {
  const paused = { pauseReason: "PERSON", pausedBy: "edith", nextDueAt: null } as const;
  serveConsoleAutomation(ofAcme(), ofAcme({ ...paused, pausedAt: "2026-11-28T12:00:00Z" }));
  const asked = serveConsoleRuns();
  const sent = serveAct("AutomationPause", "automationPause");
  const user = open("/lamps");
  expect(await screen.findByText(/^Clusters at most: 5 · Clusters at a time: 10/)).toBeVisible();
  expect(await screen.findByText("It has not run yet.")).toBeVisible();
  expect(asked).toEqual([{ automation: "lamps" }]);
  await user.click(screen.getByRole("button", { name: "Pause the schedule" }));
  const dialog = await screen.findByRole("dialog", { name: "Pause the schedule" });
  expect(dialog).toHaveTextContent(/starts nothing until somebody resumes it.*To undo, resume/);
  expect(sent).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Pause the schedule" }));
  expect(await screen.findByText(/edith paused the schedule/)).toBeVisible();
  expect(sent).toEqual(["lamps"]);
});

test("runs an automation now when its price was seen, and opens the run", async () => {
  serveConsoleAutomation(ofAcme());
  serveConsoleRuns();
  serveConsoleRun(runDetails());
  serveRunNow({ __typename: "AutomationRunPayload", automationRun: { id: "run" } });
  const user = open("/lamps");
  await user.click(await screen.findByRole("button", { name: "Run now" }));
  expect(await screen.findByText(/^Acme pays for this run/)).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Run for at most 40 credits" }));
  expect(await screen.findByText("Running")).toBeVisible();
  expect(window.location.pathname).toBe("/console/automations/runs/run");
});

test("a run says what failed in words, and leads to the jobs of each part", async () => {
  const failed = step("AUTO_CLUSTER", { status: "FAILED", itemCount: 1, failedItemCount: 1 });
  serveConsoleRun(runDetails({ status: "FAILED", steps: [failed], requestId: "r-1" }));
  const batch = { batch: 0, kind: "TIMEOUT", message: "The provider did not answer." } as const;
  const functionRun = { id: "f", creditsHeld: 0, creditsCharged: 0, failedBatches: [batch] };
  const jobs = [{ id: "j 1", status: "FAILED" as const }];
  const item = { id: "i", number: 0, attempt: 1, status: "FAILED", error: null } as const;
  serveItems({ ...item, functionRun: { ...functionRun, jobs } });
  const user = open("/runs/run");
  await user.click(await screen.findByText("Cluster Keywords"));
  expect(await screen.findByText("The provider did not answer.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Job 1" })).toHaveAttribute(
    "href",
    "/console/jobs?job=j%201",
  );
  expect(screen.getByText("r-1")).toBeVisible();
});

test("says why a run could not be cancelled", async () => {
  serveConsoleRun(runDetails());
  const refusal = { code: "AUTOMATION_RUN_ENDED", message: "It has ended." };
  const asked = serveAct("AutomationRunCancel", "automationRunCancel", refusal);
  const user = open("/runs/run");
  await user.click(await screen.findByRole("button", { name: "Cancel the run" }));
  const dialog = await screen.findByRole("dialog", { name: "Cancel the run" });
  expect(dialog).toHaveTextContent(/What was delivered stays and is charged/);
  await user.click(within(dialog).getByRole("button", { name: "Cancel the run" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/ended/);
  expect(asked).toEqual(["run"]);
});

test("a viewer reads who can do something about a run, and can do nothing", async () => {
  serveConsoleRun(runDetails({ status: "MISSED", steps: [] }));
  open("/runs/run", VIEWER);
  expect(await screen.findByText(/^An editor can run, pause and resume this/)).toBeVisible();
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("what is not there says so, with the way back", async () => {
  serveConsoleAutomation(null);
  open("/gone");
  expect(await screen.findByText(/There is no such automation/)).toBeVisible();
  expect(screen.getByRole("link", { name: "All automations" })).toBeVisible();
});
