import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, onTestFinished } from "vitest";
import type { Person } from "@/browser/person";
import type { PayersQuery } from "@/features/accounts/accounts.generated";
import type {
  ImageChargeQuery,
  ImageChargeQueryVariables,
  ImageJobCancelMutation,
  ImageJobCancelMutationVariables,
  ImageJobKeptQuery,
  ImageJobKeptQueryVariables,
  ImageJobStateQuery,
  ImageJobStateQueryVariables,
  ImageJobSubscription,
  ImagesGenerateMutation,
  ImagesGenerateMutationVariables,
} from "@/features/generation/imageJob.generated";
import { documentIds } from "@/graphql/documentIds.generated";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";
import { sentence } from "@/testing/usage";

export type Progress = NonNullable<ImageJobSubscription["jobProgress"]>;
type Input = ImagesGenerateMutationVariables["input"];
type Payer = PayersQuery["accounts"]["nodes"][number];

export const JOB = "Sm9iOjE=";
export const ACME: Payer = {
  id: "acme",
  name: "Acme",
  externalId: "customer-1",
  integration: { id: "shop", name: "shop" },
  credits: { available: 1000 },
};
export const RIVAL: Payer = { ...ACME, id: "rival", name: "", externalId: "customer-2" };
const SENTENCES = [
  sentence({
    kind: "SOLD_BY_IMAGES",
    text: "Revision 7 sold a model at 5 credits an image.",
    revisionNumber: 7,
    modelName: "a model",
    price: 5,
  }),
  sentence({ text: "Charged: 10 credits.", credits: 10 }),
];

export function progress(fields: Partial<Progress>): Progress {
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

export const DONE = progress({
  status: "DONE",
  step: "ENDED",
  percent: 100,
  creditsHeld: 0,
  creditsCharged: 10,
  images: [1, 2].map((place) => ({ width: 640, height: 640, address: `/images/${place}` })),
});

/** The page says that this person is signed in. */
export function sayWhoIsSignedIn(person: Person) {
  document.getElementById("person")?.remove();
  const script = document.createElement("script");
  script.id = "person";
  script.type = "application/json";
  script.textContent = JSON.stringify(person);
  document.body.append(script);
  onTestFinished(() => script.remove());
}

/** Signs in a member of these accounts. */
export function signIn(...accounts: Payer[]) {
  sayWhoIsSignedIn({ username: "mara", is_staff: false, rights: [] });
  server.use(
    operation<PayersQuery, object>("Payers", () =>
      HttpResponse.json({ data: { accounts: { nodes: accounts } } }),
    ),
  );
}

/** Takes what is asked for; the inputs of each time. */
export function serveGenerating(
  ...results: (ImagesGenerateMutation["imagesGenerate"] | null)[]
): Input[] {
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
            hold: { id: "hold", usageRecord: { id: "r", explain: { sentences: SENTENCES } } },
          },
        },
      }),
    ),
  );
  return asked;
}

export const ACCEPTED = { __typename: "JobPayload", job: { id: JOB } } as const;

/** What the job's stream says; each next event when it is asked for. */
export function serveProgress(): { say: (event: Progress) => void; lose: () => void } {
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
export function servePolls(...states: Progress[]): string[] {
  const asked: string[] = [];
  server.use(
    operation<ImageJobStateQuery, ImageJobStateQueryVariables>("ImageJobState", ({ variables }) => {
      const place = Math.min(asked.push(variables.id), states.length) - 1;
      return HttpResponse.json({ data: { job: states[place] ?? null } });
    }),
  );
  return asked;
}

export function serveCancelling(
  ...results: (ImageJobCancelMutation["jobCancel"] | null)[]
): string[] {
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

export const maker = () => screen.getByRole("region", { name: "Make images" });

export async function press(user: UserEvent) {
  await waitFor(() => expect(screen.getByRole("button", { name: "Generate" })).toBeEnabled());
  await user.click(screen.getByRole("button", { name: "Generate" }));
}

/** What a page that is loaded again finds of the job; the ids that it asked for. */
export function serveKept(job: NonNullable<ImageJobKeptQuery["job"]> | null): string[] {
  const asked: string[] = [];
  server.use(
    operation<ImageJobKeptQuery, ImageJobKeptQueryVariables>("ImageJobKept", ({ variables }) => {
      asked.push(variables.id);
      return HttpResponse.json({ data: { job } });
    }),
  );
  return asked;
}
