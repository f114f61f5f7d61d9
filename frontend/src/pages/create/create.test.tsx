import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CreatePages } from "@/pages/create/CreatePages";
import { serveFailure } from "@/testing/accounts";
import { serveConfig } from "@/testing/api";
import { CATALOG } from "@/testing/catalog";
import { QUOTE, run, STARTED, serveRecentRuns, serveRuns, serveStarts } from "@/testing/functions";
import { ACME, signIn } from "@/testing/imageJobs";
import { renderPage } from "@/testing/renderPage";

const keywords = () => screen.findByLabelText("Keywords");
const generate = () => screen.getByRole("button", { name: "Generate" });

function open(path: string) {
  window.history.replaceState(null, "", path);
  return renderPage(<CreatePages />);
}

beforeEach(() => signIn(ACME));
afterEach(() => window.history.replaceState(null, "", "/"));

test("leads to the five actions, and to what was created last", async () => {
  serveRecentRuns({ ...run({ status: "DONE", creditsCharged: 2 }) });
  open("/create");
  expect(await screen.findByText("2 credits")).toBeVisible();
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  const paths = ["clusters", "ideas", "article", "image-prompts", "images", "runs/run"];
  expect(links).toEqual(paths.map((path) => `/create/${path}`));
});

test("says what to do where nothing was created, and tries again where it can't be loaded", async () => {
  serveFailure("RecentRuns", "INTERNAL_ERROR");
  const user = open("/create");
  const again = await screen.findByRole("button", { name: "Try again" });
  serveRecentRuns();
  await user.click(again);
  expect(await screen.findByText(/Begin with one of the actions/)).toBeVisible();
});

test("quotes what is typed, starts it, and shows the run", async () => {
  const asked = serveStarts(QUOTE, STARTED);
  serveRuns(run({ jobs: [{ id: "job", status: "RUNNING" }] }));
  const user = open("/create/clusters");
  expect(await keywords()).toHaveValue("");
  expect(generate()).toBeDisabled();
  expect(screen.getByText(/price follows as soon as/)).toBeVisible();
  await user.type(await keywords(), "oak lamp, 900");
  expect(await screen.findByText("8 credits")).toBeVisible();
  expect(screen.getByText("Likely 3 credits.")).toBeVisible();
  expect(screen.getByText("1,000 credits available.")).toBeVisible();
  await user.click(generate());
  expect(await screen.findByText("0 of 1 parts are done")).toBeVisible();
  expect(window.location.pathname).toBe("/create/runs/run");
  expect(asked).toEqual([
    {
      account: "acme",
      function: {
        autoCluster: {
          keywords: [{ keyword: "oak lamp", volume: 900, difficulty: null }],
          language: "English",
        },
      },
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  ]);
});

test("starts nothing twice where the answer got lost, even after a reload", async () => {
  const asked = serveStarts(QUOTE, null, STARTED);
  serveRuns(run({}));
  let user = open("/create/clusters");
  await user.type(await keywords(), "oak");
  await screen.findByText("8 credits");
  await user.click(generate());
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  cleanup();
  user = open("/create/clusters");
  expect(await keywords()).toHaveValue("oak");
  await screen.findByText("8 credits");
  await user.click(generate());
  await waitFor(() => expect(window.location.pathname).toBe("/create/runs/run"));
  expect(asked[1]).toEqual(asked[0]);
});

test("starts nothing that the balance does not cover, or that can't be priced", async () => {
  serveStarts({ ...QUOTE, balanceSuffices: false } as typeof QUOTE);
  const user = open("/create/clusters");
  await user.type(await keywords(), "oak");
  expect(await screen.findByText(/too few credits for it/)).toBeVisible();
  expect(generate()).toBeDisabled();
  const message = "It is switched off.";
  serveStarts({ __typename: "FunctionInactive", code: "FUNCTION_INACTIVE", message, path: null });
  await user.type(await keywords(), "s");
  expect(await screen.findByText(message)).toBeVisible();
  expect(generate()).toBeDisabled();
});

test("a session that ended while typing keeps what was typed", async () => {
  serveFailure("FunctionStart", "UNAUTHENTICATED");
  const user = open("/create/clusters");
  await user.type(await keywords(), "oak");
  expect(await screen.findByText(/what you typed stays in this tab/)).toBeVisible();
  const link = screen.getByRole("link", { name: "Sign in" });
  expect(link).toHaveAttribute("href", "/login/?next=/create/clusters");
  expect(await keywords()).toHaveValue("oak");
});

test("offers the tiers and sizes of the catalog", async () => {
  serveConfig(() => CATALOG);
  const asked = serveStarts(QUOTE, STARTED);
  serveRuns(run({}));
  const user = open("/create/images");
  await user.type(await screen.findByLabelText("What they show"), "A lamp");
  await user.selectOptions(screen.getByLabelText("Quality tier"), "Premium (15 credits/image)");
  await user.selectOptions(screen.getByLabelText("Size"), "960 × 960");
  await screen.findByText("8 credits");
  await user.click(generate());
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.function.generateImages).toEqual({
    prompts: [{ prompt: "A lamp" }],
    tier: "PREMIUM",
    size: "960x960",
    article: null,
  });
});

