import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test } from "vitest";
import type {
  ImageChargeQuery,
  ImageChargeQueryVariables,
  ImageJobSubscription,
  ImagesGenerateMutation,
  ImagesGenerateMutationVariables,
  PayersQuery,
} from "@/features/generation/imageJob.generated";
import { documentIds } from "@/graphql/documentIds.generated";
import { serve } from "@/testing/api";
import { operation } from "@/testing/operation";
import { radio, renderReadySettings } from "@/testing/renderSettings";
import { server } from "@/testing/server";

type Progress = NonNullable<ImageJobSubscription["jobProgress"]>;
type Input = ImagesGenerateMutationVariables["input"];
type Payer = PayersQuery["accounts"]["nodes"][number];

const JOB = "Sm9iOjE=";
const ACME = { id: "acme", name: "Acme", externalId: "customer-1" };
const RIVAL = { id: "rival", name: "", externalId: "customer-2" };
const STEPS = ["Revision 7 sold a model at 5 credits an image.", "Charged: 10 credits."];

function progress(fields: Partial<Progress>): Progress {
  return {
    id: JOB,
    status: "RUNNING",
    step: "CALLING",
    percent: 10,
    creditsHeld: 10,
    creditsCharged: 0,
    failure: null,
    images: [],
    ...fields,
  };
}

const DONE = progress({
  status: "DONE",
  step: "ENDED",
  percent: 100,
  creditsHeld: 0,
  creditsCharged: 10,
  images: [1, 2].map((place) => ({ width: 640, height: 640, address: `/images/${place}` })),
});

/** Signs in a member of these accounts. */
function signIn(...accounts: Payer[]) {
  const script = document.createElement("script");
  script.id = "person";
  script.type = "application/json";
  script.textContent = JSON.stringify({ username: "mara" });
  document.body.append(script);
  server.use(
    operation<PayersQuery, object>("Payers", () =>
      HttpResponse.json({ data: { accounts: { nodes: accounts } } }),
    ),
  );
}

/** Takes what is asked for; the inputs of each time. */
function serveGenerating(...results: (ImagesGenerateMutation["imagesGenerate"] | null)[]): Input[] {
  const asked: Input[] = [];
  server.use(
    operation<ImagesGenerateMutation, ImagesGenerateMutationVariables>(
      "ImagesGenerate",
      ({ variables }) => {
        const result = results[asked.push(variables.input) - 1];
        if (!result) return HttpResponse.error();
        return HttpResponse.json({ data: { imagesGenerate: result } });
      },
    ),
    operation<ImageChargeQuery, ImageChargeQueryVariables>("ImageCharge", () =>
      HttpResponse.json({
        data: {
          job: {
            id: JOB,
            hold: { id: "hold", usageRecord: { id: "r", explain: { steps: STEPS } } },
          },
        },
      }),
    ),
  );
  return asked;
}

const ACCEPTED = { __typename: "JobPayload", job: { id: JOB } } as const;

/** What the job's stream says; each next event when it is asked for. */
function serveProgress(): (event: Progress) => void {
  const encoder = new TextEncoder();
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  server.use(
    http.post("/graphql/stream/", async ({ request }) => {
      const { documentId } = (await request.clone().json()) as { documentId: string };
      if (documentId !== documentIds.ImageJob) return undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          stream = controller;
        },
      });
      return new HttpResponse(body, { headers: { "Content-Type": "text/event-stream" } });
    }),
  );
  return (event) => {
    const data = JSON.stringify({ data: { jobProgress: event } });
    stream?.enqueue(encoder.encode(`event: next\ndata: ${data}\n\n`));
  };
}

const maker = () => screen.getByRole("region", { name: "Make images" });

async function press(user: Awaited<ReturnType<typeof renderReadySettings>>) {
  await waitFor(() => expect(screen.getByRole("button", { name: "Generate" })).toBeEnabled());
  await user.click(screen.getByRole("button", { name: "Generate" }));
}

