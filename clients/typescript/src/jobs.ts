/** Texts and images that Ratecard has made. */

import type { Connection } from "./connection.js";
import { accepted, NotFound } from "./errors.js";
import { type Act, withKey } from "./keys.js";
import {
  ImagesGenerate,
  type ImagesGenerateInput,
  JobById,
  JobCancel,
  type JobFilter,
  type JobFragment,
  JobPage,
  type JobPageQuery,
  type JobPageQueryVariables,
  JobProgress,
  type ProgressFragment,
  TextGenerate,
  type TextGenerateInput,
} from "./operations.generated.js";

const PAGE = 100;

export class Jobs {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Have a text written: its credits are held, and it runs at once. Throws InsufficientCredits. */
  async text(act: Omit<Act<TextGenerateInput>, "dryRun">): Promise<JobFragment> {
    const { textGenerate } = await this.#connection.send(TextGenerate, {
      input: withKey(act),
    });
    return jobOf(accepted(textGenerate));
  }

  /** Have images made: their credits are held, and it runs at once. Throws InsufficientCredits. */
  async images(act: Omit<Act<ImagesGenerateInput>, "dryRun">): Promise<JobFragment> {
    const { imagesGenerate } = await this.#connection.send(ImagesGenerate, {
      input: withKey(act),
    });
    return jobOf(accepted(imagesGenerate));
  }

  async get(id: string): Promise<JobFragment | null> {
    return (await this.#connection.send(JobById, { id })).job;
  }

  /** All within your access, the newest first, page by page. */
  async *list(filter: JobFilter = {}): AsyncGenerator<JobFragment, void> {
    for (let after: string | null = null; ; ) {
      const page: JobPageQueryVariables = { filter, first: PAGE, after };
      const { jobs }: JobPageQuery = await this.#connection.send(JobPage, page);
      yield* jobs.nodes;
      if (!jobs.pageInfo.hasNextPage) return;
      after = jobs.pageInfo.endCursor;
    }
  }

  /** Where the job is now, then each change, until it has ended. Throws NotFound. */
  async *watch(id: string): AsyncGenerator<ProgressFragment, void> {
    for await (const { jobProgress } of this.#connection.watch(JobProgress, {
      id,
    })) {
      yield found(jobProgress);
    }
  }

  /** The job when it has ended: done, failed, cancelled or to be reconciled. Throws NotFound. */
  async wait(id: string): Promise<JobFragment> {
    for await (const _ of this.watch(id));
    return found(await this.get(id));
  }

  /** Run no more of it: what is delivered is charged, the rest is released. Throws NotFound. */
  async cancel(job: string): Promise<JobFragment> {
    return accepted((await this.#connection.send(JobCancel, { input: { job } })).jobCancel).job;
  }
}

function jobOf(
  answer: { __typename: "JobPayload"; job: JobFragment } | { __typename: "Quote" },
): JobFragment {
  if (answer.__typename === "Quote") throw new Error("Only a dry run is answered by a quote.");
  return answer.job;
}

function found<Found>(job: Found | null): Found {
  if (job !== null) return job;
  const message = "You have no such job.";
  throw new NotFound({
    __typename: "NotFound",
    code: "JOB_NOT_FOUND",
    message,
    path: null,
  });
}
