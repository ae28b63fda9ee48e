/** A client for stories: its server is the mock, called as a function, so no story needs a network or a worker. */
import { createHub, type Hub } from '@customer-hub/sdk';
import { epoch } from './clock.ts';
import { createFetch, createMock, type Mock, type ScenarioName } from '@customer-hub/mock-server';

export interface StoryHub {
  hub: Hub;
  mock: Mock;
}

export interface Globals {
  globals: Readonly<Record<string, unknown>>;
}

interface StoryHubOptions {
  /** Wins over the toolbar. */
  scenario?: ScenarioName;
  /** Default `staff`, who may do everything. `read-only` may change nothing. */
  token?: string;
  /** Devices of the largest customer. Default 300. */
  devices?: number;
  /** Customers in the directory. Default 60. */
  customers?: number;
  /**
   * Trouble and changes before the story is shown:
   * `mock => mock.fault({ operationId: 'getCustomer', status: 500 })`.
   */
  prepare?: (mock: Mock) => unknown;
  /** Answers of a server that knows less or says something else: by a part of the path, changes what it sent. */
  answers?: Readonly<Record<string, (body: unknown) => unknown>>;
}

/**
 * A fresh server per story: what one story changes, no other sees. Call it in a loader and use `loaded` in `render`,
 * because `render` runs again at every change of a control.
 */
export async function storyHub(
  context: Globals,
  { scenario, token = 'staff', devices = 300, customers = 60, prepare, answers = {} }: StoryHubOptions = {},
): Promise<StoryHub> {
  const chosen = scenario ?? (context.globals.scenario as ScenarioName | 'normal' | undefined);
  const mock = createMock({
    seed: 7,
    scale: { devices, customers },
    epoch,
    ...(chosen && chosen !== 'normal' ? { scenario: chosen } : {}),
  });
  await prepare?.(mock);
  // What fails shows at once that it did: waiting for further tries is the SDK's business and tested there.
  const hub = createHub({
    baseUrl: `${location.origin}/v1`,
    auth: () => token,
    fetch: watched(changed(createFetch(mock), { ...rowHeights(context), ...answers })),
    retry: { limit: 0 },
  });
  return { hub, mock };
}

/** The toolbar's row height, as if the person had chosen it in every list. */
const rowHeights = ({ globals }: Globals): NonNullable<StoryHubOptions['answers']> =>
  globals.density === 'detailed'
    ? {
        '/preferences/views/': body => {
          const saved = body as { readonly views: readonly object[] };
          const own = layouts.map(id => ({ id, name: id, value: { density: 'detailed' } }));
          return { ...saved, views: [...saved.views, ...own] };
        },
      }
    : {};
/** Views in which lists remember themselves. */
const layouts = ['default', 'default:all'];

const changed =
  (
    fetch: typeof globalThis.fetch,
    answers: NonNullable<StoryHubOptions['answers']>,
  ): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const change = Object.entries(answers).find(([path]) => pathname.includes(path))?.[1];
    return change && response.ok
      ? Response.json(change(await response.json()), { status: response.status, headers: response.headers })
      : response;
  };

/** Of the story that is shown. */
let underWay = new Set<symbol>();

const watched = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => {
  const own = (underWay = new Set());
  return async (input, init) => {
    const request = Symbol();
    own.add(request);
    try {
      return await fetch(input, init);
    } finally {
      own.delete(request);
    }
  };
};

/** After this time without an answer, ms, a request is one that the story never answers. */
const patience = 240;

/**
 * Waits until nothing was asked of the server for a moment, or nothing came of it for longer, so that what is checked
 * is what a person sees; at most `timeoutMs`.
 */
export async function quiet(timeoutMs = 1500): Promise<void> {
  const step = 30;
  const end = performance.now() + timeoutMs;
  let before: readonly symbol[] = [];
  let calm = 0;
  while (calm < (before.length === 0 ? 3 : patience / step) && performance.now() < end) {
    await new Promise(resolve => setTimeout(resolve, step));
    const now = [...underWay];
    const isSame = now.length === before.length && now.every(request => before.includes(request));
    calm = isSame ? calm + 1 : 0;
    before = now;
  }
}

/** `loaders: [withHub()]`, then `render: (args, { loaded }) => html`<hub-notes .hub=${loaded.hub}></hub-notes>``. */
export const withHub =
  (options: StoryHubOptions = {}) =>
  (context: Globals): Promise<StoryHub> =>
    storyHub(context, options);

/** Customers that every story finds. */
export const customers = {
  /** The one of the drawings: gold, managed, some of everything. */
  ashgrove: 'cus_1',
  /** Nothing but a name. */
  empty: 'cus_2',
  german: 'cus_3',
  large: 'cus_4',
  arabic: 'cus_6',
  hebrew: 'cus_7',
  /** A name that is longer than any header, and a blocked rank. */
  longName: 'cus_8',
} as const;
