import { HttpResponse, http } from "msw";

const STREAM = "/graphql/stream/";

export type Connection = {
  request: Request;
  publish: (number: number) => void;
  fail: (code: string) => void;
  end: () => void;
};

/** A feed of revisions; each connection to it is handed over as it opens. */
export function revisionFeed(onConnect: (connection: Connection) => void) {
  return http.post(STREAM, ({ request }) => {
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (event: string, data: unknown) =>
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
        onConnect({
          request,
          publish: (number) => send("next", { data: { catalogPublished: { number } } }),
          fail: (code) => {
            send("next", { errors: [{ message: "It failed.", extensions: { code } }] });
            controller.enqueue(encoder.encode("event: complete\ndata: \n\n"));
          },
          end: () => controller.close(),
        });
      },
    });
    return new HttpResponse(body, { headers: { "Content-Type": "text/event-stream" } });
  });
}

/** Connected, with nothing newer than what any page shows. */
export const quietFeed = revisionFeed(({ publish }) => publish(0));

export const refusedFeed = http.post(STREAM, () => new HttpResponse(null, { status: 503 }));
