/** What was charged, and why. */

import type { Connection } from "./connection.js";
import {
  UsagePage,
  type UsagePageQuery,
  type UsagePageQueryVariables,
  type UsageRecordFilter,
  type UsageRecordFragment,
} from "./operations.generated.js";

const PAGE = 100;

export class Usage {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All within your access, the newest first, page by page. */
  async *records(filter: UsageRecordFilter = {}): AsyncGenerator<UsageRecordFragment, void> {
    for (let after: string | null = null; ; ) {
      const page: UsagePageQueryVariables = { filter, first: PAGE, after };
      const { usageRecords }: UsagePageQuery = await this.#connection.send(UsagePage, page);
      yield* usageRecords.nodes;
      if (!usageRecords.pageInfo.hasNextPage) return;
      after = usageRecords.pageInfo.endCursor;
    }
  }
}
