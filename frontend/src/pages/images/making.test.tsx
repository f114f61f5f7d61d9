import { act, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serve } from "@/testing/api";
import {
  ACCEPTED,
  ACME,
  DONE,
  JOB,
  maker,
  press,
  progress,
  serveCancelling,
  serveGenerating,
  servePolls,
  serveProgress,
  signIn,
} from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { radio, renderReadyImages } from "@/testing/renderImages";
import { refusedFeed } from "@/testing/revisionFeed";
import { server } from "@/testing/server";

const CANCELLED = progress({ cancelRequestedAt: "2026-11-21T12:00:00+00:00" });

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

/** A page whose job is accepted; time passes by `pass` alone. */
async function renderAccepted() {
  signIn(ACME);
  serveGenerating(ACCEPTED);
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  await press(user);
  await screen.findByText("Waiting for a free worker");
  return user;
}

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  serve();
});

test("asks to sign in before images are made", async () => {
  await renderReadyImages();
  expect(within(maker()).getByRole("link", { name: /^Sign in/ })).toHaveAttribute(
    "href",
    "/login/?next=/",
  );
  expect(screen.queryByRole("button", { name: "Generate" })).not.toBeInTheDocument();
});

test("makes what is chosen, shows how far it is, the images, and why they cost what they do", async () => {
  signIn(ACME);
  const asked = serveGenerating(ACCEPTED);
  const { say } = serveProgress();
  const user = await renderReadyImages();
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
    say(progress({ percent: 50, images: DONE.images?.slice(0, 1) ?? null }));
    expect(screen.getByText("Making your images (1 of 2 made)")).toBeVisible();
  });
  expect(screen.getByRole("progressbar")).toHaveValue(50);
  say(DONE);
  expect(await screen.findByRole("img", { name: "2 of 2: A lamp." })).toHaveAttribute(
    "src",
    "/images/2",
  );
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
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  expect(await screen.findByRole("alert")).toHaveTextContent("The account has too few credits.");
  await waitFor(() => expect(screen.getByRole("button", { name: "Generate" })).toBeEnabled());
});

test("shows why a job failed, and that nothing was charged", async () => {
  signIn(ACME);
  serveGenerating(ACCEPTED);
  const { say } = serveProgress();
  const user = await renderReadyImages();
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
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  expect(await screen.findByRole("alert")).toHaveTextContent("it is made once");
  await press(user);
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toEqual(asked[0]);
});

test("leads to the sign-in where the session is gone", async () => {
  signIn(ACME);
  const errors = [{ message: "Sign in.", extensions: { code: "UNAUTHENTICATED" } }];
  server.use(operation("ImagesGenerate", () => HttpResponse.json({ errors })));
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  const link = within(await screen.findByRole("alert")).getByRole("link");
  expect(link).toHaveAttribute("href", "/login/?next=/");
});

test("the click that leaves the number of images is not lost where it was too high", async () => {
  signIn(ACME);
  const asked = serveGenerating(ACCEPTED);
  serveProgress();
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  const input = screen.getByRole("spinbutton", { name: "Number of images" });
  await user.clear(input);
  await user.type(input, "99");
  await screen.findByText("30 credits");
  await press(user);
  await waitFor(() => expect(asked.map(({ count }) => count)).toEqual([6]));
});

test("asks for something else with another key", async () => {
  signIn(ACME);
  const asked = serveGenerating(null, null);
  const user = await renderReadyImages();
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  await screen.findByRole("alert");
  await user.click(radio("Premium (15 credits/image)"));
  await press(user);
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.idempotencyKey).not.toEqual(asked[0]?.idempotencyKey);
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
  expect(await screen.findByRole("img", { name: "2 of 2: A lamp." })).toHaveAttribute(
    "src",
    "/images/2",
  );
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
