import { screen, waitFor, within } from "@testing-library/react";
import { delay, HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConsoleNavigation } from "@/console/ConsoleNavigation";
import type {
  ConsoleSearchQuery,
  ConsoleSearchQueryVariables,
} from "@/console/search/search.generated";
import { serveFailure } from "@/testing/accounts";
import { sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

const NOTHING: ConsoleSearchQuery = {
  aiModels: { nodes: [] },
  accounts: { nodes: [] },
  providers: { nodes: [] },
  catalogRevisions: { nodes: [] },
};

/** What is found by each text; by the slow one later than by any other. */
function serve(answers: Record<string, Partial<ConsoleSearchQuery>>, slow: string | null = null) {
  server.use(
    operation<ConsoleSearchQuery, ConsoleSearchQueryVariables>(
      "ConsoleSearch",
      async ({ variables }) => {
        const text = variables.accounts.search ?? "";
        if (text === slow) await delay(800);
        return HttpResponse.json({ data: { ...NOTHING, ...answers[text] } });
      },
    ),
  );
}

function open() {
  signIn();
  sayWhoIsSignedIn({ username: "victor", is_staff: true, rights: ["configuration:read"] });
  return renderPage(<ConsoleNavigation />);
}

const box = () => screen.findByRole("combobox");
const options = () => screen.queryAllByRole("option").map((option) => option.textContent);

beforeEach(() => window.history.replaceState(null, "", "/console"));
afterEach(() => window.history.replaceState(null, "", "/"));

test("opens by Ctrl with K, finds pages at once, and goes to the one that is chosen by keys", async () => {
  serve({});
  const user = open();
  await user.keyboard("{Control>}k{/Control}");
  const input = await box();
  expect(input).toHaveFocus();
  expect(options().slice(0, 2)).toEqual(["Overview", "Jobs"]);
  await user.keyboard("{ArrowDown}");
  const chosen = screen.getByRole("option", { name: "Jobs" });
  expect(chosen).toHaveAttribute("aria-selected", "true");
  expect(input).toHaveAttribute("aria-activedescendant", chosen.id);
  await user.keyboard("{Enter}");
  expect(window.location.pathname).toBe("/console/jobs");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("opens by / where nothing has the focus, and Escape closes it", async () => {
  const user = open();
  await user.keyboard("/");
  expect(await box()).toHaveValue("");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const input = document.body.appendChild(document.createElement("input"));
  input.focus();
  await user.keyboard("/");
  expect([input.value, screen.queryByRole("dialog")]).toEqual(["/", null]);
  input.remove();
});

test("finds a revision by its number, and drops the answer to what was typed before", async () => {
  const found = (number: number) => ({
    catalogRevision: { id: `r${number}`, number, reason: "Costs rose" },
  });
  serve({ "4": found(4), "42": found(42) }, "4");
  const user = open();
  await user.click(screen.getByRole("button", { name: /Search/ }));
  await user.type(await box(), "4");
  await delay(300);
  await user.type(await box(), "2");
  expect(await screen.findByRole("option", { name: /Revision 42/ })).toBeVisible();
  await delay(700);
  expect(options()).toEqual(["Revision 42Costs rose"]);
  await user.keyboard("{Enter}");
  expect(window.location.pathname).toBe("/console/history/42");
});

test("says where nothing is found, and shows pages again where nothing is typed", async () => {
  serve({});
  const user = open();
  await user.click(screen.getByRole("button", { name: /Search/ }));
  await user.type(await box(), "nothing like it");
  expect(await screen.findByText("Nothing is found.")).toBeVisible();
  await user.clear(await box());
  expect(within(screen.getByRole("listbox")).getByRole("group", { name: "Pages" })).toBeVisible();
});

test("says what failed, and tries it again", async () => {
  serveFailure("ConsoleSearch", "INTERNAL_ERROR");
  const user = open();
  await user.click(screen.getByRole("button", { name: /Search/ }));
  await user.type(await box(), "q");
  const again = await screen.findByRole("button", { name: "Try again" });
  serve({});
  await user.click(again);
  expect(await screen.findByText("Nothing is found.")).toBeVisible();
});
