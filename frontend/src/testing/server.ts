import { setupServer } from "msw/node";
import { quietFeed } from "@/testing/revisionFeed";

/** Answers what a test says it does, and publishes no revision; any other request fails the test. */
export const server = setupServer(quietFeed);
