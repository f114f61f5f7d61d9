import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { serve } from "@/testing/api";
import {
  ACCEPTED,
  ACME,
  DONE,
  JOB,
  maker,
  press,
  progress,
  serveGenerating,
  serveKept,
  serveProgress,
  signIn,
} from "@/testing/imageJobs";
import { renderReadyImages } from "@/testing/renderImages";

const HOUR_MS = 60 * 60 * 1000;
const order = (hours = 0) => ({
  prompt: "A lamp.",
  createdAt: new Date(Date.now() - hours * HOUR_MS).toISOString(),
});

/** A page whose job was accepted, before it is loaded again. */
async function makeAndLeave() {
  signIn(ACME);
  serveGenerating(ACCEPTED);
  const user = await renderReadyImages();
  await user.click(screen.getByRole("button", { name: "One more" }));
  await user.type(screen.getByLabelText("What shall they show?"), "A lamp.");
  await press(user);
  await screen.findByText("Waiting for a free worker");
  cleanup();
}

beforeEach(() => serve());

test("shows how far the job is, and its images", async () => {
  const { say } = serveProgress();
  await makeAndLeave();
  const images = DONE.images?.slice(0, 1) ?? null;
  const asked = serveKept({ ...progress({ percent: 50, images }), ...order() });
  await renderReadyImages();
  expect(await screen.findByText("Making your images (1 of 2 made)")).toBeVisible();
  expect(screen.getByRole("progressbar")).toHaveValue(50);
  expect(asked).toEqual([JOB]);
  await waitFor(() => {
    say(DONE);
    expect(screen.getByRole("img", { name: "2 of 2: A lamp." })).toBeVisible();
  });
});

test("shows the images of a job that ended meanwhile, and why they cost what they do", async () => {
  serveProgress();
  await makeAndLeave();
  serveKept({ ...DONE, ...order(23) });
  await renderReadyImages();
  expect(await screen.findByRole("img", { name: "1 of 2: A lamp." })).toBeVisible();
  expect(within(maker()).getByText("10 credits")).toBeVisible();
  expect(await screen.findByText("Why this price?")).toBeVisible();
});

test.each([
  ["older than a day", { ...DONE, ...order(25) }],
  ["not the person's any more", null],
])("shows nothing of a job that is %s", async (_, job) => {
  serveProgress();
  await makeAndLeave();
  const asked = serveKept(job);
  await renderReadyImages();
  await waitFor(() => expect(asked).toEqual([JOB]));
  await screen.findByText("Acme pays.");
  expect(screen.queryByRole("img")).not.toBeInTheDocument();
  expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
});
