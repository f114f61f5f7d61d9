import { afterEach, expect, test } from "vitest";
import { CATALOG_FIELDS } from "@/console/fields/catalogFields.generated";
import { type CatalogField, fieldOf, helpOf } from "@/console/fields/fields";
import german from "@/console/fields/messages/de.json";
import { columnText, valueText } from "@/console/fields/valueText";
import { chooseLanguage } from "@/texts/texts";

afterEach(() => chooseLanguage("en"));

function textsOf({ label, help, group, span, choices = [], columns = [] }: CatalogField): string[] {
  const own = [label, help, group, span, ...choices.map((choice) => choice.label)];
  return [...own.filter((text) => text !== undefined), ...columns.flatMap(textsOf)];
}

test("each text of a declaration is translated, and nothing else is", () => {
  const fields: CatalogField[] = Object.values(CATALOG_FIELDS).flat();
  const declared = [...new Set(fields.flatMap(textsOf))].map((text) => `field.${text}`);
  const translated = Object.keys(german).filter((id) => id.startsWith("field."));
  expect(translated.sort()).toEqual(declared.sort());
});

test("values of the history are written in words", () => {
  const rates = fieldOf("ai_model", "rates");
  const rate = { component: "image", size: "1024x1024", image_quality: "hd", cost_usd: "0.08" };
  expect([
    valueText(null),
    valueText(true),
    valueText(1000),
    valueText("image", fieldOf("ai_model", "model_type")),
    valueText(["1024x1024", "640x640"], fieldOf("ai_model", "valid_sizes")),
    valueText([rate], rates),
    columnText("provider", "api_key"),
    valueText("set"),
  ]).toEqual([
    "nothing",
    "yes",
    "1,000",
    "Image",
    "1024x1024; 640x640",
    "Image 1024x1024 hd 0.08",
    "API key",
    "set",
  ]);
});

test("labels and help are of the language that is chosen", () => {
  const price = fieldOf("ai_model", "tokens_per_credit");
  if (!price) throw new Error("There is no such field.");
  expect(helpOf(price)).toBe("Tokens that one credit buys. (1 to 100,000,000 tokens per credit)");
  chooseLanguage("de");
  expect(columnText("ai_model", "tokens_per_credit")).toBe("Token je Credit");
});
