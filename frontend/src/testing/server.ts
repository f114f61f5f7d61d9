import { setupServer } from "msw/node";

/** Answers what a test says it does; any other request fails the test. */
export const server = setupServer();
