import { type AllMessages, setupI18n } from "@lingui/core";
import { useSyncExternalStore } from "react";
import { cookie, setCookie } from "@/browser/cookies";
import de from "@/texts/messages/de.json";
import en from "@/texts/messages/en.json";

export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;
export type MessageId = keyof typeof en;

// A cookie, because the pages for signing in are of the same language.
const PLACE = "ratecard-language";

function isLanguage(value: string | undefined): value is Language {
  return value !== undefined && Object.hasOwn(LANGUAGES, value);
}

/** The one that was chosen here, else the first of the browser's that there is. */
export function preferredLanguage(): Language {
  const chosen = cookie(PLACE);
  if (isLanguage(chosen)) return chosen;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? "en";
}

const i18n = setupI18n({ messages: { en, de }, locale: "en" });

function activate(language: Language): void {
  document.documentElement.lang = language;
  i18n.activate(language);
}

export function applyLanguage(): void {
  activate(preferredLanguage());
}

export function chooseLanguage(language: Language): void {
  setCookie(PLACE, language);
  activate(language);
}

/** The text of the language that is chosen. */
export function t(id: MessageId, values?: Record<string, string | number>): string {
  return i18n._(id, values);
}

type Texts = Record<string, unknown>;

/** The texts of pages that bring their own: they are loaded with those pages. */
export function textsOf<T extends Texts>(messages: { en: T; de: Record<keyof T, unknown> }) {
  i18n.load(messages as AllMessages);
  return (id: keyof T & string, values?: Record<string, string | number>): string =>
    i18n._(id, values);
}

/** The translation of what is declared in English elsewhere. */
export type GermanId = keyof typeof de;
export function translated(id: GermanId, values?: Record<string, string | number>): string {
  return i18n._(id, values);
}

/** What is declared in English elsewhere: another language has its text under this id, or not. */
export function declaredText(id: string, english: string): string {
  return id in i18n.messages ? i18n._(id) : english;
}

/** What an error of the server says: in English it says so itself, and another language knows its code or not. */
export function messageOf(error: { code: string; message: string }): string {
  return declaredText(`error.${error.code}`, error.message);
}

export function language(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : "en";
}

/** Renders again what is below when another language is chosen. */
export function useLanguage(): Language {
  return useSyncExternalStore((onChange) => i18n.on("change", onChange), language);
}
