import type { Incoming, Reply } from '../server/exchange.ts';
import type { Answering } from './listen.ts';

const json = (status: number, body: object): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

/** What a balancer and an operator ask for, beside the contract: `/health/live`, `/health/ready`, `/metrics`. */
export interface Operations {
  /** Rejects or says false when requests cannot be answered now. */
  isReady(): Promise<boolean>;
  /** In the text format of Prometheus. */
  metrics(): string;
}

export function withOperations(answering: Answering, { isReady, metrics }: Operations): Answering {
  return {
    fetch: request => answering.fetch(request),
    async exchange(incoming: Incoming) {
      switch (incoming.url.pathname) {
        case '/health/live':
          return json(200, { status: 'ok' });
        case '/health/ready':
          return (await isReady().catch(() => false))
            ? json(200, { status: 'ok' })
            : json(503, { status: 'unavailable' });
        case '/metrics':
          return { status: 200, headers: { 'content-type': 'text/plain; version=0.0.4' }, body: metrics() };
        default:
          return answering.exchange(incoming);
      }
    },
  };
}
