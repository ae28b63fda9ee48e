/**
 * The mock in a page: a service worker hands every request below `baseUrl` to the same handlers that Node and HTTP
 * run. A page served by plain HTTP has no workers: there the mock stands in for the page's `fetch` and
 * `XMLHttpRequest`, and works the same.
 *
 * Trusted Types. `navigator.serviceWorker.register(url)` is a sink, and msw calls it with a string. So the worker is
 * registered here first, through a policy named `customer-hub-mock` that passes this one address and nothing else;
 * msw then finds the registration and registers nothing. A page with `require-trusted-types-for 'script'` adds that
 * name to its `trusted-types` directive where it runs the mock, and no `default` policy is needed.
 */
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createMock, type Mock, type MockOptions } from './mock.ts';
import { openJournal, type JournalStore } from './persist.ts';

export interface StartMockOptions extends Omit<MockOptions, 'basePath'> {
  /** What the page calls. Default `/v1`, the page's own origin, so that a strict `connect-src 'self'` holds. */
  baseUrl?: string;
  /** Where the host serves msw's worker file. It must lie at or above the page. Default `/mockServiceWorker.js`. */
  workerUrl?: string;
  /** Changes survive a reload, in IndexedDB; secrets never get there. Default false. */
  persist?: boolean;
}
export interface PageMock extends Mock {
  /** Resolves when everything written so far, or the reset, is in the journal. */
  saved(): Promise<void>;
  /** Lets requests pass again. */
  end(): Promise<void>;
}

/** Starts answering. Resolves when the page's next request will meet the mock. */
export async function startMock({
  baseUrl = '/v1',
  workerUrl = '/mockServiceWorker.js',
  persist = false,
  ...options
}: StartMockOptions = {}): Promise<PageMock> {
  const base = new URL(baseUrl, location.href),
    path = base.pathname.replace(/\/$/, '');
  const mock = createMock({ ...options, basePath: path });
  const journal = persist ? await openJournal() : undefined;
  if (journal) await bringBack(mock, journal, options);
  const handle = async ({ request }: { request: Request }): Promise<Response> => {
    const response = await mock.handle(request);
    // As a server does: what is answered is stored, also when the page is loaded again at once.
    if (request.method !== 'GET') await journal?.flush();
    return response;
  };
  const worker = setupWorker(
    http.all(`${base.origin}${path}/*`, handle),
    http.all(`${base.origin}/__mock/*`, handle),
  );
  await register(workerUrl);
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: workerUrl } });
  return Object.assign(mock, {
    saved: async () => journal?.flush(),
    end: async () => {
      mock.stop();
      await worker.stop();
      await journal?.close();
    },
  });
}

/** Continues an earlier session of the same seed and size; another one starts afresh. */
async function bringBack(mock: Mock, journal: JournalStore, { seed, scale }: MockOptions): Promise<void> {
  const found = await journal.read();
  const same =
    found &&
    (seed === undefined || seed === found.seed) &&
    (scale === undefined || JSON.stringify(mock.world.scale) === JSON.stringify(found.scale));
  if (same) mock.restore(found);
  else await journal.clear(mock.journal());
  mock.onChange((collection, row) => {
    journal.write(collection, row);
  });
  mock.onReset(() => {
    void journal.clear(mock.journal());
  });
}

interface Policy {
  createScriptURL(url: string): string;
}
const allowed = new Set<string>();
let policy: Policy | undefined;

/**
 * The address as Trusted Types want it. A name can be taken once, so the policy is made once and learns its
 * addresses.
 */
function trusted(workerUrl: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  allowed.add(workerUrl);
  try {
    policy ??= trustedTypes?.createPolicy('customer-hub-mock', {
      createScriptURL: url => {
        if (!allowed.has(url)) throw new TypeError('Only the worker of the mock.');
        return url;
      },
    });
    return policy?.createScriptURL(workerUrl) ?? workerUrl;
  } catch {
    // The page does not allow our policy; its own default policy may still pass the string.
    return workerUrl;
  }
}

async function register(workerUrl: string): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  // Only secure contexts have workers. On a page served by plain HTTP msw itself stands in for `fetch` and
  // `XMLHttpRequest`.
  if (!serviceWorker) return;
  const registration = await serviceWorker.register(trusted(workerUrl));
  if (serviceWorker.controller) return;
  // msw reloads a page that has a registration but no controller, so let the new worker claim the page first. A page
  // that was reloaded past the worker (shift + reload) never gets one: then that reload is just right.
  const claimed = new Promise<void>(resolve => {
    serviceWorker.addEventListener(
      'controllerchange',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  const settled = registration.active ? 300 : 5_000;
  await Promise.race([
    claimed,
    new Promise(resolve => {
      setTimeout(resolve, settled);
    }),
  ]);
}
