/** Functions: keywords to clusters, ideas, articles, prompts of images and images. */

import type { Connection } from "./connection.js";
import { accepted, NotFound } from "./errors.js";
import { type Act, newKey, withKey } from "./keys.js";
import {
  type FunctionInput,
  FunctionRunById,
  FunctionRunCancel,
  type FunctionRunFragment,
  type FunctionRunQuoteFragment,
  FunctionRunStart,
  type FunctionRunStartInput,
  JobProgress,
} from "./operations.generated.js";
import { sleep } from "./retries.js";

const OPEN = ["QUEUED", "RUNNING"];
const PAUSE_SECONDS = 0.5;

export class Functions {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** What a run costs at most. Changes nothing. */
  async quote(of: FunctionInput, account?: string): Promise<FunctionRunQuoteFragment> {
    const input = { function: of, account, dryRun: true, idempotencyKey: newKey() };
    const answer = accepted(
      (await this.#connection.send(FunctionRunStart, { input })).functionRunStart,
    );
    if (answer.__typename === "FunctionRunQuote") return answer;
    throw new Error("A dry run is answered by a quote.");
  }

  /** Hold the credits of all its batches, and run it at once. Throws InsufficientCredits. */
  async start(act: Omit<Act<FunctionRunStartInput>, "dryRun">): Promise<FunctionRunFragment> {
    const input = withKey(act);
    const answer = accepted(
      (await this.#connection.send(FunctionRunStart, { input })).functionRunStart,
    );
    if (answer.__typename === "FunctionRunPayload") return answer.functionRun;
    throw new Error("Only a dry run is answered by a quote.");
  }

  async get(id: string): Promise<FunctionRunFragment | null> {
    return (await this.#connection.send(FunctionRunById, { id })).functionRun;
  }

  /** The run when it has ended; its `output` is what came, and `failedBatches` what did not. Throws NotFound. */
  async wait(id: string): Promise<FunctionRunFragment> {
    for (;;) {
      const run = await this.#existing(id);
      if (!OPEN.includes(run.status)) return run;
      for (const job of run.jobs) {
        for await (const _ of this.#connection.watch(JobProgress, { id: job.id }));
      }
      await sleep(PAUSE_SECONDS);
    }
  }

  /** Run no more of it: what is delivered is charged and stays its output. Throws NotFound. */
  async cancel(functionRun: string): Promise<FunctionRunFragment> {
    const input = { functionRun };
    const answer = (await this.#connection.send(FunctionRunCancel, { input })).functionRunCancel;
    return accepted(answer).functionRun;
  }

  async #existing(id: string): Promise<FunctionRunFragment> {
    const run = await this.get(id);
    if (run !== null) return run;
    const message = "You have no such run.";
    const code = "FUNCTION_RUN_NOT_FOUND";
    throw new NotFound({ __typename: "NotFound", code, message, path: null });
  }
}
