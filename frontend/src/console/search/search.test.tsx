import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
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

/** What is found by each text. */
function serve(answers: Record<string, Partial<ConsoleSearchQuery>>) {
  server.use(
    operation<ConsoleSearchQuery, ConsoleSearchQueryVariables>("ConsoleSearch", ({ variables }) => {
      const text = variables.accounts.search ?? "";
      return HttpResponse.json({ data: { ...NOTHING, ...answers[text] } });
    }),
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
  await user.type(await box(), "x");
  const again = await screen.findByRole("button", { name: "Try again" });
  serve({});
  await user.click(again);
  expect(await screen.findByText("Nothing is found.")).toBeVisible();
});
