/** One request and its answer. The token is never part of it. */
export interface Exchange {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly sentHeaders: Readonly<Record<string, string>>;
  readonly sent: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed, when it is JSON. */
  readonly body: unknown;
  readonly bytes: Uint8Array;
}
type Told = Pick<Exchange, 'operationId' | 'method' | 'url' | 'sentHeaders' | 'sent'>;
type Came = Omit<Exchange, keyof Told>;

export function tellRequest(operationId: string, request: Request, sent: string): Told {
  const sentHeaders: Record<string, string> = {};
  for (const [name, value] of request.headers)
    sentHeaders[name] = name === 'authorization' ? 'Bearer ***' : value;
  return { operationId, method: request.method, url: request.url, sentHeaders, sent };
}

export async function readText(response: Response): Promise<Came> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  let body: unknown;
  if (/json/.test(response.headers.get('content-type') ?? '') || /^[[{]/.test(text)) {
    try {
      body = JSON.parse(text);
    } catch {
      /* the checks see `undefined` */
    }
  }
  return { status: response.status, headers: response.headers, text, body, bytes };
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** As one could ask it again in a shell, but for the token. */
export function asCurl({ method, url, sentHeaders, sent }: Exchange): string {
  const headers = Object.entries(sentHeaders)
    .filter(([name]) => name !== 'accept')
    .map(([name, value]) => ` -H ${quote(`${name}: ${value}`)}`);
  const body = sent === '' ? '' : ` -d ${quote(short(sent, 400))}`;
  return `curl -i${method === 'GET' ? '' : ` -X ${method}`} ${quote(url)}${headers.join('')}${body}`;
}

export const short = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)} ... (${text.length} characters)`;

const told = ['content-type', 'etag', 'location', 'content-range', 'www-authenticate', 'retry-after'];
/** The head of an answer and the beginning of its body. */
export function asAnswer({ status, headers, text }: Exchange): string {
  const lines = told.flatMap(name => {
    const value = headers.get(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  return [`HTTP ${status}`, ...lines, ...(text === '' ? [] : ['', short(text, 600)])].join('\n');
}
