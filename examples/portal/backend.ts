/**
 * The portal's backend: the client that every host makes, and behind it, because this is a demo, an invented
 * server.
 */
import type { ScenarioName } from '@customer-hub/mock-server';
import { createHub, type Hub, type HubOptions } from '@customer-hub/sdk';

export interface Backend {
  /** To be handed to the elements at once: what they ask for waits until the server is there. */
  hub: Hub;
  server: Promise<Server>;
}

/** What only an invented server can do. */
export interface Server {
  /** Moods of the server with what they mean; none is its normal one. */
  scenarios: Readonly<Record<string, string>>;
  scenario: string;
  setScenario(name: string): void;
  /** A colleague changes the customer while you look at it. */
  editElsewhere(customerId: string): Promise<void>;
  /** Back to the data of the first visit. */
  reset(): Promise<void>;
}

const remembered = 'fieldhouse.scenario';

const client = (baseUrl: URL, server: Promise<Server>, options: Partial<HubOptions> = {}): Hub =>
  createHub({
    baseUrl,
    ...options,
    // A real portal asks its own backend for a short-lived token of the person who is signed in.
    auth: async reason => {
      await server;
      return `${reason}-${Date.now()}`;
    },
    // And has schemas at hand while it is developed, to notice when its backend drifts from the contract.
    validate: {
      schemas: () => import('@customer-hub/sdk/checks'),
      mode: 'warn',
      onDrift: drift => console.warn('The server differs from the contract', drift),
    },
  });

/** For whoever has a shared link: without a token. Waits for the server as the others do. */
const visitor = (baseUrl: URL, server: Promise<Server>): Hub =>
  createHub({
    baseUrl,
    shareStreams: false,
    middleware: [
      async (request, next) => {
        await server;
        return next(request);
      },
    ],
  });

/** The client of the page that opens shared links. */
export function startVisit(): Hub {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=customer-hub-api]');
  return meta
    ? visitor(new URL(meta.content), Promise.resolve(realServer))
    : visitor(new URL('/v1', location.href), inPage('/v1'));
}

/** The server that the page names, or else one within the page. */
export function startBackend(): Backend {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=customer-hub-api]');
  if (meta) {
    const api = meta.content,
      server = 'real' in meta.dataset ? Promise.resolve(realServer) : overHttp(api);
    return { hub: client(new URL(api), server), server };
  }
  const server = inPage('/v1');
  // Each window has a server of its own, and nothing to tell the others.
  return { hub: client(new URL('/v1', location.href), server, { shareStreams: false }), server };
}

async function inPage(baseUrl: string): Promise<Server> {
  const [{ startMock }, { scenarios }] = await Promise.all([
    import('@customer-hub/mock-server/browser'),
    import('@customer-hub/mock-server'),
  ]);
  const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);
  const before = sessionStorage.getItem(remembered);
  const mock = await startMock({
    baseUrl,
    seed: 7,
    latencyMs: 60,
    persist: true,
    ...(before && isScenario(before) ? { scenario: before } : {}),
  });
  return {
    scenarios: Object.fromEntries(
      Object.entries(scenarios).map(([name, { description }]) => [name, description]),
    ),
    get scenario() {
      return mock.activeScenarios[0] ?? '';
    },
    setScenario(name) {
      sessionStorage.setItem(remembered, name);
      mock.scenario(...(isScenario(name) ? [name] : []));
    },
    async editElsewhere(customerId) {
      await mock.someoneElse(customerId);
    },
    async reset() {
      sessionStorage.removeItem(remembered);
      mock.scenario();
      mock.reset();
      await mock.saved();
    },
  };
}

/** It has no moods, nobody plays a colleague, and its data stays. */
const realServer: Server = {
  scenarios: {},
  scenario: '',
  setScenario: () => undefined,
  editElsewhere: () => Promise.resolve(),
  reset: () => Promise.resolve(),
};

/** `npm run mock` in another window: its data is everybody's, and its moods are changed through its control. */
async function overHttp(api: string): Promise<Server> {
  interface State {
    scenarios: ScenarioName[];
    available: Record<string, string>;
  }
  const control = async (what: string, body?: object): Promise<State> => {
    const response = await fetch(
      new URL(`/__mock/${what}`, api),
      body ? { method: 'POST', body: JSON.stringify(body) } : {},
    );
    return (await response.json()) as State;
  };
  let state = await control('');
  return {
    scenarios: state.available,
    get scenario() {
      return state.scenarios[0] ?? '';
    },
    setScenario(name) {
      void control('scenario', { scenario: name || [] }).then(now => {
        state = now;
      });
    },
    async editElsewhere(id) {
      await control('someone-else', { id });
    },
    async reset() {
      await control('scenario', { scenario: [] });
      state = await control('reset', {});
    },
  };
}
