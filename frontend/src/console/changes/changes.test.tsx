import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { lineDiff } from "@/console/changes/lines";
import { type ChangeProblem, problemAt } from "@/console/changes/problems";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { serveFailure } from "@/testing/accounts";
import {
  margin,
  PRICE_CHANGE,
  payload,
  serveMeanwhile,
  servePublishing,
  serveRollback,
  serveScheduling,
} from "@/testing/changes";
import { renderPage } from "@/testing/renderPage";

const CHANGES = [{ aiModelUpdate: { modelName: "gpt-4o", tokensPerCredit: 800 } }];
const onPublished = vi.fn();
const onProblems = vi.fn<(problems: readonly ChangeProblem[]) => void>();
const publish = () => screen.findByRole("button", { name: "Publish" });

const open = () =>
  renderPage(
    <ReviewChanges changes={CHANGES} {...{ onPublished, onProblems }} onClose={() => {}} />,
  );

test("says in words what it changes, publishes it with the reason, and can take it back", async () => {
  const asked = servePublishing(({ dryRun }) => payload(dryRun ? 41 : 42));
  const user = open();
  expect(await screen.findByText("Tokens per credit: 1,000 → 800")).toBeVisible();
  expect(screen.getByText("28%")).toBeVisible();
  await user.type(screen.getByLabelText("Why"), "Costs rose");
  await user.click(await publish());
  expect(await screen.findByText("Revision 42 is published")).toBeVisible();
  expect(asked.at(-1)).toEqual({
    changes: CHANGES,
    reason: "Costs rose",
    dryRun: false,
    expectedRevision: 41,
    acceptLowMargin: false,
  });
  expect(onPublished).toHaveBeenCalledWith(42);
  const back = serveRollback(payload(43));
  await user.click(screen.getByRole("button", { name: "Take it back" }));
  await user.type(await screen.findByLabelText("Why"), "By mistake");
  const button = screen.getByRole("button", { name: "Take it back" });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
  expect(await screen.findByText("Revision 43 is published")).toBeVisible();
  expect(back.at(-1)).toMatchObject({ number: 41, reason: "By mistake", dryRun: false });
});

test("a conflict says who published what meanwhile, and loses nothing that was typed", async () => {
  let current = 41;
  servePublishing(({ dryRun, expectedRevision }) => {
    const stale = { code: "STALE_REVISION" as const, message: "Stale.", path: null };
    if (expectedRevision && expectedRevision < current)
      return { __typename: "StaleRevision", ...stale, expected: expectedRevision, current };
    return payload(dryRun ? current : current + 1);
  });
  const node = { id: "revision-42", number: 42, author: "ada", reason: "Cheaper" };
  serveMeanwhile({
    catalogRevisions: { nodes: [{ ...node, publishedAt: "2026-11-28T12:00:00Z" }] },
    catalogDiff: [{ ...PRICE_CHANGE, after: 1200 }],
  });
  const user = open();
  await screen.findByText("Tokens per credit: 1,000 → 800");
  await user.type(screen.getByLabelText("Why"), "Costs rose");
  current = 42;
  await user.click(await publish());
  expect(await screen.findByText(/^Revision 42 by ada, .*: Cheaper$/)).toBeVisible();
  await user.click(screen.getByText("What that changed"));
  expect(screen.getByText("You change this, too")).toBeVisible();
  expect(await publish()).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Apply mine to it" }));
  await waitFor(async () => expect(await publish()).toBeEnabled());
  expect(screen.getByLabelText("Why")).toHaveValue("Costs rose");
  await user.click(await publish());
  expect(await screen.findByText("Revision 43 is published")).toBeVisible();
});

test("what is wrong is said, also for the field that it is about", async () => {
  const message = "Give 1 to 100,000,000 tokens per credit.";
  const path = ["input", "changes", "0", "aiModelUpdate", "tokensPerCredit"];
  const row = { entity: "AI_MODEL" as const, key: "gpt-4o", field: "tokens_per_credit" };
  servePublishing(() => ({
    __typename: "InvalidCatalog",
    code: "INVALID_CATALOG",
    message: "Nothing was changed.",
    path,
    problems: [{ ...row, path, message }],
  }));
  open();
  expect(await screen.findByText(message)).toBeVisible();
  const problems = onProblems.mock.lastCall?.[0] ?? [];
  expect(problemAt(problems, { field: "tokensPerCredit" })).toBe(message);
  expect(problemAt(problems, { field: "displayName" })).toBeNull();
  expect(await publish()).toBeDisabled();
});

test("a low margin has to be accepted", async () => {
  const impact = { ...payload(41).impact, margins: [margin({ isLow: true })] };
  const asked = servePublishing(({ dryRun }) => payload(dryRun ? 41 : 42, { impact }));
  const user = open();
  expect(await screen.findByText("too low")).toBeVisible();
  await user.type(screen.getByLabelText("Why"), "A loss leader");
  expect(await publish()).toBeDisabled();
  await user.click(screen.getByLabelText("Publish all the same"));
  await user.click(await publish());
  expect(await screen.findByText("Revision 42 is published")).toBeVisible();
  expect(asked.at(-1)?.acceptLowMargin).toBe(true);
});

test("can be made at a later time instead", async () => {
  servePublishing(() => payload(41));
  const asked = serveScheduling();
  const user = open();
  await screen.findByText("Tokens per credit: 1,000 → 800");
  await user.type(screen.getByLabelText("Why"), "New year");
  await user.type(screen.getByLabelText("From when on"), "2030-01-01T00:00");
  await user.click(screen.getByRole("button", { name: "Schedule" }));
  expect(await screen.findByText(/^It is scheduled for /)).toBeVisible();
  const dueAt = new Date("2030-01-01T00:00").toISOString();
  expect(asked).toMatchObject([{ changes: CHANGES, reason: "New year", dueAt, dryRun: false }]);
});

test("what can't be worked out can be tried again", async () => {
  serveFailure("PublishChanges", "INTERNAL_ERROR");
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  servePublishing(() => payload(41));
  await user.click(again);
  expect(await screen.findByText("Tokens per credit: 1,000 → 800")).toBeVisible();
});

test("texts are compared line by line", () => {
  const marks = lineDiff("a\nb\nc", "a\nd\nc\ne").map(({ mark, text }) => `${mark} ${text}`);
  expect(marks).toEqual(["same a", "gone b", "new d", "same c", "new e"]);
  expect(lineDiff("", "a")).toEqual([{ mark: "new", text: "a" }]);
});
