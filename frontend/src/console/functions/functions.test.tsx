import { screen, waitFor } from "@testing-library/react";
import { HttpResponse } from "msw";
import { expect, test } from "vitest";
import { FunctionsView } from "@/console/functions/FunctionsView";
import type {
  ConsoleFunctionsQuery,
  TryFunctionMutation,
  TryFunctionMutationVariables,
} from "@/console/functions/functions.generated";
import { payload, servePublishing } from "@/testing/changes";
import { sayWhoIsSignedIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

const CLUSTER: NonNullable<ConsoleFunctionsQuery["aiFunctions"]>[number] = {
  id: "function-1",
  function: "AUTO_CLUSTER",
  systemPrompt: null,
  prompt: "Group {{ keywords }}",
  repairPrompt: "Again, as JSON.",
  textModel: null,
  tier: null,
  maxOutputTokens: 2000,
  temperature: "0.2",
  isActive: true,
  variables: [{ name: "keywords", help: "One a line.", isNeeded: true, example: "lamp" }],
  repairVariables: [],
};

function serveFunctions() {
  const catalog = { currentRevisionNumber: 41, aiFunctions: [CLUSTER], defaults: { nodes: [] } };
  server.use(
    operation<ConsoleFunctionsQuery, object>("ConsoleFunctions", () =>
      HttpResponse.json({ data: catalog }),
    ),
  );
}

function serveTries(): TryFunctionMutationVariables["input"][] {
  const asked: TryFunctionMutationVariables["input"][] = [];
  const answer = { text: "lamps: lamp", problem: null, isCutOff: false, imageAddress: null };
  const cost = { credits: 2, costUsd: "0.0004", costIsEstimate: false };
  server.use(
    operation<TryFunctionMutation, TryFunctionMutationVariables>("TryFunction", ({ variables }) => {
      asked.push(variables.input);
      const asking = { modelName: "gpt", standIn: true, prompt: "Sort lamp", inputTokens: 5 };
      const result = { __typename: "FunctionTryPayload" as const, totalTokens: 9 };
      return HttpResponse.json({
        data: { functionTry: { ...result, ...asking, ...answer, ...cost } },
      });
    }),
  );
  return asked;
}

test("a prompt is checked, tried out and published as it is typed", async () => {
  sayWhoIsSignedIn({ username: "ada", is_staff: true, rights: ["configuration:write"] });
  serveFunctions();
  const [published, tried] = [servePublishing(() => payload(41)), serveTries()];
  const user = renderPage(<FunctionsView />);
  expect(await screen.findByText("2,000 tokens at most")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Edit Cluster keywords" }));
  const prompt = await screen.findByLabelText("Prompt");
  await user.clear(prompt);
  await user.type(prompt, "Sort {{{{ words }}");
  expect(screen.getByText("There is no variable words. It would be refused.")).toBeVisible();
  expect(screen.getByText("Not used, but needed: keywords.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Try" }));
  expect(await screen.findByText("lamps: lamp")).toBeVisible();
  expect(screen.getByText("Answered by gpt: 2 credits, 0.0004 USD")).toBeVisible();
  expect(tried).toEqual([
    {
      function: "AUTO_CLUSTER",
      prompt: "Sort {{ words }}",
      systemPrompt: null,
      values: [{ name: "keywords", value: "lamp" }],
      standIn: true,
    },
  ]);
  await waitFor(() =>
    expect(published.at(-1)?.changes).toEqual([
      { functionUpdate: { function: "AUTO_CLUSTER", prompt: "Sort {{ words }}" } },
    ]),
  );
});
