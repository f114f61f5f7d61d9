/** Server-sent events, as graphql-sse sends them. */

export interface ServerEvent {
  kind: string;
  data: string;
}

/** The events of a stream; the server's pings are none. `onPart` is called whenever something came. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  onPart: () => void,
): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      onPart();
      const blocks = (rest + decoder.decode(part.value, { stream: true })).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      yield* blocks.flatMap(eventOf);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): ServerEvent[] {
  const fields = block.split(/\r?\n/).map((line) => /^(\w+):\s?(.*)$/.exec(line));
  const value = (name: string) =>
    fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ""] : [])).join("");
  return value("event") ? [{ kind: value("event"), data: value("data") }] : [];
}
