import type { Ask, Client } from './client.ts';
import type { Exchange } from './exchange.ts';

export interface StreamEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: unknown;
  readonly text: string;
}

function parse(block: string): StreamEvent | undefined {
  let id: string | undefined;
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (name === 'id') id = value;
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
  }
  if (data.length === 0) return undefined;
  const text = data.join('\n');
  try {
    return { id, event, text, data: JSON.parse(text) as unknown };
  } catch {
    return { id, event, text, data: undefined };
  }
}

/** An open stream of events, read in the background until it is closed. */
export class EventReader {
  readonly events: StreamEvent[] = [];
  readonly exchange: Exchange;
  /** The server has closed it. */
  ended = false;
  readonly #stop: AbortController;

  private constructor(exchange: Exchange, stop: AbortController) {
    this.exchange = exchange;
    this.#stop = stop;
  }

  static async open(
    client: Client,
    operationId: string,
    ask: Ask,
    lastEventId?: string,
  ): Promise<EventReader> {
    const stop = new AbortController();
    const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const { response, exchange } = await client.open(operationId, { ...ask, headers }, stop.signal);
    const reader = new EventReader(exchange, stop);
    if (response.ok && response.body && !response.bodyUsed) void reader.#read(response.body);
    return reader;
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const bytes of body) {
        rest += decoder.decode(bytes, { stream: true }).replaceAll('\r\n', '\n');
        const blocks = rest.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = parse(block);
          if (event) this.events.push(event);
        }
      }
      this.ended = true;
    } catch {
      // Closed by us, or the connection is lost: what came until then is what the check looks at.
    }
  }

  /** Events that tell something: no heartbeats. */
  get told(): StreamEvent[] {
    return this.events.filter(({ event }) => event !== 'heartbeat');
  }
  close(): void {
    this.#stop.abort();
  }
}
