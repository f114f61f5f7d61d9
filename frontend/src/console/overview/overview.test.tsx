import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { OverviewView } from "@/console/overview/OverviewView";
import { daysOf } from "@/features/usage/period";
import { serveFailure } from "@/testing/accounts";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { earned, serveBusiness, serveIssues } from "@/testing/overview";
import { renderPage } from "@/testing/renderPage";

const DAYS = daysOf(30, new Date());
const [TODAY = ""] = DAYS.slice(-1);
const open = () => renderPage(<OverviewView />);
const ABOUT = { model: null, provider: null };
const bars = () => document.querySelectorAll("figure rect");
const rowsOf = (table: string) =>
  within(screen.getByRole("table", { name: table }))
    .getAllByRole("row")
    .map((row) => within(row).queryByRole("rowheader")?.textContent)
    .slice(1);

beforeEach(() =>
  sayWhoIsSignedIn({ username: "victor", is_staff: true, rights: ["configuration:read"] }),
);

test("each issue leads to the page where it is decided, what only an operator repairs to none", async () => {
  const [noDefault, noWorker] = ["No text model is the default.", "No worker has run yet."];
  serveIssues(
    { code: "NO_DEFAULT_MODEL", message: noDefault, suggestedFix: "Choose one.", ...ABOUT },
    {
      code: "WORKER_STOPPED",
      message: noWorker,
      suggestedFix: "Start `ratecard worker`.",
      ...ABOUT,
    },
    { code: "JOBS_TO_RECONCILE", message: "2 jobs wait.", suggestedFix: "Decide.", ...ABOUT },
    { code: "AUTOMATION_RUNS_MISSED", message: "1 was missed.", suggestedFix: "Run.", ...ABOUT },
  );
  serveBusiness();
  open();
  const [first, second, third, fourth] = await screen.findAllByRole("listitem");
  expect(first).toHaveTextContent(/No text model is the default\.Choose one\./);
  expect(within(first as HTMLElement).getByRole("link", { name: "Open Models" })).toBeVisible();
  expect(within(second as HTMLElement).queryByRole("link")).toBeNull();
  const jobs = within(third as HTMLElement).getByRole("link", { name: "Open Jobs" });
  expect(jobs).toHaveAttribute("href", "/console/jobs?status=TO_RECONCILE");
  const runs = within(fourth as HTMLElement).getByRole("link", { name: "Open Automations" });
  expect(runs).toHaveAttribute("href", "/console/automations/runs?status=MISSED");
});

test("shows eight issues, and the others when they are asked for", async () => {
  const code = "PROVIDER_KEY_MISSING" as const;
  const issue = (place: number) => ({
    code,
    message: `${place} has no key.`,
    suggestedFix: "Set.",
    ...ABOUT,
  });
  serveIssues(...Array.from({ length: 10 }, (_, place) => issue(place)));
  serveBusiness();
  const user = open();
  await user.click(await screen.findByRole("button", { name: "Show all 10" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(10);
});

test("sums what was earned, draws it by day, and has the same as a table", async () => {
  serveIssues();
  serveBusiness({
    byDay: [earned(DAYS[0] ?? "", 400, [4, 5]), earned(TODAY, 1600, [16, 2])],
  });
  open();
  expect(await screen.findByText("Revenue by day")).toBeVisible();
  const totals = screen.getAllByRole("definition").map((total) => total.textContent);
  expect(totals).toEqual(["2,000", "$20.00", "$7.00", "$13.0065%"]);
  expect(bars()).toHaveLength(30);
  const [cells] = screen
    .getAllByRole("row", { hidden: true })
    .filter((row) => within(row).queryByRole("rowheader", { hidden: true }))
    .map((row) => within(row).getAllByRole("cell", { hidden: true }));
  expect(cells?.map((cell) => cell.textContent)).toEqual(["400", "$4.00", "$5.00", "-$1.00"]);
});

test("a loss hangs below the line", async () => {
  serveIssues();
  serveBusiness({ byDay: [earned(DAYS[0] ?? "", 1, [1, 5]), earned(TODAY, 8, [8, 2])] });
  const user = open();
  await user.selectOptions(await screen.findByLabelText("The bars show"), "Margin");
  const shape = (bar: Element | undefined) => [bar?.getAttribute("y"), bar?.getAttribute("height")];
  expect([shape(bars()[0]), shape(bars()[29])]).toEqual([
    ["60", "40"],
    ["0", "60"],
  ]);
});

test("models, tiers and accounts stand in the order of what one looks at", async () => {
  serveIssues();
  const acme = { id: "acme", name: "Acme", externalId: "customer-1" };
  serveBusiness({
    byDay: [earned(TODAY, 12, [12, 11])],
    byModel: [earned("writer", 10, [10, 10.5]), earned("painter", 2, [2, 0.5])],
    byTier: [earned(null, 10, [10, 10.5]), earned("quality", 2, [2, 0.5])],
    byAccount: [{ ...earned("shop/customer-1", 12, [12, 11]), account: acme }],
  });
  const user = open();
  await screen.findByText("writer");
  expect([rowsOf("Models"), rowsOf("Tiers"), rowsOf("Accounts")]).toEqual([
    ["writer", "painter"],
    ["Without a tier", "Quality"],
    ["Acme"],
  ]);
  await user.selectOptions(screen.getByLabelText("The bars show"), "Margin");
  expect(rowsOf("Models")).toEqual(["painter", "writer"]);
});

test("another time is asked for, and a time without charges says so", async () => {
  serveIssues();
  const asked = serveBusiness();
  const user = open();
  expect(await screen.findByText(/Nothing was charged in these days/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText("Time"), "The last 7 days");
  const since = `${daysOf(7, new Date())[0]}T00:00:00Z`;
  await waitFor(() => expect(asked.at(-1)).toBe(since));
});

test("issues and earnings that can't be fetched are tried again apart", async () => {
  serveFailure("NeedsDecision", "INTERNAL_ERROR");
  serveFailure("Business", "INTERNAL_ERROR");
  const user = open();
  await waitFor(() => expect(screen.getAllByRole("button", { name: "Try again" })).toHaveLength(2));
  serveIssues();
  serveBusiness();
  for (const again of screen.getAllByRole("button", { name: "Try again" })) await user.click(again);
  expect(await screen.findByText("Nothing needs a decision.")).toBeVisible();
  expect(await screen.findByText(/Nothing was charged in these days/)).toBeVisible();
});
