import { HttpResponse } from "msw";
import type {
  AccountSettingsQuery,
  AccountSettingsSaveMutation,
  AccountSettingsSaveMutationVariables,
} from "@/features/accounts/accounts.generated";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Override = NonNullable<AccountSettingsQuery["account"]>["overrides"][number];
type Input = AccountSettingsSaveMutationVariables["input"];
type Result = AccountSettingsSaveMutation["accountOverridesUpdate"];

export function override(name: Override["name"], value: string): Override {
  return { id: `id-of-${name}`, name, value, function: null, endsAt: null };
}

/** The settings of an account, each time those that are next, under the next version; the last ones for good. */
export function serveSettings(...times: Override[][]): void {
  let asked = 0;
  const settings = {
    id: "settings",
    imageStyle: "photorealistic",
    imageQuality: "hd",
    maxInArticleImages: 4,
    temperature: "0.7",
  };
  server.use(
    operation<AccountSettingsQuery, object>("AccountSettings", () => {
      const place = Math.min(asked++, times.length - 1);
      const account = { id: "acme", overridesVersion: `v${place}`, overrides: times[place] ?? [] };
      return HttpResponse.json({ data: { account, settings } });
    }),
  );
}

export function serveFailure(
  name: Parameters<typeof operation>[0],
  code: string | null = null,
): void {
  const errors = [{ message: "No.", extensions: { code } }];
  server.use(
    operation(name, () => (code ? HttpResponse.json({ errors }) : HttpResponse.json(null))),
  );
}

/** Saves as it is asked to; the inputs of each time. */
export function serveSaving(...results: Result[]): Input[] {
  const asked: Input[] = [];
  server.use(
    operation<AccountSettingsSaveMutation, AccountSettingsSaveMutationVariables>(
      "AccountSettingsSave",
      ({ variables }) => {
        const account = { id: "acme", overrides: [] };
        const saved: Result = { __typename: "AccountPayload", account };
        const result = results[asked.push(variables.input) - 1] ?? saved;
        return HttpResponse.json({ data: { accountOverridesUpdate: result } });
      },
    ),
  );
  return asked;
}

export const STALE: Result = {
  __typename: "StaleOverrides",
  code: "STALE_OVERRIDES",
  message: "Somebody changed these settings meanwhile.",
  path: ["input", "expectedVersion"],
};
