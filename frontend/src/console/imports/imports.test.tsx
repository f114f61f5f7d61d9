import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { afterEach, expect, test } from "vitest";
import { ImportsPages } from "@/console/imports/ImportsPages";
import type { Review, Row } from "@/console/imports/imports";
import type {
  ImportDetailQuery,
  ImportPublishMutation,
  ImportPublishMutationVariables,
  ImportRowsAdoptionMutation,
  ImportRowsAdoptionMutationVariables,
  ImportRowsDecisionMutation,
  ImportRowsDecisionMutationVariables,
  ImportRowsQuery,
  ImportRowsQueryVariables,
} from "@/console/imports/imports.generated";
import { payload } from "@/testing/changes";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

const REVIEW: Review = {
  id: "review",
  number: 3,
  format: "LITELLM",
  fileName: "prices.json",
  author: "edith",
  createdAt: "2026-11-28T09:00:00Z",
  state: "OPEN",
  listDay: null,
  counts: { accepted: 2, held: 130, rejected: 5 },
  publishedRevision: null,
  noLongerNamed: ["gpt-4o"],
  notices: [],
  readBefore: null,
  olderThan: 4,
  revision: { id: "r7", number: 7 },
};

afterEach(() => window.history.replaceState(null, "", "/"));

function row(place: number, fields: Partial<Row> = {}): Row {
  return {
    id: `row-${place}`,
    place,
    name: `model-${place}`,
    key: `model-${place}`,
    entity: "AI_MODEL",
    status: "HELD",
    reason: "CHANGED",
    message: "It has other prices.",
    decidedBy: null,
    decidedAt: null,
    flags: [],
    changes: [{ field: "input_cost_per_1m", before: "1.00", after: "3.00" }],
    suggestedPrice: null,
    ...fields,
  };
}

/** A review with its rows; the variables of each page of them. */
function serveReview(rows: readonly Row[]): ImportRowsQueryVariables[] {
  const asked: ImportRowsQueryVariables[] = [];
  server.use(
    operation<ImportDetailQuery, object>("ImportDetail", () =>
      HttpResponse.json({ data: { importReview: REVIEW, currentRevisionNumber: 8 } }),
    ),
    operation<ImportRowsQuery, ImportRowsQueryVariables>("ImportRows", ({ variables }) => {
      asked.push(variables);
      const from = Number(variables.after ?? 0);
      const end = from + variables.first;
      const pageInfo = { hasNextPage: end < rows.length, endCursor: String(end) };
      const page = { nodes: rows.slice(from, end), pageInfo };
      return HttpResponse.json({ data: { importReview: { id: "review", rows: page } } });
    }),
  );
  return asked;
}

function open(...rights: string[]) {
  window.history.replaceState(null, "", "/console/imports/review");
  sayWhoIsSignedIn({ username: "ed", is_staff: true, rights: ["configuration:read", ...rights] });
  return renderPage(<ImportsPages />);
}

test("says of each row what it would set and all that speaks against it", async () => {
  const flags = [
    { reason: "LARGE_MOVE" as const, message: "Input moved by 3." },
    { reason: "SOURCES_DISAGREE" as const, message: "Another list says 2.00." },
  ];
  serveReview([row(1, { flags })]);
  open();
  expect(await screen.findByText("large move: Input moved by 3.")).toBeVisible();
  expect(screen.getByText("sources disagree: Another list says 2.00.")).toBeVisible();
  expect(screen.getByText(/: 1.00 → 3.00$/)).toBeVisible();
  expect(screen.getByText("Import 4 is of a newer list.")).toBeVisible();
  expect(screen.getByText(/and this one does not: gpt-4o/)).toBeVisible();
  expect(screen.queryByRole("checkbox", { name: /Choose/ })).toBeNull();
});

