import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { expect, test } from "vitest";
import { NeedsRight } from "@/console/NeedsRight";
import { ProvidersView } from "@/console/providers/ProvidersView";
import { ProviderView } from "@/console/providers/ProviderView";
import type { Provider } from "@/console/providers/provider";
import type {
  ProviderBreakerResetMutation,
  ProviderDetailQuery,
  ProviderKeyRotateMutation,
  ProviderKeyRotateMutationVariables,
  ProviderKeyTestMutation,
  ProviderListQuery,
  ProviderModelsQuery,
} from "@/console/providers/providers.generated";
import { serveFailure } from "@/testing/accounts";
import { payload, servePublishing } from "@/testing/changes";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

const KEY = "sk-never-to-be-seen-0123";
const LAST_PAGE = { hasNextPage: false, endCursor: null };

function secret(name: Provider["secrets"][number]["name"], isSet: boolean) {
  const never = { lastUsedAt: null, lastTestedAt: null, lastTestOk: null };
  const at = isSet ? "2026-11-20T08:00:00Z" : null;
  return { name, isSet, lastFour: isSet ? "wxyz" : null, setAt: at, ...never };
}

const OPENAI: Provider = {
  id: "openai",
  providerId: "openai",
  displayName: "OpenAI",
  providerType: "AI",
  isActive: true,
  apiEndpoint: null,
  config: { requests_per_minute: 500 },
  breaker: { status: "CLOSED", since: null, until: null },
  secrets: [
    { ...secret("API_KEY", true), lastTestedAt: "2026-11-21T09:30:00Z", lastTestOk: true },
    secret("API_SECRET", false),
    secret("WEBHOOK_SECRET", false),
  ],
};

/** The provider, each time as it is next; how often it was asked for. */
function serveProvider(...times: Provider[]): () => number {
  let asked = 0;
  const models: ProviderModelsQuery["aiModels"] = { nodes: [], pageInfo: LAST_PAGE };
  server.use(
    operation<ProviderDetailQuery, object>("ProviderDetail", () => {
      const provider = times[Math.min(asked++, times.length - 1)] ?? null;
      return HttpResponse.json({ data: { provider, currentRevisionNumber: 7 } });
    }),
    operation<ProviderModelsQuery, object>("ProviderModels", () =>
      HttpResponse.json({ data: { aiModels: models } }),
    ),
  );
  return () => asked;
}

/** Rotates as it is asked to; the inputs of each time. */
function serveRotation(...refusals: ProviderKeyRotateMutation["providerRotateKey"][]) {
  const asked: ProviderKeyRotateMutationVariables["input"][] = [];
  server.use(
    operation<ProviderKeyRotateMutation, ProviderKeyRotateMutationVariables>(
      "ProviderKeyRotate",
      ({ variables }) => {
        const done = { revision: { id: "8", number: 8 } };
        const result = refusals[asked.push(variables.input) - 1] ?? done;
        return HttpResponse.json({ data: { providerRotateKey: result } });
      },
    ),
  );
  return asked;
}

function open(...rights: string[]) {
  sayWhoIsSignedIn({ username: "ada", is_staff: true, rights: ["configuration:read", ...rights] });
  return renderPage(<ProviderView providerId="openai" />);
}

test("lists who serves, whether they work, and whether their keys do", async () => {
  sayWhoIsSignedIn({ username: "ada", is_staff: true, rights: ["configuration:read"] });
  serveFailure("ProviderList", "INTERNAL_ERROR");
  const user = renderPage(
    <NeedsRight right="configuration:read">
      <ProvidersView />
    </NeedsRight>,
  );
  const again = await screen.findByRole("button", { name: "Try again" });
  const left = { status: "OPEN", since: null, until: null } as const;
  const nodes = [OPENAI, { ...OPENAI, id: "x", displayName: "X", isActive: false, breaker: left }];
  server.use(
    operation<ProviderListQuery, object>("ProviderList", () =>
      HttpResponse.json({ data: { providers: { nodes, pageInfo: LAST_PAGE } } }),
    ),
  );
  await user.click(again);
  const [, openai, x] = await screen.findAllByRole("row");
  expect(openai).toHaveTextContent("OpenAIAIonhealthy…wxyzneverworks Nov 21, 2026");
  expect(x).toHaveTextContent("XAIoffleft alone");
});

test("without the right to secrets, says who has it and offers nothing", async () => {
  serveProvider(OPENAI);
  open("configuration:write");
  expect(await screen.findByText(/Secrets admins set, test and remove keys/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /Rotate|Test/ })).toBeNull();
});

