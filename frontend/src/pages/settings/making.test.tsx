import { act, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type {
  ImageChargeQuery,
  ImageChargeQueryVariables,
  ImageJobCancelMutation,
  ImageJobCancelMutationVariables,
  ImageJobStateQuery,
  ImageJobStateQueryVariables,
  ImageJobSubscription,
  ImagesGenerateMutation,
  ImagesGenerateMutationVariables,
  PayersQuery,
} from "@/features/generation/imageJob.generated";
import { documentIds } from "@/graphql/documentIds.generated";
import { serve } from "@/testing/api";
import { operation } from "@/testing/operation";
import { radio, renderReadySettings } from "@/testing/renderSettings";
import { refusedFeed } from "@/testing/revisionFeed";
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
    cancelRequestedAt: null,
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
function serveProgress(): { say: (event: Progress) => void; lose: () => void } {
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
  const say = (event: Progress) => {
    const data = JSON.stringify({ data: { jobProgress: event } });
    stream?.enqueue(encoder.encode(`event: next\ndata: ${data}\n\n`));
  };
  return { say, lose: () => stream?.error(new Error("It is lost.")) };
}

/** What the job answers when it is polled; the ids that were asked for. */
function servePolls(...states: Progress[]): string[] {
  const asked: string[] = [];
  server.use(
    operation<ImageJobStateQuery, ImageJobStateQueryVariables>("ImageJobState", ({ variables }) => {
      const place = Math.min(asked.push(variables.id), states.length) - 1;
      return HttpResponse.json({ data: { job: states[place] ?? null } });
    }),
  );
  return asked;
}

function serveCancelling(...results: (ImageJobCancelMutation["jobCancel"] | null)[]): string[] {
  const asked: string[] = [];
  server.use(
    operation<ImageJobCancelMutation, ImageJobCancelMutationVariables>(
      "ImageJobCancel",
      ({ variables }) => {
        const result = results[asked.push(variables.id) - 1];
        if (!result) return HttpResponse.error();
        return HttpResponse.json({ data: { jobCancel: result } });
      },
    ),
  );
  return asked;
}

const CANCELLED = progress({ cancelRequestedAt: "2026-11-21T12:00:00+00:00" });

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

/** A page whose job is accepted; time passes by `pass` alone. */
async function renderAccepted() {
  signIn(ACME);
  serveGenerating(ACCEPTED);
  const user = await renderReadySettings();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  await press(user);
  await screen.findByText("Waiting for a free worker");
  return user;
}

const maker = () => screen.getByRole("region", { name: "Make images" });

async function press(user: Awaited<ReturnType<typeof renderReadySettings>>) {
  await waitFor(() => expect(screen.getByRole("button", { name: "Generate" })).toBeEnabled());
  await user.click(screen.getByRole("button", { name: "Generate" }));
}

afterEach(() => {
  vi.useRealTimers();
});

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
  const { say } = serveProgress();
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
  const { say } = serveProgress();
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

test("polls where the stream is refused, and no more when the job has ended", async () => {
  server.use(refusedFeed);
  const polls = servePolls(progress({ percent: 50 }), progress({ percent: 50 }), DONE);
  await renderAccepted();
  await pass(3);
  await waitFor(() => expect(screen.getByRole("progressbar")).toHaveValue(50));
  await pass(3);
  await waitFor(() => expect(polls).toEqual([JOB, JOB]));
  await pass(3);
  expect(await screen.findByRole("img", { name: "2 of 2" })).toHaveAttribute("src", "/images/2");
  await pass(30);
  expect(polls).toEqual([JOB, JOB, JOB]);
});

test("polls while the stream is lost, and not while its events come", async () => {
  const stream = serveProgress();
  const polls = servePolls(progress({ percent: 60 }));
  await renderAccepted();
  await waitFor(() => {
    stream.say(progress({ percent: 50 }));
    expect(screen.getByRole("progressbar")).toHaveValue(50);
  });
  await pass(9);
  expect(polls).toEqual([]);
  server.use(refusedFeed);
  stream.lose();
  const polled = async () => {
    await pass(3);
    expect(screen.getByRole("progressbar")).toHaveValue(60);
  };
  await vi.waitFor(polled, { timeout: 3_000 });
});

test("cancels what is made, and shows what was charged", async () => {
  const stream = serveProgress();
  const asked = serveCancelling({ __typename: "JobPayload", job: CANCELLED });
  const user = await renderAccepted();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText(/^Cancelling: what is being made is waited for/)).toBeVisible();
  expect(asked).toEqual([JOB]);
  expect(screen.queryByRole("button", { name: "Cancel" })).not.toBeInTheDocument();
  await waitFor(() => {
    stream.say({ ...DONE, status: "CANCELLED", creditsCharged: 5 });
    expect(screen.getByText("It was cancelled.")).toBeVisible();
  });
  expect(within(maker()).getByText("5 credits")).toBeVisible();
});

test("says that nothing was cancelled where the server was not reached, to try again", async () => {
  serveProgress();
  const asked = serveCancelling(null, { __typename: "JobPayload", job: CANCELLED });
  const user = await renderAccepted();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "It could not be cancelled. Try again.",
  );
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await screen.findByText(/^Cancelling:/);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(asked).toEqual([JOB, JOB]);
});
