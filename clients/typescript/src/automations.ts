/** Automations: pipelines of functions that run now or on a schedule. */

import type { Connection } from "./connection.js";
import { accepted, NotFound } from "./errors.js";
import { newKey } from "./keys.js";
import {
  AutomationById,
  AutomationCreate,
  type AutomationCreateInput,
  AutomationDelete,
  type AutomationFragment,
  AutomationList,
  type AutomationListQuery,
  AutomationPause,
  AutomationResume,
  AutomationRunById,
  AutomationRunCancel,
  type AutomationRunFragment,
  AutomationRunItems,
  AutomationRunNow,
  AutomationRunPause,
  type AutomationRunQuoteFragment,
  AutomationRunResume,
  AutomationRunRetry,
  type AutomationStepItemsFragment,
  AutomationUpdate,
  type AutomationUpdateInput,
} from "./operations.generated.js";
import { sleep } from "./retries.js";

const OPEN = ["QUEUED", "RUNNING"];
const PAUSE_SECONDS = 1;

export class Automations {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Throws AlreadyExists. */
  async create(input: AutomationCreateInput): Promise<AutomationFragment> {
    const { automationCreate } = await this.#connection.send(AutomationCreate, { input });
    return accepted(automationCreate).automation;
  }

  /** What is left out stays, and so do runs that exist. Throws NotFound, AlreadyExists. */
  async update(input: AutomationUpdateInput): Promise<AutomationFragment> {
    const { automationUpdate } = await this.#connection.send(AutomationUpdate, { input });
    return accepted(automationUpdate).automation;
  }

  async get(id: string): Promise<AutomationFragment | null> {
    return (await this.#connection.send(AutomationById, { id })).automation;
  }

  /** The newest first; of one account, or of all that the token can access. */
  async *all(account: string | null = null): AsyncGenerator<AutomationFragment, void> {
    for (let after: string | null = null; ; ) {
      const { automations }: AutomationListQuery = await this.#connection.send(AutomationList, {
        account,
        after,
      });
      yield* automations.nodes;
      if (!automations.pageInfo.hasNextPage) return;
      after = automations.pageInfo.endCursor;
    }
  }

  /** It runs no more; its runs stay. Throws NotFound. */
  async delete(automation: string): Promise<AutomationFragment> {
    const input = { automation };
    const { automationDelete } = await this.#connection.send(AutomationDelete, { input });
    return accepted(automationDelete).automation;
  }

  /** Let its schedule start nothing. Throws NotFound. */
  async pause(automation: string): Promise<AutomationFragment> {
    const input = { automation };
    const { automationPause } = await this.#connection.send(AutomationPause, { input });
    return accepted(automationPause).automation;
  }

  /** Throws NotFound. */
  async resume(automation: string): Promise<AutomationFragment> {
    const input = { automation };
    const { automationResume } = await this.#connection.send(AutomationResume, { input });
    return accepted(automationResume).automation;
  }

  /** What a whole run costs at most, step by step. Changes nothing. Throws NotFound. */
  async quote(automation: string): Promise<AutomationRunQuoteFragment> {
    const input = { automation, dryRun: true, idempotencyKey: newKey() };
    const { automationRunNow } = await this.#connection.send(AutomationRunNow, { input });
    const answer = accepted(automationRunNow);
    if (answer.__typename === "AutomationRunQuote") return answer;
    throw new Error("A dry run is answered by a quote.");
  }

  /** Run it at once or, where the account has another run, after that one. Throws NotFound. */
  async runNow(
    automation: string,
    { requestId, idempotencyKey = newKey() }: { requestId?: string; idempotencyKey?: string } = {},
  ): Promise<AutomationRunFragment> {
    const input = { automation, requestId, idempotencyKey };
    const { automationRunNow } = await this.#connection.send(AutomationRunNow, { input });
    const answer = accepted(automationRunNow);
    if (answer.__typename === "AutomationRunPayload") return answer.automationRun;
    throw new Error("Only a dry run is answered by a quote.");
  }

  async run(id: string): Promise<AutomationRunFragment | null> {
    return (await this.#connection.send(AutomationRunById, { id })).automationRun;
  }

  /** The run when it has ended or is paused, for a person or for credits. Throws NotFound. */
  async wait(id: string): Promise<AutomationRunFragment> {
    for (;;) {
      const run = (await this.run(id)) ?? missing();
      if (!OPEN.includes(run.status)) return run;
      await sleep(PAUSE_SECONDS);
    }
  }

  /** Each step with up to 100 of its items, whose `functionRun` has what came. Throws NotFound. */
  async items(id: string): Promise<AutomationStepItemsFragment[]> {
    const { automationRun } = await this.#connection.send(AutomationRunItems, { id });
    return (automationRun ?? missing()).steps;
  }

  /** Start nothing further of it; what runs ends. Throws NotFound. */
  async pauseRun(automationRun: string): Promise<AutomationRunFragment> {
    const input = { automationRun };
    const { automationRunPause } = await this.#connection.send(AutomationRunPause, { input });
    return accepted(automationRunPause).automationRun;
  }

  /** Throws NotFound. */
  async resumeRun(automationRun: string): Promise<AutomationRunFragment> {
    const input = { automationRun };
    const { automationRunResume } = await this.#connection.send(AutomationRunResume, { input });
    return accepted(automationRunResume).automationRun;
  }

  /** Try again what failed of it, and go on from there. Throws NotFound. */
  async retryRun(automationRun: string): Promise<AutomationRunFragment> {
    const input = { automationRun };
    const { automationRunRetry } = await this.#connection.send(AutomationRunRetry, { input });
    return accepted(automationRunRetry).automationRun;
  }

  /** Run no more of it: what is delivered is charged. Throws NotFound. */
  async cancelRun(automationRun: string): Promise<AutomationRunFragment> {
    const input = { automationRun };
    const { automationRunCancel } = await this.#connection.send(AutomationRunCancel, { input });
    return accepted(automationRunCancel).automationRun;
  }
}

function missing(): never {
  const message = "You have no such run.";
  const code = "AUTOMATION_RUN_NOT_FOUND";
  throw new NotFound({ __typename: "NotFound", code, message, path: null });
}
