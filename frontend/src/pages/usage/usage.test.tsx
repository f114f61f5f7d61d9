import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { daysOf } from "@/features/usage/period";
import { UsageView } from "@/pages/usage/UsageView";
import { serveFailure } from "@/testing/accounts";
import { ACME, signIn } from "@/testing/imageJobs";
import { renderPage } from "@/testing/renderPage";
import { charge, serveBalance, serveCharges } from "@/testing/usage";
import { chooseLanguage } from "@/texts/texts";

const [TODAY = ""] = daysOf(7, new Date()).slice(-1);
const open = () => renderPage(<UsageView />);

beforeEach(() => signIn(ACME));

test("a period is as many days as it says, of which today is the last", () => {
  const days = daysOf(7, new Date("2026-03-02T23:30:00Z"));
  expect([days.length, days[0], days.at(-1)]).toEqual([7, "2026-02-24", "2026-03-02"]);
});

test("says what there is, what is set aside, and what ends when, in the order of spending", async () => {
  serveBalance({
    credits: { balance: 120, held: 20, available: 100 },
    lots: {
      nodes: [
        { id: "1", category: "PLAN", remaining: 70, expiresAt: "2026-12-01T12:00:00Z" },
        { id: "2", category: "PURCHASE", remaining: 50, expiresAt: null },
      ],
    },
  });
  serveCharges();
  open();
  expect(await screen.findByText("70 credits · plan · until Dec 1, 2026")).toBeVisible();
  const items = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(items[1]).toBe("50 credits · purchase · for good");
  const numbers = screen.getAllByRole("definition").map((number) => number.textContent);
  expect(numbers).toEqual(["100", "20", "120"]);
  expect(screen.getByText(/what that does not use comes back/)).toBeVisible();
});

test("draws what each day was charged, and has it as a table", async () => {
  serveBalance({ usageByDay: [{ day: TODAY, records: 3, credits: 1200, refunded: 5 }] });
  serveCharges();
  open();
  expect(await screen.findByText("1,200 credits charged")).toBeVisible();
  expect(document.querySelectorAll("rect")).toHaveLength(30);
  const cells = screen.getAllByRole("cell", { hidden: true }).map((cell) => cell.textContent);
  expect(cells).toEqual(["1,200", "5"]);
});

test("says what to do where nothing was charged and nothing is left", async () => {
  serveBalance({ credits: { balance: 0, held: 0, available: 0 } });
  serveCharges();
  open();
  expect(await screen.findByText("Nothing was charged in these days.")).toBeVisible();
  expect(await screen.findByText(/What you create appears here/)).toBeVisible();
  expect(screen.getByText(/Ask whoever runs this site for some/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Download as CSV" })).toBeNull();
});

test("explains a charge in words when it is opened", async () => {
  serveBalance();
  serveCharges(charge(1));
  const user = open();
  await user.click(await screen.findByText("4,200 tokens of text"));
  expect(await screen.findByText(/rounded up once: 5 credits/)).toBeVisible();
});

test("explains a charge in German, too", async () => {
  onTestFinished(() => chooseLanguage("en"));
  chooseLanguage("de");
  serveBalance();
  serveCharges(charge(1));
  const user = open();
  await user.click(await screen.findByText("4,200 Tokens Text"));
  await screen.findByText("Berechnet: 5 Credits.");
  const sentences = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(sentences.slice(-4)).toEqual([
    "Revision 3 verkaufte writer zu 1,000 Tokens je Credit.",
    "Geliefert: 4,200 Tokens (4,000 Eingabe, 200 Nachdenken).",
    "4,200 / 1,000, einmal aufgerundet: 5 Credits.",
    "Berechnet: 5 Credits.",
  ]);
});

test("asks again for another time and another kind of work", async () => {
  const balances = serveBalance();
  const asked = serveCharges(charge(1));
  const user = open();
  await screen.findByText("4,200 tokens of text");
  await user.selectOptions(screen.getByLabelText("Time"), "The last 7 days");
  await user.selectOptions(screen.getByLabelText("What for"), "Images");
  const since = daysOf(7, new Date())[0];
  await waitFor(() =>
    expect(balances.at(-1)).toEqual({
      account: "acme",
      since,
      operationType: "IMAGE_GENERATION",
    }),
  );
  await waitFor(() =>
    expect(asked.at(-1)?.filter).toEqual({
      since: `${since}T00:00:00Z`,
      operationType: "IMAGE_GENERATION",
    }),
  );
});

test("shows more by the page, and saves all of them, never above a hundred at once", async () => {
  serveBalance();
  const picture = { operationType: "IMAGE_GENERATION", images: 2, size: "640x640" } as const;
  const many = Array.from({ length: 130 }, (_, place) => charge(place + 1));
  const asked = serveCharges(charge(0, { ...picture, totalTokens: 0, credits: 10 }), ...many);
  const saved: Blob[] = [];
  URL.createObjectURL = vi.fn((blob: Blob) => `blob:${saved.push(blob)}`);
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const user = open();
  await user.click(await screen.findByRole("button", { name: "Show more" }));
  await waitFor(() => expect(screen.getAllByText("4,200 tokens of text")).toHaveLength(49));
  expect(screen.getByText("2 images, 640 × 640")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Download as CSV" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const rows = (await saved[0]?.text())?.trim().split("\r\n");
  expect(rows?.length).toBe(132);
  expect(rows?.[1]).toBe("2026-11-27T12:00:00Z,IMAGE_GENERATION,TEXT,,640x640,2,0,,10");
  expect(Math.max(...asked.map(({ first }) => first))).toBe(100);
});

test("what can't be loaded can be tried again", async () => {
  serveFailure("Balance", "INTERNAL_ERROR");
  serveFailure("Charges", "INTERNAL_ERROR");
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  serveBalance();
  serveCharges(charge(1));
  await user.click(again);
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("4,200 tokens of text")).toBeVisible();
});