test("a new key is sent once and kept nowhere, and what was refused is at its place", async () => {
  const asked = serveProvider(OPENAI);
  const base = { code: "INVALID_CATALOG", message: "Nothing was changed.", path: null } as const;
  const problem = { field: "apiKey", path: null, message: "Leave out spaces." };
  const inputs = serveRotation({ ...base, problems: [problem] });
  const user = open("secrets:write");
  await user.click(await screen.findByRole("button", { name: "Rotate the API key" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText("New API key"), KEY);
  await user.type(dialog.getByLabelText("Why"), "leaked");
  expect(document.documentElement.outerHTML).not.toContain(KEY);
  await user.click(dialog.getByRole("button", { name: "Rotate" }));
  const described = "It is sent once, encrypted where it is kept, and can't be read again. ";
  await waitFor(() =>
    expect(dialog.getByLabelText("New API key")).toHaveAccessibleDescription(
      `${described}Nothing else keeps what you type here. Leave out spaces.`,
    ),
  );
  await user.click(dialog.getByRole("button", { name: "Rotate" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(inputs).toEqual(Array(2).fill({ providerId: "openai", reason: "leaked", apiKey: KEY }));
  await waitFor(() => expect(asked()).toBe(2));
  const kept = JSON.stringify([{ ...sessionStorage }, { ...localStorage }]);
  expect(document.documentElement.outerHTML + kept).not.toContain(KEY);
});

test("what was typed beside the key outlives the end of a session", async () => {
  serveProvider(OPENAI);
  serveFailure("ProviderKeyRotate", "UNAUTHENTICATED");
  const user = open("secrets:write");
  await user.click(await screen.findByRole("button", { name: "Rotate the API key" }));
  await user.type(await screen.findByLabelText("New API key"), KEY);
  await user.type(screen.getByLabelText("Why"), "leaked");
  await user.click(screen.getByRole("button", { name: "Rotate" }));
  expect(await screen.findByRole("link", { name: "Sign in" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await user.click(await screen.findByRole("button", { name: "Rotate the API key" }));
  expect(await screen.findByLabelText("Why")).toHaveValue("leaked");
  expect(screen.getByLabelText("New API key")).toHaveValue("");
});

test("says what goes wrong without a key before it is removed", async () => {
  serveProvider(OPENAI);
  const inputs = serveRotation();
  const user = open("secrets:write");
  await user.click(await screen.findByRole("button", { name: "Remove the API key" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/every call of OpenAI fails from now on/)).toBeVisible();
  expect(dialog.getByText(/nor does a rollback bring it back/)).toBeVisible();
  await user.type(dialog.getByLabelText("Why"), "closed");
  await user.click(dialog.getByRole("button", { name: "Remove" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(inputs).toEqual([{ providerId: "openai", reason: "closed", apiKey: null }]);
});

test("tests the key, and calls a provider again that was left alone", async () => {
  const until = "2026-11-28T12:00:00Z";
  serveProvider({ ...OPENAI, breaker: { status: "OPEN", since: until, until } }, OPENAI);
  const failed = { code: "KEY_TEST_FAILED", message: "No.", path: null, status: 401 } as const;
  server.use(
    operation<ProviderKeyTestMutation, object>("ProviderKeyTest", () =>
      HttpResponse.json({ data: { providerTestKey: { ...failed, reason: "KEY_REFUSED" } } }),
    ),
    operation<ProviderBreakerResetMutation, object>("ProviderBreakerReset", () =>
      HttpResponse.json({ data: { providerResetBreaker: { provider: OPENAI } } }),
    ),
  );
  const user = open("secrets:write", "configuration:write");
  await user.click(await screen.findByRole("button", { name: "Call it again" }));
  expect(await screen.findByText("healthy")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Test the API key" }));
  expect(await screen.findByText(/The provider refuses the key.*\(HTTP 401\)/)).toBeVisible();
});

test("limits are typed as JSON, with what is wrong at its place, and published", async () => {
  serveProvider(OPENAI);
  const message = "concurrent_calls: Give 1 to 1,000 calls.";
  const path = ["input", "changes", "0", "providerUpdate", "config"];
  const asked = servePublishing(({ dryRun, changes }) => {
    if (changes[0]?.providerUpdate?.config?.concurrent_calls) return payload(dryRun ? 7 : 8);
    const row = { entity: "PROVIDER" as const, key: "openai", field: "config" };
    const refused = { code: "INVALID_CATALOG" as const, message: "Nothing was changed.", path };
    return { __typename: "InvalidCatalog", ...refused, problems: [{ ...row, path, message }] };
  });
  const user = open("configuration:write");
  const field = await screen.findByLabelText("Limits and further settings");
  const put = async (text: string) => {
    await user.clear(field);
    await user.paste(text);
  };
  await put("{");
  expect(field).toHaveAccessibleDescription(/This is no JSON/);
  await put('{"concurrent_calls": 0}');
  await waitFor(() => expect(field).toHaveAccessibleDescription(new RegExp(message)));
  await put('{"concurrent_calls": 5}');
  await user.type(screen.getByLabelText("Why"), "busy");
  const publish = screen.getByRole("button", { name: "Publish" });
  await waitFor(() => expect(publish).toBeEnabled());
  await user.click(publish);
  expect(await screen.findByText("Revision 8 is published")).toBeVisible();
  expect(asked.at(-1)).toMatchObject({
    changes: [{ providerUpdate: { providerId: "openai", config: { concurrent_calls: 5 } } }],
    expectedRevision: 7,
    dryRun: false,
  });
});

test("before a provider is switched off, says what that does", async () => {
  serveProvider(OPENAI);
  const asked = servePublishing(() => payload(7));
  const user = open("configuration:write");
  await user.click(await screen.findByRole("button", { name: "Switch off" }));
  expect(await screen.findByText(/Its models go off sale at once/)).toBeVisible();
  await waitFor(() =>
    expect(asked.at(-1)?.changes).toEqual([
      { providerDeactivate: { providerId: "openai", newDefaults: null } },
    ]),
  );
});