test("decides about hundreds at once, which were fetched a hundred at a time", async () => {
  const asked = serveReview(Array.from({ length: 130 }, (_, place) => row(place + 1)));
  const inputs: ImportRowsDecisionMutationVariables["input"][] = [];
  server.use(
    operation<ImportRowsDecisionMutation, ImportRowsDecisionMutationVariables>(
      "ImportRowsDecision",
      ({ variables: { input } }) => {
        inputs.push(input);
        return HttpResponse.json({ data: { importRowsDecide: { review: REVIEW } } });
      },
    ),
  );
  const user = open("configuration:write");
  await user.click(await screen.findByText("Show 100 more"));
  await user.click(await screen.findByText("Choose all 130 shown"));
  await user.click(screen.getByText("Refuse", { selector: ".mantine-Button-label" }));
  await waitFor(() =>
    expect(screen.getAllByText("Left out", { selector: "span" })).toHaveLength(130),
  );
  expect(inputs).toEqual([
    {
      review: "review",
      places: Array.from({ length: 130 }, (_, place) => place + 1),
      status: "REJECTED",
    },
  ]);
  expect(asked.map(({ first, after }) => [first, after])).toEqual([
    [100, null],
    [100, "100"],
  ]);
});

test("before rows are adopted, says at which prices, and which can't be", async () => {
  serveReview([row(1, { key: null, changes: [] }), row(2, { key: null, changes: [] })]);
  const inputs: ImportRowsAdoptionMutationVariables["input"][] = [];
  const price = { tokensPerCredit: 800, creditsPerImage: null, margin: "0.3" };
  const adopted = [
    { place: 1, name: "model-1", modelName: "model-1", providerId: "openai", ...price },
  ];
  const refused = [{ place: 2, name: "model-2", message: "It has no price." }];
  server.use(
    operation<ImportRowsAdoptionMutation, ImportRowsAdoptionMutationVariables>(
      "ImportRowsAdoption",
      ({ variables: { input } }) => {
        inputs.push(input);
        const importRowsAdopt = { review: REVIEW, adopted, refused };
        return HttpResponse.json({ data: { importRowsAdopt } });
      },
    ),
    operation("ImportProviders", () =>
      HttpResponse.json({ data: { providers: { nodes: [] } } } as never),
    ),
  );
  const user = open("configuration:write");
  await user.click(await screen.findByText("Choose all 2 shown"));
  await user.click(screen.getByText("Adopt as models…"));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("800 tokens a credit")).toBeVisible();
  expect(dialog.getByText("model-2: It has no price.")).toBeVisible();
  await user.click(dialog.getByText("Adopt 1 model"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const input = { review: "review", places: [1, 2], providerId: null, isActive: false };
  expect(inputs).toEqual([
    { ...input, dryRun: true },
    { ...input, dryRun: false },
  ]);
});

test("publishes after a look at what that does, a low margin only where it is accepted", async () => {
  serveReview([row(1)]);
  const inputs: ImportPublishMutationVariables["input"][] = [];
  const impact = payload(7).impact;
  const low = { ...impact, margins: impact.margins.map((one) => ({ ...one, isLow: true })) };
  server.use(
    operation<ImportPublishMutation, ImportPublishMutationVariables>(
      "ImportPublish",
      ({ variables: { input } }) => {
        inputs.push(input);
        const importReviewPublish = payload(input.dryRun ? 7 : 8, { impact: low });
        return HttpResponse.json({ data: { importReviewPublish } });
      },
    ),
  );
  const user = open("configuration:write");
  await user.click(await screen.findByText("Publish 2 rows"));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("Tokens per credit: 1,000 → 800")).toBeVisible();
  await user.type(dialog.getByLabelText("Why"), "new");
  await user.click(dialog.getByLabelText("Publish all the same"));
  await user.click(dialog.getByText("Publish", { selector: ".mantine-Button-label" }));
  expect(await dialog.findByRole("link", { name: "Revision 8" })).toBeVisible();
  expect(inputs.at(-1)).toEqual({
    review: "review",
    reason: "new",
    acceptLowMargin: true,
    dryRun: false,
    expectedRevision: 7,
  });
});
