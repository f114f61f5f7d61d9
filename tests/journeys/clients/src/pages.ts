import { graphql } from "relay-runtime";

/** Relay's own: its directives page the lists of an account by `node(id:)`. */
export const pages = graphql`
  query AccountPages($account: ID!) {
    account(id: $account) {
      id
      ...AccountPages_holds
      ...AccountPages_ledger
      ...AccountPages_usage
    }
  }

  fragment AccountPages_holds on Account
  @refetchable(queryName: "HoldsPage")
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" }) {
    holds(first: $count, after: $cursor) @connection(key: "AccountPages_holds") {
      edges {
        node {
          id
          ...HoldRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment AccountPages_ledger on Account
  @refetchable(queryName: "LedgerPage")
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" }) {
    ledger(first: $count, after: $cursor) @connection(key: "AccountPages_ledger") {
      edges {
        node {
          id
          ...LedgerRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment AccountPages_usage on Account
  @refetchable(queryName: "UsagePage")
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" }) {
    usage(first: $count, after: $cursor) @connection(key: "AccountPages_usage") {
      edges {
        node {
          id
          ...UsageRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
