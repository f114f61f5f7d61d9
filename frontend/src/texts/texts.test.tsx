import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { App } from "@/app/App";
import { serve } from "@/testing/api";
import { creditText } from "@/texts/numbers";
import { applyLanguage, chooseLanguage, messageOf, preferredLanguage } from "@/texts/texts";

const ENGLISH = import.meta.glob<object>("/src/**/messages/en.json", {
  eager: true,
  import: "default",
});
const GERMAN = import.meta.glob<object>("/src/**/messages/de.json", {
  eager: true,
  import: "default",
});
const all = (files: Record<string, object>): Record<string, unknown> =>
  Object.assign({}, ...Object.values(files));
const [english, german] = [all(ENGLISH), all(GERMAN)];

afterEach(() => chooseLanguage("en"));

/** The values that a parsed text has places for: a list in it is a place, maybe with the texts of a plural. */
function places(text: unknown): string[] {
  const lists = Array.isArray(text) ? text.filter(Array.isArray) : [];
  const names = lists.flatMap(([name, , plural]) => [
    String(name),
    ...Object.values(plural ?? {}).flatMap(places),
  ]);
  return [...new Set(names)].sort();
}

test("no text lacks a translation, a place or a use of one language alone", () => {
  const own = (texts: object) =>
    Object.keys(texts).filter((id) => !/^(error|field|explain)\./.test(id));
  expect(own(german)).toEqual(own(english));
  for (const [id, text] of Object.entries(english)) {
    const translated = german[id];
    expect([id, places(translated)]).toEqual([id, places(text)]);
    expect(String(translated)).not.toBe("");
  }
});

test("no two rooms have a text of one name", () => {
  const names = Object.values(ENGLISH).flatMap((texts) => Object.keys(texts));
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

test("the browser's language is taken where there is one, and what was chosen before it", () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr-CH", "de-CH", "en"]);
  expect(preferredLanguage()).toBe("de");
  chooseLanguage("en");
  expect(preferredLanguage()).toBe("en");
  expect(document.cookie).toContain("ratecard-language=en"); // which the pages for signing in read
});

test("a language that there is none of is English", () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr"]);
  applyLanguage();
  expect(document.documentElement.lang).toBe("en");
});

test("plurals are of the language, digits of the browser", () => {
  expect([creditText(1), creditText(1200)]).toEqual(["1 credit", "1,200 credits"]);
  chooseLanguage("de");
  expect([creditText(1), creditText(1200)]).toEqual(["1 Credit", "1,200 Credits"]);
});

test("what the server says of an error is translated where it is known", () => {
  const unknown = { code: "SOMETHING_NEW", message: "Something new." };
  const known = { code: "INSUFFICIENT_CREDITS", message: "Too few credits." };
  expect([messageOf(unknown), messageOf(known)]).toEqual(["Something new.", "Too few credits."]);
  chooseLanguage("de");
  expect(messageOf(known)).toBe("Das Konto hat zu wenig Credits.");
  expect(messageOf(unknown)).toBe("Something new.");
});

test("another language is chosen without losing what was chosen before", async () => {
  serve();
  render(<App />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("radio", { name: "Premium (15 credits/image)" }));
  await user.selectOptions(screen.getByLabelText("Language"), "Deutsch");
  expect(screen.getByRole("heading", { level: 1, name: "Bildqualität" })).toBeVisible();
  expect(screen.getByRole("radio", { name: "Premium (15 Credits/Bild)" })).toBeChecked();
  expect(document.documentElement.lang).toBe("de");
});
