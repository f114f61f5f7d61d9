import type { Draft } from "@/browser/useDraft";
import type {
  AccountSettingsQuery,
  AccountSettingsSaveMutationVariables,
  OverrideFragment,
} from "@/features/accounts/accounts.generated";

type Input = AccountSettingsSaveMutationVariables["input"];
type Standards = AccountSettingsQuery["settings"];

/** What members may set for their account: its name in the API's lists and in its input. */
export const SETTINGS = {
  IMAGE_STYLE: "imageStyle",
  IMAGE_QUALITY: "imageQuality",
  MAX_IN_ARTICLE_IMAGES: "maxInArticleImages",
  TEMPERATURE: "temperature",
} as const satisfies Partial<Record<OverrideFragment["name"], keyof Input & keyof Standards>>;
export type SettingName = keyof typeof SETTINGS;
export const NAMES = Object.keys(SETTINGS) as SettingName[];

/** `own` is empty where the account has no value of its own, so that the standard counts. */
export type Setting = { name: SettingName; own: string; standard: string; endsAt: string | null };

export function settingsOf({ account, settings }: AccountSettingsQuery): Setting[] {
  return NAMES.map((name) => {
    const own = account?.overrides.find((one) => one.name === name && one.function === null);
    const standard = String(settings[SETTINGS[name]]);
    return { name, own: own?.value ?? "", standard, endsAt: own?.endsAt ?? null };
  });
}

/** Those whose draft is another than what counts. */
export function changedSettings(settings: readonly Setting[], draft: Draft): Setting[] {
  return settings.filter(({ name, own }) => draft[name] !== undefined && draft[name] !== own);
}

/** Those that somebody else changed meanwhile, as they are now. */
export function conflictsOf(changed: readonly Setting[], now: readonly Setting[]): Setting[] {
  return now.filter(({ name, own }) =>
    changed.some((before) => before.name === name && before.own !== own),
  );
}

/** Only what changed, so that what somebody else changes meanwhile stays; empty takes the standard again. */
export function inputOf(changed: readonly Setting[], draft: Draft): Partial<Input> {
  const values = changed.map(({ name }) => [SETTINGS[name], typed(name, draft[name] ?? "")]);
  return Object.fromEntries(values);
}

function typed(name: SettingName, text: string): string | number | null {
  if (text.trim() === "") return null;
  return name === "MAX_IN_ARTICLE_IMAGES" ? Number(text) : text.trim();
}
