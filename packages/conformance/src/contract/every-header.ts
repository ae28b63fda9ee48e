interface Headed {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}
const isCount = (text: string | null): boolean => /^\d+$/.test(text ?? '');
const header =
  (name: string, isFit: (text: string | null) => boolean) =>
  ({ headers }: Headed): boolean =>
    isFit(headers.get(name));
/** Whether an answer has a header as the contract promises it of every answer. */
export const EVERY_HEADER: Readonly<Record<string, (answer: Headed) => boolean>> = {
  'X-Request-Id': ({ headers, status, body }) => {
    const id = headers.get('x-request-id') ?? '',
      { traceId = id } = (status >= 400 ? (body ?? {}) : {}) as { traceId?: unknown };
    return id !== '' && id.length <= 128 && traceId === id;
  },
  'RateLimit-Limit': header('ratelimit-limit', isCount),
  'RateLimit-Remaining': ({ headers }) => {
    const left = headers.get('ratelimit-remaining');
    return isCount(left) && Number(left) <= Number(headers.get('ratelimit-limit'));
  },
  'RateLimit-Reset': header('ratelimit-reset', isCount),
  'Retry-After': ({ headers, status }) => status !== 429 || isCount(headers.get('retry-after')),
};