beforeEach(() => {
  document.getElementById("person")?.remove();
  serve();
});

test("asks to sign in before images are made", async () => {
  await renderReadySettings();
  expect(within(maker()).getByRole("link", { name: "Sign in" })).toHaveAttribute(
    "href",
    "/login/?next=/",
  );
  expect(screen.queryByRole("button", { name: "Generate" })).not.toBeInTheDocument();
});

test("makes what is chosen, shows how far it is, the images, and why they cost what they do", async () => {
  signIn(ACME);
  const asked = serveGenerating(ACCEPTED);
  const say = serveProgress();
  const user = await renderReadySettings();
  await user.click(screen.getByRole("button", { name: "One more" }));
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  expect(within(maker()).getByText("Acme pays.")).toBeVisible();
  await press(user);
  expect(await screen.findByText("Waiting for a free worker")).toBeVisible();
  expect(asked).toEqual([
    {
      account: "acme",
      prompt: "A lamp.",
      tier: "QUALITY",
      count: 2,
      size: "640x640",
      quoteToken: "the quote's token",
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  ]);
  await waitFor(() => {
    say(progress({ percent: 50 }));
    expect(screen.getByText("Making your images")).toBeVisible();
  });
  expect(screen.getByRole("progressbar")).toHaveValue(50);
  say(DONE);
  expect(await screen.findByRole("img", { name: "2 of 2" })).toHaveAttribute("src", "/images/2");
  expect(within(maker()).getByText("10 credits")).toBeVisible();
  await user.click(await screen.findByText("Why this price?"));
  expect(screen.getByText("Revision 7 sold a model at 5 credits an image.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Generate" })).toBeEnabled();
});

test("says why images are refused, and quotes again", async () => {
  signIn(ACME);
  serveGenerating({
    __typename: "InsufficientCredits",
    message: "The account has too few credits.",
    code: "INSUFFICIENT_CREDITS",
  });
  const user = await renderReadySettings();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  expect(await screen.findByRole("alert")).toHaveTextContent("The account has too few credits.");
  await waitFor(() => expect(screen.getByRole("button", { name: "Generate" })).toBeEnabled());
});

test("shows why a job failed, and that nothing was charged", async () => {
  signIn(ACME);
  serveGenerating(ACCEPTED);
  const say = serveProgress();
  const user = await renderReadySettings();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  const failure = { kind: "CONTENT_BLOCKED", message: "The provider refused the prompt." } as const;
  await waitFor(() => {
    say(progress({ status: "FAILED", step: "ENDED", percent: 100, creditsHeld: 0, failure }));
    expect(screen.getByText("The provider refused the prompt.")).toBeVisible();
  });
  expect(within(maker()).getByText("0 credits")).toBeVisible();
});

test("asks again with the same key where no answer came", async () => {
  signIn(ACME);
  const asked = serveGenerating(null, ACCEPTED, ACCEPTED);
  const user = await renderReadySettings();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  expect(await screen.findByRole("alert")).toHaveTextContent("it is made once");
  await press(user);
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toEqual(asked[0]);
});

test("asks for something else with another key", async () => {
  signIn(ACME);
  const asked = serveGenerating(null, null);
  const user = await renderReadySettings();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  await screen.findByRole("alert");
  await user.click(radio("Premium (15 credits/image)"));
  await press(user);
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.idempotencyKey).not.toEqual(asked[0]?.idempotencyKey);
});

test("a member of several accounts says which one pays", async () => {
  signIn(ACME, RIVAL);
  const asked = serveGenerating(ACCEPTED);
  serveProgress();
  const user = await renderReadySettings();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await user.selectOptions(screen.getByLabelText("Who pays"), "customer-2");
  await press(user);
  await waitFor(() => expect(asked.map(({ account }) => account)).toEqual(["rival"]));
});

test("says so to who is a member of no account", async () => {
  signIn();
  await renderReadySettings();
  expect(await screen.findByText(/You are a member of no account/)).toBeVisible();
});
