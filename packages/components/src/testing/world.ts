import { createHub, type Hub } from '@customer-hub/sdk';
import { createTestMock, type MockOptions, type TestMock } from '@customer-hub/mock-server';
import { setPageClock } from './page-clock.ts';

/** The mock server behind an injected fetch, and a client of it: what the tests of whole elements run against. */
export interface World {
  readonly mock: TestMock;
  readonly hub: Hub;
  /** Every request so far, as `GET /customers/cus_1`. */
  readonly calls: string[];
  /** Requests that are under way, streams too. */
  readonly open: ReadonlySet<AbortSignal>;
  /** Event streams that were answered: what others do before the first one of a hub reaches nobody. */
  readonly streams: ReadonlySet<AbortSignal>;
}

/** The day of the drawings. A test of what depends on the day of the month names it: `world({ epoch: DRAWN })`. */
export const DRAWN = '2026-11-22T15:21:00Z';
/**
 * When a world begins, for its server and for the page: the day of the drawings, or the moment that
 * `npm test -- --at` asks for. So what a test expects of dates it takes from here, or from what the server
 * says.
 */
export const EPOCH = (globalThis as { HUB_TEST_AT?: string }).HUB_TEST_AT ?? DRAWN;
/**
 * The day, as the server writes it, so many days after a world began; in UTC, the zone in which tests show
 * the elements.
 */
export const day = (later = 0): string =>
  new Date(Date.parse(EPOCH) + later * 86_400_000).toISOString().slice(0, 10);
/** How the page writes a day. */
export const shown = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
/** The main contract of the customer of the drawings, named after the year it is where the account is. */
export const CARE = `Care Plan ${new Intl.DateTimeFormat('en', {
  year: 'numeric',
  timeZone: 'America/Los_Angeles',
}).format(Date.parse(EPOCH))}`;
/** The customer of the drawings: managed, gold, everything filled in. */
export const ASHGROVE = 'cus_1';
/** Unmanaged, and empty. */
export const BAKERY = 'cus_2';

interface WorldOptions extends MockOptions {
  /** What the mock's `authenticate` understands, e.g. `read-only`. */
  readonly token?: string;
  /** How often the SDK tries again. Default: as the SDK does; 0 shows a failure at once. */
  readonly retries?: number;
}

/**
 * A world of its own for one test. The first one of a test sets the clock of the page; a second one finds it
 * running.
 */
export const world = ({ token = 'staff', retries, ...options }: WorldOptions = {}): World => {
  const epoch = options.epoch ?? EPOCH;
  if (worlds.size === 0) setPageClock(epoch);
  const mock = createTestMock({ paused: false, ...options, epoch });
  const calls: string[] = [];
  const open = new Set<AbortSignal>();
  const streams = new Set<AbortSignal>();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    calls.push(`${request.method} ${decodeURIComponent(new URL(request.url).pathname).replace(/^\/v1/, '')}`);
    const { signal } = request;
    open.add(signal);
    signal.addEventListener('abort', () => open.delete(signal));
    try {
      const response = await mock.fetch(request);
      if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
        streams.add(signal);
        return response;
      }
      open.delete(signal);
      return response;
    } catch (error) {
      open.delete(signal);
      throw error;
    }
  };
  const hub = createHub({
    baseUrl: 'https://hub.test/v1',
    auth: () => token,
    fetch,
    ...(retries === undefined ? {} : { retry: { limit: retries } }),
  });
  worlds.add(mock);
  return { mock, hub, calls, open, streams };
};

const worlds = new Set<TestMock>();

/** Ends the clocks of all worlds of a test. */
export const endWorlds = (): void => {
  for (const mock of worlds) mock.stop();
  worlds.clear();
};
