import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Right } from "@/browser/person";
import { JobsView } from "@/console/jobs/JobsView";
import { serveFailure } from "@/testing/accounts";
import { job, serveCancellingJob, serveDeciding, serveJobs, serveNow } from "@/testing/consoleJobs";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { renderPage } from "@/testing/renderPage";
import { sentence } from "@/testing/usage";

const STUCK = job({ status: "TO_RECONCILE", creditsHeld: 8, creditsCharged: 0 });
const EDITOR: Right[] = ["configuration:read", "configuration:write", "generation:run"];

function open(address = "", rights = EDITOR) {
  window.history.replaceState(null, "", `/console/jobs${address}`);
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights });
  return renderPage(<JobsView />);
}

beforeEach(() => serveNow());
afterEach(() => window.history.replaceState(null, "", "/"));

test("lists jobs with what each holds and was charged, and why it failed", async () => {
  const failure = { kind: "TIMEOUT", message: "Try again." } as const;
  serveJobs(job(), job({ id: "2", status: "FAILED", creditsCharged: 0, failure }));
  open();
  const [, first, second] = await screen.findAllByRole("row");
  const cells = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
  expect(cells(first)).toEqual(["Acme", "Done", "0", "2", "–"]);
  expect(cells(second)).toEqual([
    "Acme",
    "Failed",
    "0",
    "0",
    "The provider did not answer in time",
  ]);
});

test("filters by status, kind and account, and keeps that in the address", async () => {
  const asked = serveJobs(job());
  const user = open("?status=TO_RECONCILE");
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({ status: "TO_RECONCILE", kind: null, account: null }),
  );
  await user.selectOptions(screen.getByLabelText("Kind"), "Images");
  await user.type(screen.getByLabelText("Account"), "Acm");
  await waitFor(() => expect(document.querySelector("datalist option")).not.toBeNull());
  await user.type(screen.getByLabelText("Account"), "e");
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({ status: "TO_RECONCILE", kind: "IMAGE", account: "acme" }),
  );
  expect(window.location.search).toBe("?status=TO_RECONCILE&kind=IMAGE&account=acme");
});

test("says what to do where no job is like that, and where they can't be fetched", async () => {
  serveFailure("ConsoleJobs", "INTERNAL_ERROR");
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  serveJobs();
  await user.click(again);
  expect(await screen.findByText(/No job is like that/)).toBeVisible();
});

test("shows what runs now and which provider is not called", async () => {
  const account = { id: "acme", name: "Acme", externalId: "customer-1" };
  const running = { id: "7", kind: "IMAGE", modelName: "painter", account } as const;
  serveNow([{ ...running, step: "CALLING", percent: 40 }], {
    id: "p",
    displayName: "Studio",
    breaker: { status: "OPEN", until: "2026-11-28T12:10:00Z" },
  });
  serveJobs();
  open();
  expect(await screen.findByRole("progressbar", { name: "Progress" })).toHaveValue(40);
  expect(screen.getByRole("alert")).toHaveTextContent(/^Studio is not called until/);
});

test("opens a job with its calls, their costs and the words for each failure", async () => {
  const admin = { providerId: "openai", providerRequestId: "r-1", costUsd: "0.0125" };
  const attempt = { number: 1, status: "ANSWERED", isDelivered: false, images: 0 } as const;
  const rest = {
    modelName: "writer",
    sentAt: null,
    answeredAt: null,
    retryAt: null,
    problem: null,
  };
  serveJobs(
    job({
      hold: {
        id: "h",
        usageRecord: {
          id: "r",
          explain: { sentences: [sentence({ text: "Charged: 2 credits.", credits: 2 })] },
        },
      },
      attempts: [
        {
          ...{ ...attempt, ...rest, error: "RATE_LIMITED" },
          admin: { ...admin, isCostUnknown: false },
        },
        {
          ...{ ...attempt, ...rest, number: 2, error: null, isDelivered: true },
          admin: { ...admin, costUsd: null, isCostUnknown: true },
        },
      ],
    }),
  );
  const user = open();
  await user.click(await screen.findByRole("button", { name: /writer/ }));
  const panel = await screen.findByRole("dialog", { name: "Job" });
  expect(await within(panel).findByText("The provider took no more requests")).toBeVisible();
  expect(within(panel).getByText("openai · cost $0.0125 · call r-1")).toBeVisible();
  expect(within(panel).getByText("openai · cost unknown · call r-1")).toBeVisible();
  expect(within(panel).getByText("Charged: 2 credits.")).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(window.location.search).toBe(""));
});

test("decides by tokens and a reason, and says at its field what is refused", async () => {
  serveJobs(STUCK);
  const path = ["input", "decision", "tokens", "inputTokens"];
  const refusal = { code: "INVALID_USAGE", message: "Give numbers from 0.", path } as const;
  const asked = serveDeciding({ ...refusal, path: [...path] });
  const user = open("?job=job");
  await user.type(await screen.findByLabelText("Input tokens"), "1500");
  await user.type(screen.getByLabelText("Output tokens"), "300");
  await user.type(screen.getByLabelText("Reason"), "the provider's bill");
  const send = screen.getByRole("button", { name: "Charge these tokens" });
  await user.click(send);
  expect(await screen.findByLabelText("Input tokens")).toHaveAccessibleDescription(/from 0/);
  serveJobs(job({ decidedBy: "edith", decisionReason: "the provider's bill" }));
  await user.click(send);
  expect(await screen.findByText("edith: the provider's bill")).toBeVisible();
  expect(asked[1]).toEqual({
    job: "job",
    decision: { tokens: { inputTokens: "1500", outputTokens: "300" } },
    reason: "the provider's bill",
  });
});

test("what was typed outlives the end of the session", async () => {
  serveJobs(STUCK);
  serveFailure("ConsoleJobReconcile", "UNAUTHENTICATED");
  const user = open("?job=job");
  await user.click(await screen.findByLabelText(/Nothing: give back/));
  await user.type(screen.getByLabelText("Reason"), "lost");
  await user.click(screen.getByRole("button", { name: "Charge nothing" }));
  expect(await screen.findByText(/what you typed stays in this tab/)).toBeVisible();
  expect(sessionStorage.getItem("ratecard-draft:edith:job-job")).toBe(
    '{"isFree":"yes","reason":"lost"}',
  );
});

test("a viewer reads who can decide, and can't cancel", async () => {
  serveJobs(STUCK, job({ id: "2", status: "RUNNING" }));
  open("?job=job", ["configuration:read"]);
  expect(await screen.findByText(/An editor can decide this/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Cancel the job" })).toBeNull();
});

test("cancels after saying what that does", async () => {
  serveJobs(job({ status: "RUNNING", step: "CALLING", percent: 20, creditsHeld: 8 }));
  serveCancellingJob({ job: { id: "job", status: "RUNNING" } });
  const user = open("?job=job");
  await user.click(await screen.findByRole("button", { name: "Cancel the job" }));
  const dialog = await screen.findByRole("dialog", { name: "Cancel this job?" });
  expect(dialog).toHaveTextContent(/what is left of 8 credits comes back/);
  serveJobs(job({ status: "CANCELLED" }));
  await user.click(within(dialog).getByRole("button", { name: "Cancel the job" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Cancel the job" })).toBeNull());
});
