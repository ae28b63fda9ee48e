import { createHub, type Hub } from '@customer-hub/sdk';
import type { World } from './world.ts';

export interface Gateway {
  readonly hub: Hub;
  /** Bodies of the requests that reached the server, in order, of those that `hide` was asked about. */
  readonly sent: { readonly key: string | null; readonly body: unknown }[];
  /** Answers 504 in place of the server, after its work, for so many requests of that kind. */
  hide(method: string, path: RegExp, times: number): void;
}

/** A client behind a gateway that may lose the answers of the server. It tries nothing again by itself. */
export const gatewayOf = ({ mock }: World): Gateway => {
  let hidden: { readonly method: string; readonly path: RegExp; times: number } | undefined;
  const sent: Gateway['sent'] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const isMeant = hidden?.method === request.method && hidden.path.test(new URL(request.url).pathname);
    if (isMeant)
      sent.push({ key: request.headers.get('idempotency-key'), body: await request.clone().json() });
    const answer = await mock.fetch(request);
    if (!isMeant || hidden!.times <= 0) return answer;
    hidden!.times -= 1;
    return new Response('<h1>504 Gateway Time-out</h1>', {
      status: 504,
      headers: { 'content-type': 'text/html' },
    });
  };
  return {
    sent,
    hub: createHub({ baseUrl: 'https://hub.test/v1', auth: () => 'staff', fetch, retry: { limit: 0 } }),
    hide: (method, path, times) => (hidden = { method, path, times }),
  };
};
