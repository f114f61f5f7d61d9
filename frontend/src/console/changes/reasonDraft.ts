/** Under which name the reason is kept until it is published or discarded. */
export const REASON_DRAFT = "changes";
