import {
  forbidden,
  otherProblem,
  rateLimited,
  unauthorized,
} from '@customer-hub/server/parts/server/problems';
import { usualTrouble } from './device-trouble.ts';
import { drift } from './drift.ts';
import { delay } from './delay.ts';
import type { Trouble } from './trouble.ts';

/** What a host page must survive. Each can be switched on and off while the mock runs. */
export const scenarios = {
  slow: {
    description: 'Every answer takes two to five seconds.',
    start: (): Trouble => ({
      before: async ({ request }, { random }) => {
        await delay(random.int(2_000, 5_000), request.signal);
        return undefined;
      },
    }),
  },
  offline: {
    description: 'No answer at all: the connection is lost.',
    start: (): Trouble => ({ before: () => Response.error() }),
  },
  forbidden: {
    description: 'The user may see the customer, but none of its lists, and may change nothing.',
    start: (): Trouble => ({
      before: ({ operationId, operation }) => {
        if (
          [
            'getAccount',
            'getCustomer',
            'listCustomers',
            'getCustomerCapabilities',
            'getCustomerSummary',
            'getPinnedFields',
            'getViews',
          ].includes(operationId)
        )
          return undefined;
        throw forbidden('missing_scope', { requiredScope: operation.scopes[0] ?? 'customer:read' });
      },
    }),
  },
  expired_token: {
    description: 'Tokens seen before are refused with 401 until the host brings another one.',
    start: (): Trouble => {
      let old: string | null | undefined;
      return {
        before: ({ request }) => {
          const token = request.headers.get('authorization');
          old ??= token;
          if (token === old) throw unauthorized('token_expired');
          return undefined;
        },
      };
    },
  },
  rate_limited: {
    description: 'Five requests in five seconds, then 429 with Retry-After.',
    start: (): Trouble => {
      let windowEndsMs = 0,
        left = 0;
      return {
        before: (_, { clock }) => {
          if (clock.nowMs() >= windowEndsMs) {
            windowEndsMs = clock.nowMs() + 5_000;
            left = 5;
          }
          if (left-- <= 0) throw rateLimited(Math.max(1, Math.ceil((windowEndsMs - clock.nowMs()) / 1_000)));
          return undefined;
        },
      };
    },
  },
  conflict: {
    description: 'Somebody else changes each record just before your first write to it.',
    start: (): Trouble => {
      const done = new Set<string>();
      return {
        before: async ({ request, path }, { someoneElse }) => {
          const id = Object.values(path).at(-1);
          if (request.headers.has('if-match') && id !== undefined && !done.has(id) && (await someoneElse(id)))
            done.add(id);
          return undefined;
        },
      };
    },
  },
  malformed: {
    description: 'JSON that stops in the middle.',
    start: (): Trouble => ({
      response: (response, { operationId }) =>
        response.ok &&
        response.headers.get('content-type') === 'application/json' &&
        operationId !== 'getAccount'
          ? new Response('{"items":[{"id":"cut', { status: response.status, headers: response.headers })
          : response,
    }),
  },
  drifted: {
    description: 'A newer server: unknown enum values, missing and extra fields.',
    start: (): Trouble => ({ body: drift }),
  },
  empty: {
    description: 'Every list is empty.',
    start: (): Trouble => ({
      body: body =>
        typeof body === 'object' && body !== null && 'items' in body && 'page' in body
          ? {
              ...body,
              items: [],
              page: {
                ...(body.page as object),
                nextCursor: null,
                prevCursor: null,
                offset: 0,
                ...('totalCount' in (body.page as object) ? { totalCount: 0 } : {}),
              },
              ...('facets' in body ? { facets: {} } : {}),
            }
          : body,
    }),
  },
  huge: {
    description: 'The largest customer has 100,000 devices and the directory 10,000 customers.',
    start: (): Trouble => ({}),
  },
  unreliable_devices: {
    description:
      'Work on half of the devices goes wrong: the connection drops, nothing answers, or it is denied.',
    start: (): Trouble => ({ device: usualTrouble }),
  },
  flaky: {
    description: 'One request in four fails: lost, 500, 503, or late; streams break off.',
    start: (): Trouble => ({
      before: async ({ request }, { random }) => {
        if (!random.chance(0.25)) return undefined;
        const kind = random.pick(['lost', 'error', 'busy', 'late'] as const);
        if (kind === 'lost') return Response.error();
        if (kind === 'error') throw otherProblem(500, 'internal', 'Something broke');
        if (kind === 'busy')
          throw otherProblem(503, 'unavailable', 'Busy', undefined, {}, { 'Retry-After': '1' });
        await delay(1_500, request.signal);
        return undefined;
      },
      response: (response, _, { random }) =>
        response.body && response.headers.get('content-type')?.startsWith('text/event-stream')
          ? new Response(response.body.pipeThrough(breakAfter(random.int(1, 6))), {
              status: response.status,
              headers: response.headers,
            })
          : response,
    }),
  },
} as const satisfies Record<string, { description: string; start(): Trouble }>;
export type ScenarioName = keyof typeof scenarios;
export const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

function breakAfter(chunks: number): TransformStream<Uint8Array, Uint8Array> {
  let left = chunks;
  return new TransformStream({
    transform(chunk, controller) {
      if (left-- > 0) controller.enqueue(chunk);
      else controller.error(new TypeError('The stream broke off.'));
    },
  });
}
