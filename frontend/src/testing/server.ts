import { setupServer } from "msw/node";
import { noNews } from "@/testing/news";

/** Answers what a test says it does, and tells no news; any other request fails the test. */
export const server = setupServer(noNews);
