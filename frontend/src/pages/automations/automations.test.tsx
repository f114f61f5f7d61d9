import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AutomationPages } from "@/pages/automations/AutomationPages";
import { serveFailure } from "@/testing/accounts";
import {
  automation,
  listed,
  run,
  runLine,
  serveAct,
  serveAutomation,
  serveAutomations,
  serveItems,
  serveRun,
  serveRunNow,
  step,
} from "@/testing/automations";
import { ACME, signIn } from "@/testing/imageJobs";
import { renderPage } from "@/testing/renderPage";

const press = (name: string | RegExp) => screen.findByRole("button", { name });

function open(path: string) {
  window.history.replaceState(null, "", path);
  return renderPage(<AutomationPages />);
}

beforeEach(() => signIn(ACME));
afterEach(() => window.history.replaceState(null, "", "/"));

test("lists automations with their schedule, the next time on both clocks, and the last run", async () => {
  const failed = step("AUTO_CLUSTER", { itemCount: 3, failedItemCount: 1 });
  serveAutomations([
    listed({}, runLine({ steps: [failed] })),
    listed({ id: "rugs", name: "Rugs", schedule: null, nextDueAt: null }),
  ]);
  open("/automations");
  const [lamps, rugs] = await screen.findAllByRole("listitem");
  expect(lamps).toHaveTextContent("Every Monday and Thursday at 06:30");
  expect(lamps).toHaveTextContent(
    /Dec 1, 2026, 6:30 AM \(Europe\/Berlin\) · Dec 1, 2026, 5:30 AM on your clock/,
  );
  expect(lamps).toHaveTextContent(/Done, 1 failed/);
  expect(rugs).toHaveTextContent("Only when somebody runs it");
  expect(rugs).toHaveTextContent("It has not run yet");
});

test("says what to do where there is none, and tries again where they can't be loaded", async () => {
  serveAutomations([]);
  serveFailure("AutomationList", "INTERNAL_ERROR");
  const user = open("/automations");
  const again = await press("Try again");
  expect(screen.queryByText("No automations yet")).toBeNull();
  serveAutomations([]);
  await user.click(again);
  expect(await screen.findByText("No automations yet")).toBeVisible();
  expect(screen.getByRole("link", { name: "New automation" })).toBeVisible();
});

test("a report of missed times lasts until somebody has seen it", async () => {
  const report = { id: "missed", dueAt: "2026-11-20T06:00:00Z", missedTimes: 2, seenAt: null };
  const lamps = { id: "lamps", name: "Lamps" };
  serveAutomations([listed()], [{ ...report, automation: lamps }]);
  const seen = serveAct("AutomationRunSee", "automationRunSee");
  const user = open("/automations");
  expect(await screen.findByText(/Lamps: 3 times were missed, since Nov 20, 2026/)).toBeVisible();
  serveAutomations([listed()], []);
  await user.click(await press("I have seen it: Lamps"));
  await waitFor(() => expect(screen.queryByText(/were missed/)).toBeNull());
  expect(seen).toEqual(["missed"]);
});

test("runs once when the price was seen, even where the answer got lost", async () => {
  serveAutomation(automation());
  serveRun(run());
  const started = { __typename: "AutomationRunPayload", automationRun: { id: "run" } } as const;
  const asked = serveRunNow(null, started);
  const user = open("/automations/lamps");
  await user.click(await press("Run now"));
  expect(await screen.findByText("40 credits")).toBeVisible();
  expect(screen.getByText("up to 30 credits")).toBeVisible();
  expect(asked).toEqual([]);
  await user.click(await press("Run for at most 40 credits"));
  await user.click(await press("Try again"));
  await waitFor(() => expect(window.location.pathname).toBe("/automations/runs/run"));
  expect(asked[1]).toEqual(asked[0]);
  expect(asked).toHaveLength(2);
});

test("a price that is not wanted starts nothing", async () => {
  serveAutomation(automation());
  const asked = serveRunNow();
  const user = open("/automations/lamps");
  await user.click(await press("Run now"));
  await user.click(await press("Not now"));
  expect(screen.queryByText("40 credits")).toBeNull();
  expect(asked).toEqual([]);
});