test("cancels a run, and says that what comes is charged", async () => {
  const job = { id: "job", status: "RUNNING" } as const;
  serveRuns(run({ jobs: [job] }), run({ jobs: [job], cancelRequestedAt: "2026-11-28T12:01:00Z" }));
  const user = open("/create/runs/run");
  expect(await screen.findByText(/8 credits are set aside/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText(/what is being made is waited for/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
});

test("shows what came, what did not and why, and takes it to the next action", async () => {
  serveStarts(QUOTE);
  serveRuns(
    run({
      status: "DONE",
      creditsCharged: 5,
      jobs: [1, 2, 3].map((id) => ({ id: `job-${id}`, status: id > 1 ? "FAILED" : "DONE" })),
      failedBatches: [1, 2].map((batch) => ({ batch, kind: "TIMEOUT", message: "Too slow." })),
      output: {
        __typename: "KeywordClusters",
        clusters: [{ name: "Lamps", keywords: ["oak lamp", "led lamp"] }],
        unclustered: ["rug"],
      },
    }),
  );
  const user = open("/create/runs/run");
  expect(await screen.findByText("oak lamp, led lamp")).toBeVisible();
  expect(screen.getByText("2 of 3 parts were not delivered and cost nothing:")).toBeVisible();
  expect(screen.getByText("Too slow. (2)")).toBeVisible();
  expect(screen.getByText("5 credits")).toBeVisible();
  expect(screen.getByRole("button", { name: "Download result.csv" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Use it: Generate Ideas" }));
  expect(await screen.findByLabelText("Clusters")).toHaveValue("Lamps: oak lamp, led lamp");
});

test("reads an article as people do", async () => {
  const article = {
    title: "Oak lamps",
    body: "## Why oak\n\nIt is **warm** and *old*.\n\n- light\n- strong\n\n<b>No HTML</b>",
    metaTitle: "Oak",
    metaDescription: "All about oak.",
    tags: ["oak", "lamps"],
  };
  const output = { __typename: "Article", ...article } as const;
  serveRuns(run({ function: "GENERATE_CONTENT", status: "DONE", output }));
  open("/create/runs/run");
  expect(await screen.findByRole("heading", { name: "Why oak" })).toBeVisible();
  expect(screen.getByText("warm").tagName).toBe("STRONG");
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "light",
    "strong",
  ]);
  expect(screen.getByText("<b>No HTML</b>")).toBeVisible();
});

test("a run that is not there is no page", async () => {
  serveRuns(null);
  open("/create/runs/other");
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
});
