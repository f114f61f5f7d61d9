import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HistoryPages } from "@/console/history/HistoryPages";
import type {
  RevisionDetailQuery,
  RevisionDifferenceQuery,
  RevisionDifferenceQueryVariables,
  RevisionLineFragment,
  RevisionListQuery,
  RevisionListQueryVariables,
  ScheduledChangeCancelMutation,
  ScheduledChangeCancelMutationVariables,
  ScheduledChangesQuery,
  ScheduledChangesQueryVariables,
} from "@/console/history/history.generated";
import { weeksOf } from "@/console/history/month";
import type { Schedule } from "@/console/history/schedule";
import { serveFailure } from "@/testing/accounts";
import { PRICE_CHANGE, payload, serveRollback } from "@/testing/changes";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

const LAST_PAGE = { hasNextPage: false, endCursor: null };

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 10, 28, 12), toFake: ["Date"] }));
afterEach(() => {
  vi.useRealTimers();
  window.history.replaceState(null, "", "/");
});

function open(path: string, ...rights: string[]) {
  window.history.replaceState(null, "", `/console/history${path}`);
  sayWhoIsSignedIn({ username: "ed", is_staff: true, rights: ["configuration:read", ...rights] });
  return renderPage(<HistoryPages />);
}

function revision(number: number, author = "edith"): RevisionLineFragment {
  const publishedAt = new Date(2026, 10, number, 9).toISOString();
  return {
    id: `r${number}`,
    number,
    author,
    reason: `Reason ${number}`,
    channel: "GRAPHQL",
    publishedAt,
  };
}

/** Revisions as they are asked for; the filter of each time. */
function serveRevisions(...revisions: RevisionLineFragment[]) {
  const asked: RevisionListQueryVariables["filter"][] = [];
  server.use(
    operation<RevisionListQuery, RevisionListQueryVariables>("RevisionList", ({ variables }) => {
      asked.push(variables.filter);
      const { author } = variables.filter ?? {};
      const nodes = revisions.filter((one) => !author || one.author === author);
      return HttpResponse.json({ data: { catalogRevisions: { nodes, pageInfo: LAST_PAGE } } });
    }),
  );
  return asked;
}

function serveDifference(count: number) {
  const asked: RevisionDifferenceQueryVariables[] = [];
  const changes = Array.from({ length: count }, (_, place) => ({
    ...PRICE_CHANGE,
    key: `model-${place}`,
  }));
  server.use(
    operation<RevisionDifferenceQuery, RevisionDifferenceQueryVariables>(
      "RevisionDifference",
      ({ variables }) => {
        asked.push(variables);
        const { first, skip } = variables;
        return HttpResponse.json({ data: { catalogDiff: changes.slice(skip, skip + first) } });
      },
    ),
    operation<RevisionDetailQuery, object>("RevisionDetail", () => {
      const { impact } = payload(3);
      const catalogRevision = { ...revision(3), impact };
      return HttpResponse.json({ data: { catalogRevision, currentRevisionNumber: 4 } });
    }),
  );
  return asked;
}

test("tells by days who changed what, and filters by person and by row", async () => {
  const asked = serveRevisions(revision(3, "ada"), revision(2));
  const user = open("");
  expect(await screen.findByRole("link", { name: "Revision 3" })).toHaveAttribute(
    "href",
    "/console/history/3",
  );
  expect(screen.getByRole("heading", { name: "Nov 2, 2026" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "ada" }));
  await waitFor(() => expect(screen.queryByText("Reason 2")).toBeNull());
  await user.selectOptions(screen.getByLabelText("What"), "Models");
  await waitFor(() => expect(asked.at(-1)).toEqual({ author: "ada", entity: "AI_MODEL", key: "" }));
});

test("says what to do where nothing is found, and where nothing comes", async () => {
  serveFailure("RevisionList", "INTERNAL_ERROR");
  const user = open("");
  const again = await screen.findByRole("button", { name: "Try again" });
  serveRevisions();
  await user.click(again);
  expect(await screen.findByText("No revision is like this.")).toBeVisible();
});

