import { createHub, type Hub, type HubOptions } from '@customer-hub/sdk';

interface OpenStream {
  readonly customerId: string | null;
  readonly lastId: string | null;
  readonly signal: AbortSignal;
  /** Sends one event. */
  readonly send: (event: object, id?: string) => void;
  readonly cut: () => void;
}

/** A server with an account and an event stream, as a `fetch`. */
export class LiveServer {
  /** Streams that were asked for, in order. */
  readonly streams: OpenStream[] = [];
  /** Who is signed in. */
  userId = 'tec_1';
  /** Answers instead of a stream, the first one first. */
  readonly refusals: (number | 'offline')[] = [];
  /** Answers instead of the account. */
  readonly accountRefusals: number[] = [];
  accountsAsked = 0;

  readonly fetch = (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/account')) return Promise.resolve(this.#account());
    if (!pathname.endsWith('/events')) return Promise.resolve(problem(404));
    const refusal = this.refusals.shift();
    if (refusal === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(refusal === undefined ? this.#stream(request, searchParams) : problem(refusal));
  };

  /** A client of this server that neither waits nor tries again by itself, so that what does is the state. */
  hub(options: Partial<HubOptions> = {}): Hub {
    return createHub({ baseUrl: 'https://hub.test/v1', fetch: this.fetch, retry: { limit: 0 }, ...options });
  }

  /** Streams that are open now. */
  get open(): readonly OpenStream[] {
    return this.streams.filter(({ signal }) => !signal.aborted);
  }

  #account(): Response {
    this.accountsAsked += 1;
    const refusal = this.accountRefusals.shift();
    return refusal === undefined
      ? Response.json({ id: 'acc_1', user: { id: this.userId } })
      : problem(refusal);
  }

  #stream({ signal, headers }: Request, query: URLSearchParams): Response {
    const encoder = new TextEncoder();
    const ended = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        const end = (): void => {
          if (ended.signal.aborted) return;
          ended.abort();
          controller.close();
        };
        signal.addEventListener('abort', end);
        const lastId = headers.get('last-event-id');
        let n = 0;
        const send: OpenStream['send'] = (event, id = String((n += 1))) => {
          if (!ended.signal.aborted)
            controller.enqueue(encoder.encode(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`));
        };
        this.streams.push({
          customerId: query.get('customerId'),
          lastId,
          signal: ended.signal,
          send,
          cut: end,
        });
        if (lastId === 'none') send({ type: 'reset', customerId: null, resource: null });
      },
      cancel: () => ended.abort(),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

const problem = (status: number): Response =>
  Response.json({ type: '', title: 'x', status, code: `code_${status}` }, { status });

export const contactChanged = (etag: string, id = 'con_1', customerId = 'cus_1'): object => ({
  type: 'contact.updated',
  customerId,
  resource: { type: 'contact', id, etag },
});
