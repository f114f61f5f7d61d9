import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { Route } from "wouter";
import { ModelsView } from "@/console/models/ModelsView";
import { raised } from "@/console/models/raised";
import { serveFailure } from "@/testing/accounts";
import { payload, servePublishing } from "@/testing/changes";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { imageModel, serveModel, serveModels, textModel } from "@/testing/models";
import { renderPage } from "@/testing/renderPage";

function open(address = "/console/models", ...rights: string[]) {
  window.history.replaceState(null, "", address);
  sayWhoIsSignedIn({ username: "ada", is_staff: true, rights });
  return renderPage(
    <Route path="/console/models/:name?">
      <ModelsView />
    </Route>,
  );
}

const EDITOR = "configuration:write";

beforeEach(() => window.history.replaceState(null, "", "/"));

test("lists models with what they cost and what is left, and asks again for what is chosen", async () => {
  const asked = serveModels(
    textModel("gpt", { isDefault: true }),
    imageModel("dall", { isAvailable: false }),
  );
  const user = open();
  const table = await screen.findByRole("table", { name: "Models" });
  const cells = within(table).getAllByRole("cell");
  expect(cells.slice(0, 6).map((cell) => cell.textContent)).toEqual([
    "OpenAI",
    "Text",
    "on sale",
    "1.25 in, 10 out",
    "1,000 tokens a credit",
    "25%",
  ]);
  expect(within(table).queryAllByRole("checkbox")).toEqual([]);
  expect(screen.queryByRole("button", { name: "Add a model" })).toBeNull();
  await user.selectOptions(screen.getByLabelText("Type"), "Image");
  await user.selectOptions(screen.getByLabelText("Availability"), "On sale");
  await user.type(screen.getByLabelText("Name"), "dall");
  const filter = { search: "dall", modelType: "IMAGE", tier: null, providerId: null };
  await waitFor(() =>
    expect(asked.at(-1)?.filter).toEqual({ ...filter, includeUnavailable: false }),
  );
});

test("edits a model beside the list: only what differs is sent, and what is typed is kept", async () => {
  serveModels(textModel("gpt"));
  serveModel("gpt", 1000);
  const asked = servePublishing(({ dryRun }) => payload(dryRun ? 41 : 42));
  const user = open("/console/models/gpt", EDITOR);
  const price = await screen.findByLabelText("Tokens per credit");
  await user.clear(price);
  await user.type(price, "800");
  await user.type(await screen.findByLabelText("Why"), "Costs rose");
  const publish = screen.getByRole("button", { name: "Publish" });
  await waitFor(() => expect(publish).toBeEnabled());
  await user.click(publish);
  expect(await screen.findByText("Revision 42 is published")).toBeVisible();
  expect(asked.at(-1)).toMatchObject({
    changes: [{ aiModelUpdate: { modelName: "gpt", tokensPerCredit: 800 } }],
    expectedRevision: 41,
  });
});

test("raises the prices of those that are selected in one revision", async () => {
  serveModels(textModel("gpt"), imageModel("google:4@2"), textModel("other"));
  const asked = servePublishing(() => payload(41));
  const user = open("/console/models", EDITOR);
  await user.click(await screen.findByLabelText("Select gpt"));
  await user.click(screen.getByLabelText("Select google:4@2"));
  await user.click(screen.getByRole("button", { name: "Change prices" }));
  expect(await screen.findByText("2 models get another price.")).toBeVisible();
  await waitFor(() =>
    expect(asked.at(-1)?.changes).toEqual([
      { aiModelUpdate: { modelName: "gpt", tokensPerCredit: 909 } },
      { aiModelUpdate: { modelName: "google:4@2", creditsPerImage: 17 } },
    ]),
  );
});

test("a price that rounding leaves as it is makes no change", () => {
  expect(raised(imageModel("basic", { creditsPerImage: 1 }), 10)).toBeNull();
  const prices = [{ size: "1024x1024", imageQuality: null, creditsPerImage: 20 }];
  expect(raised(imageModel("sizes", { creditsPerImage: 1, imagePrices: prices }), 10)).toEqual({
    aiModelUpdate: {
      modelName: "sizes",
      creditsPerImage: 1,
      imagePrices: [{ size: "1024x1024", imageQuality: null, creditsPerImage: 22 }],
    },
  });
});

test("adds a model as a copy of another, which has to be named", async () => {
  serveModels(textModel("gpt"));
  serveModel("gpt", 1000);
  const asked = servePublishing(() => payload(41));
  const user = open("/console/models", EDITOR);
  await user.click(await screen.findByRole("button", { name: "Add a model" }));
  const panel = await screen.findByRole("dialog");
  await user.type(within(panel).getByLabelText("Copy of"), "gpt");
  await waitFor(() => expect(within(panel).getByLabelText("Tokens per credit")).toHaveValue(1000));
  expect(screen.queryByLabelText("Why")).toBeNull();
  await user.type(within(panel).getByLabelText("Name"), "gpt-2");
  await user.type(within(panel).getByLabelText("Display name"), "GPT 2");
  await waitFor(() =>
    expect(asked.at(-1)?.changes).toMatchObject([
      {
        aiModelCreate: {
          modelName: "gpt-2",
          displayName: "GPT 2",
          modelType: "TEXT",
          providerId: "openai",
          isActive: false,
          tokensPerCredit: 1000,
        },
      },
    ]),
  );
});

test("what can't be fetched can be tried again, and nothing that matches is said", async () => {
  serveModels();
  serveFailure("Models", "INTERNAL_ERROR");
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  serveModels();
  await user.click(again);
  expect(await screen.findByText(/^No model matches/)).toBeVisible();
});