test("says who paused the schedule, and resumes it", async () => {
  const paused = { pauseReason: "PERSON", pausedBy: "edith" } as const;
  serveAutomation(automation({ ...paused, pausedAt: "2026-11-20T06:00:00Z" }), automation());
  const resumed = serveAct("AutomationResume", "automationResume");
  const user = open("/automations/lamps");
  expect(await screen.findByText(/edith paused the schedule on Nov 20, 2026/)).toBeVisible();
  await user.click(await press("Resume the schedule"));
  expect(await press("Pause the schedule")).toBeVisible();
  expect(resumed).toEqual(["lamps"]);
});

test("says what deleting does before it does it", async () => {
  serveAutomation(automation());
  serveAutomations([]);
  const deleted = serveAct("AutomationDelete", "automationDelete");
  const user = open("/automations/lamps");
  await user.click(await press("Delete"));
  expect(screen.getByRole("alert")).toHaveTextContent(/all runs with their results stay/);
  await user.click(await press("Keep it"));
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(await press("Delete"));
  await user.click(await press("Delete it for good"));
  expect(await screen.findByText("No automations yet")).toBeVisible();
  expect(deleted).toEqual(["lamps"]);
});

test("what is refused says why, and changes nothing", async () => {
  serveAutomation(automation());
  serveAct("AutomationPause", "automationPause", { code: "BUSY", message: "Too much goes on." });
  const user = open("/automations/lamps");
  await user.click(await press("Pause the schedule"));
  expect(await screen.findByRole("alert")).toHaveTextContent("Too much goes on.");
  expect(await press("Pause the schedule")).toBeEnabled();
});

test("a run without credits says so, how many it needs, and that a top-up resumes it", async () => {
  serveRun(run({ status: "PAUSED", pauseReason: "BALANCE", neededCredits: 12 }));
  open("/automations/runs/run");
  expect(await screen.findByRole("heading", { name: "Paused: too few credits" })).toBeVisible();
  expect(screen.getByText(/needs 12 credits for this run to go on.*by itself/)).toBeVisible();
  expect(await press("Resume")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
});

test("a run shows its steps live, and the parts of one when it is opened", async () => {
  const working = step("AUTO_CLUSTER", { status: "RUNNING", itemCount: 2 });
  const done = step("AUTO_CLUSTER", { status: "DONE", itemCount: 2, creditsCharged: 4 });
  serveRun(run({ steps: [working] }), run({ status: "DONE", steps: [done], creditsCharged: 4 }));
  const failed = { batch: 0, kind: "TIMEOUT", message: "Too slow." } as const;
  const jobs = [{ id: "job", status: "FAILED" }] as const;
  serveItems(
    { id: "1", number: 0, attempt: 1, status: "WAITING", error: null, functionRun: null },
    {
      id: "2",
      number: 1,
      attempt: 2,
      status: "FAILED",
      error: null,
      functionRun: {
        id: "function-run",
        creditsHeld: 0,
        creditsCharged: 0,
        jobs: [...jobs],
        failedBatches: [failed],
      },
    },
  );
  const user = open("/automations/runs/run");
  expect(await screen.findByText("0 of 1 steps are done")).toBeVisible();
  await user.click(await screen.findByText("Cluster Keywords"));
  const part = await screen.findByRole("link", { name: "Part 2" });
  expect(part).toHaveAttribute("href", "/create/runs/function-run");
  const item = part.closest("li");
  expect(item).toHaveTextContent("failed, attempt 2");
  expect(item).toHaveTextContent("0 of 1 jobs done · charged: 0 credits");
  expect(within(item as HTMLElement).getByText("Too slow.")).toBeVisible();
  expect(await screen.findByRole("heading", { name: "Done" }, { timeout: 5_000 })).toBeVisible();
});

test("what failed is tried again, and a cancelled run says that it is waited for", async () => {
  const failed = step("AUTO_CLUSTER", { status: "FAILED", itemCount: 1, failedItemCount: 1 });
  serveRun(run({ status: "FAILED", steps: [failed] }));
  const retried = serveAct("AutomationRunRetry", "automationRunRetry");
  const user = open("/automations/runs/run");
  await user.click(await press("Try again what failed"));
  await waitFor(() => expect(retried).toEqual(["run"]));
  cleanup();
  serveRun(run({ cancelRequestedAt: "2026-11-28T12:01:00Z" }));
  open("/automations/runs/run");
  expect(await screen.findByText(/what is being made is waited for/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
});

test("what is not there, or not the reader's, is no page", async () => {
  serveRun(null);
  open("/automations/runs/other");
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  cleanup();
  serveFailure("ShownAutomation", "FORBIDDEN");
  open("/automations/other");
  expect(await screen.findByText(/whoever runs this site makes people members/)).toBeVisible();
});