test("a revision is explained in words, a hundred changes at a time, and is taken back", async () => {
  const asked = serveDifference(120);
  const back = serveRollback(payload(5));
  const user = open("/3", "configuration:write");
  expect(await screen.findByText("Model model-99")).toBeVisible();
  expect(screen.getAllByText("Tokens per credit: 1,000 → 800")).toHaveLength(100);
  await user.click(screen.getByRole("button", { name: "Show more changes" }));
  expect(await screen.findByText("Model model-119")).toBeVisible();
  expect(asked.map(({ from, to, skip }) => [from, to, skip])).toEqual([
    [2, 3, 0],
    [2, 3, 100],
  ]);
  await user.click(screen.getByRole("button", { name: "Back to this state" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(await dialog.findByLabelText("Why"), "wrong");
  const button = dialog.getByRole("button", { name: "Take it back" });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
  expect(await dialog.findByText("Revision 5 is published")).toBeVisible();
  expect(back.at(-1)).toMatchObject({ number: 3, reason: "wrong", dryRun: false });
});

test("without the right to write, offers no way back", async () => {
  serveDifference(1);
  open("/3");
  expect(await screen.findByText("Model model-0")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Back to this state" })).toBeNull();
  expect(screen.getByRole("link", { name: "What changed since" })).toHaveAttribute(
    "href",
    "/console/history/compare?from=3&to=4",
  );
});

const SCHEDULE: Schedule = {
  id: "one",
  dueAt: new Date(2026, 10, 30, 8).toISOString(),
  reason: "New prices",
  author: "edith",
  createdAt: new Date(2026, 10, 1).toISOString(),
  state: "PENDING",
  endedAt: null,
  cancelledBy: null,
  failure: null,
  isPlannedRetirement: false,
  revision: null,
  steps: [{ name: "AI_MODEL_UPDATE", values: { model_name: "dall-e-3", credits_per_image: 6 } }],
};

function serveSchedules(...schedules: Schedule[]) {
  const asked: ScheduledChangesQueryVariables["filter"][] = [];
  server.use(
    operation<ScheduledChangesQuery, ScheduledChangesQueryVariables>(
      "ScheduledChanges",
      ({ variables: { filter } }) => {
        asked.push(filter);
        const nodes = schedules.filter(({ dueAt }) => dueAt < (filter?.until ?? ""));
        return HttpResponse.json({ data: { catalogSchedules: { nodes, pageInfo: LAST_PAGE } } });
      },
    ),
  );
  return asked;
}

test("shows a month of scheduled changes, each of which can be cancelled", async () => {
  const asked = serveSchedules(SCHEDULE);
  const inputs: ScheduledChangeCancelMutationVariables["input"][] = [];
  server.use(
    operation<ScheduledChangeCancelMutation, ScheduledChangeCancelMutationVariables>(
      "ScheduledChangeCancel",
      ({ variables: { input } }) => {
        inputs.push(input);
        const schedule = { id: "one", state: "CANCELLED" as const };
        return HttpResponse.json({ data: { catalogScheduleCancel: { schedule } } });
      },
    ),
  );
  const user = open("/scheduled", "configuration:write");
  expect(
    await screen.findByText("Change a model (Name: dall-e-3, Credits per image: 6)"),
  ).toBeVisible();
  expect(asked).toEqual([
    { since: new Date(2026, 10, 1).toISOString(), until: new Date(2026, 11, 1).toISOString() },
  ]);
  const calendar = screen.getByRole("table", { name: "Calendar of November 2026", hidden: true });
  expect(within(calendar).getByText(/New prices$/)).toHaveAttribute("href", "#one");
  await user.click(screen.getByRole("button", { name: /^Cancel “New prices”/ }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/The catalog stays as it is now/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Cancel it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(inputs).toEqual([{ schedule: "one" }]);
  await user.click(screen.getByRole("button", { name: "Month before" }));
  expect(await screen.findByText(/Nothing is scheduled in this month/)).toBeVisible();
});

test("weeks begin on Monday, and have the days of their month alone", () => {
  const weeks = weeksOf({ year: 2026, month: 10 });
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, 1]);
  expect(weeks[5]).toEqual([30, null, null, null, null, null, null]);
});
