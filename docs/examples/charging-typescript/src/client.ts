/** A client of 40 lines, patient: what may not have arrived is sent again, word for word, with its key. */

import { setTimeout as sleep } from "node:timers/promises";
import type { TypedDocumentString } from "./ratecard.generated.js";

const TIMEOUT_MS = 10_000; // Ratecard itself waits up to five seconds for its database
const PAUSES_MS = [200, 1_000, 3_000];

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** A failure of the moment: the server or the way to it. */
class Passing extends Error {}

export class RatecardClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async send<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const body = JSON.stringify({ query: document.toString(), variables });
    for (const pause of PAUSES_MS) {
      try {
        return await this.post<Data>(body);
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
      }
      await sleep(pause);
    }
    return this.post<Data>(body);
  }

  private async post<Data>(body: string): Promise<Data> {
    const { status, isBusy, text } = await this.exchange(body);
    if (status >= 500 || isBusy) throw new Passing(`HTTP ${status}`);
    const { data, errors } = JSON.parse(text) as Answer<Data>;
    if (errors?.some(({ extensions }) => extensions.code === "DATABASE_UNAVAILABLE")) {
      throw new Passing("DATABASE_UNAVAILABLE");
    }
    if (errors || !data) throw new Error(errors?.map(({ message }) => message).join(" "));
    return data;
  }

  private async exchange(
    body: string,
  ): Promise<{ status: number; isBusy: boolean; text: string }> {
    try {
      const response = await fetch(this.url, {
        method: "POST",
        headers: { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const isBusy = response.headers.has("Retry-After");
      return { status: response.status, isBusy, text: await response.text() };
    } catch (error) {
      throw new Passing("Ratecard did not answer.", { cause: error });
    }
  }
}
