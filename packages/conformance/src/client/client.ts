import { randomUUID } from 'node:crypto';
import { readContract, type Operation } from '../contract/contract.ts';
import { NotApplicable, NotServed } from '../run/outcome.ts';
import { readText, tellRequest, type Exchange } from './exchange.ts';

export type Fetch = (request: Request) => Promise<Response>;
type Value = string | number | boolean | undefined;
export interface Ask {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, Value | readonly string[]>>;
  readonly body?: unknown;
  /** In place of `body`, as it is. */
  readonly raw?: string | Uint8Array;
  readonly mediaType?: string;
  readonly ifMatch?: string;
  /** `null` sends none. Default: a new one where the operation takes one. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another token; `null` sends none. */
  readonly token?: string | null;
  /** The check looks at refusals of any kind itself. */
  readonly any?: boolean;
}
export interface ClientOptions {
  readonly url: string;
  readonly token: string | undefined;
  readonly fetch: Fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly onExchange: (exchange: Exchange) => void;
}

const longestWaitS = 65;
export const newKey = (): string => randomUUID();

/** Asks the server, and remembers what was asked and what came. Each check has its own. */
export class Client {
  readonly #options: ClientOptions;
  readonly exchanges: Exchange[] = [];

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  get base(): string {
    return this.#options.url;
  }
  get last(): Exchange | undefined {
    return this.exchanges.at(-1);
  }

  /** Asks an operation of the contract. */
  async call(id: string, ask: Ask = {}): Promise<Exchange> {
    const operation = readContract().operations.get(id);
    if (!operation) throw new Error(`The contract has no operation ${id}`);
    const exchange = await this.#send(operation, this.#address(operation, ask), ask);
    if (ask.any !== true) refuseUnserved(operation, exchange);
    return exchange;
  }

  /** Asks any address of the contract's paths by any method, as a stranger might. */
  async raw(method: string, path: string, ask: Ask = {}): Promise<Exchange> {
    return this.#send({ id: '', method, parameters: [] }, this.#options.url + path, ask);
  }

  /** Opens a stream; whoever reads it closes it by the signal. */
  async open(id: string, ask: Ask, signal: AbortSignal): Promise<{ response: Response; exchange: Exchange }> {
    const operation = readContract().operations.get(id);
    if (!operation) throw new Error(`The contract has no operation ${id}`);
    const request = this.#request(operation, this.#address(operation, ask), {
      ...ask,
      headers: { accept: 'text/event-stream', ...ask.headers },
    });
    const response = await this.#options.fetch(new Request(request.request, { signal }));
    const streamed = response.ok && (response.headers.get('content-type') ?? '').includes('event-stream');
    const exchange: Exchange = {
      ...(streamed
        ? {
            status: response.status,
            headers: response.headers,
            text: '',
            body: undefined,
            bytes: new Uint8Array(),
          }
        : await readText(response)),
      ...tellRequest(operation.id, request.request, request.sent),
    };
    this.#remember(exchange);
    if (ask.any !== true) refuseUnserved(operation, exchange);
    return { response, exchange };
  }

  #address({ path, parameters }: Operation, ask: Ask): string {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(ask.path?.[name] ?? '-'),
    );
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(ask.query ?? {}))
      for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one));
    for (const { name, in: place, required } of parameters)
      if (place === 'query' && required === true && !query.has(name)) query.append(name, 'conformance');
    const text = query.toString();
    return this.#options.url + filled + (text ? `?${text}` : '');
  }

  #request(
    operation: Pick<Operation, 'method' | 'parameters' | 'body'>,
    url: string,
    ask: Ask,
  ): { request: Request; sent: string } {
    const token = ask.token === undefined ? this.#options.token : ask.token;
    const takesKey = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
    const key = ask.key === undefined && takesKey ? newKey() : ask.key;
    const hasBody = ask.body !== undefined || ask.raw !== undefined;
    const sent = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
    const request = new Request(url, {
      method: operation.method,
      headers: {
        accept: 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(ask.ifMatch === undefined ? {} : { 'if-match': ask.ifMatch }),
        ...(hasBody
          ? { 'content-type': ask.mediaType ?? operation.body?.mediaType ?? 'application/json' }
          : {}),
        ...ask.headers,
      },
      ...(sent === undefined ? {} : { body: sent as BodyInit }),
    });
    return { request, sent: typeof sent === 'string' ? sent : sent ? `(${sent.length} bytes)` : '' };
  }

  async #send(
    operation: Pick<Operation, 'id' | 'method' | 'parameters' | 'body'>,
    url: string,
    ask: Ask,
  ): Promise<Exchange> {
    for (let attempt = 0; ; attempt++) {
      this.#options.signal?.throwIfAborted();
      const { request, sent } = this.#request(operation, url, ask);
      const told = tellRequest(operation.id, request, sent);
      const signal = AbortSignal.timeout(this.#options.timeoutMs);
      const response = await this.#options.fetch(new Request(request, { signal }));
      const exchange: Exchange = { ...told, ...(await readText(response)) };
      this.#remember(exchange);
      const wait = Number(exchange.headers.get('retry-after') ?? NaN);
      if (exchange.status !== 429 || attempt >= 4 || !(wait <= longestWaitS)) return exchange;
      await this.#options.sleep(Math.max(wait, 1) * 1000);
    }
  }

  #remember(exchange: Exchange): void {
    this.exchanges.push(exchange);
    this.#options.onExchange(exchange);
  }
}

/** What a host does not serve, or the token may not do, is no fault of the server. */
function refuseUnserved(operation: Operation, { status, body }: Exchange): void {
  const { code, requiredScope } = (body ?? {}) as { code?: unknown; requiredScope?: unknown };
  if (status === 501) throw new NotServed(`${operation.id} is not served`);
  if (status === 403 && (code === 'missing_scope' || code === 'plan_required'))
    throw new NotApplicable(
      `the token may not ask ${operation.id}${typeof requiredScope === 'string' ? `: it lacks ${requiredScope}` : ''}`,
    );
}
