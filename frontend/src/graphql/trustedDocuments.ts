import { getOperationName, makeOperation, mapExchange, type PersistedDocument } from "urql";
import { documentIds } from "@/graphql/documentIds.generated";

const ids: Partial<Record<string, string>> = documentIds;

/** Sends the id of a document that the server knows, in the place of its text. */
export const trustedDocuments = mapExchange({
  onOperation(operation) {
    const documentId = ids[getOperationName(operation.query) ?? ""];
    if (!documentId) return operation;
    // urql sends the id of a document that holds nothing, and the text of any other.
    const query: PersistedDocument = { ...operation.query, definitions: [], documentId };
    return makeOperation(operation.kind, { ...operation, query });
  },
});
