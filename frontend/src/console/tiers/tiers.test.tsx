import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { expect, test } from "vitest";
import { TiersView } from "@/console/tiers/TiersView";
import type { TierModelsQuery } from "@/console/tiers/tiers.generated";
import { payload, servePublishing } from "@/testing/changes";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

type Model = Extract<TierModelsQuery["aiModels"]["nodes"][number], { tier: unknown }>;

function model(modelName: string, fields: Partial<Model>): Model {
  const provider = { id: "runware", displayName: "Runware" };
  return {
    id: modelName,
    modelName,
    displayName: `The ${modelName}`,
    isDefault: false,
    isAvailable: true,
    tier: "BASIC",
    validSizes: ["1024x1024"],
    creditsPerImage: 15,
    admin: { provider, isActive: true, unavailableReason: null, usedBy: [] },
    ...fields,
  };
}

function serveTiers() {
  const catalog: TierModelsQuery = {
    currentRevisionNumber: 41,
    aiModels: {
      nodes: [model("google", { tier: "PREMIUM" }), model("spare", { isAvailable: false })],
    },
    qualityTiers: [
      { id: "p", tier: "PREMIUM", sizePrices: [{ size: "1024x1024", creditsPerImage: 15 }] },
    ],
    aiFunctions: [{ id: "f", function: "GENERATE_IMAGES", tier: "PREMIUM" }],
  };
  server.use(
    operation<TierModelsQuery, object>("TierModels", () => HttpResponse.json({ data: catalog })),
  );
}

test("says which model serves a tier in which sizes and for what, and lets another serve it", async () => {
  sayWhoIsSignedIn({ username: "ada", is_staff: true, rights: ["configuration:write"] });
  serveTiers();
  const asked = servePublishing(() => payload(41));
  const user = renderPage(<TiersView />);
  const premium = within(await screen.findByRole("region", { name: "Premium" }));
  expect(premium.getByText("Served by The google of Runware")).toBeVisible();
  expect(premium.getByText("15 credits an image")).toBeVisible();
  expect(premium.getByText("What asks for it: Make images")).toBeVisible();
  const basic = within(screen.getByRole("region", { name: "Basic" }));
  expect(basic.getByText(/^No model serves it/)).toBeVisible();
  await user.selectOptions(premium.getByLabelText("Let another model serve it"), "spare");
  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({
      changes: [{ tierAssign: { tier: "PREMIUM", modelName: "spare" } }],
      expectedRevision: 41,
      dryRun: true,
    }),
  );
});

test("who may not change the catalog is offered no change", async () => {
  sayWhoIsSignedIn({ username: "victor", is_staff: true, rights: ["configuration:read"] });
  serveTiers();
  renderPage(<TiersView />);
  await screen.findByText("Served by The google of Runware");
  expect(screen.queryByLabelText("Let another model serve it")).toBeNull();
});
