import { createHub } from '@customer-hub/sdk/lean';
import type { Hub, HubOptions } from '@customer-hub/sdk';
import { hubState, type HubState } from '@customer-hub/state/core';
import { tags, type HubTag } from '../cdn/tags.ts';
import type { HubElementMap, HubElementProperties } from '../generated/element-types.ts';
import type {
  HubEventMap,
  HubNavigateEvent,
  HubPlaceChangeEvent,
  HubReadyEvent,
} from '../generated/event-map.ts';
import type { HubErrorDetail } from '../internal/event-details.ts';
import { errorDetail } from '../internal/tell-error.ts';
import { endpointOf } from './endpoint.ts';
import { telemetryOf, type HubTelemetry } from './telemetry.ts';
import { Living } from './living.ts';
import { Look } from './look.ts';
import type { HubTheme } from './theme.ts';
import { tokensOf, type FetchToken } from './token.ts';

/** What all elements of an embed have in common. */
type Settings = Pick<
  HubElementProperties['customer-hub'],
  'locale' | 'dateStyle' | 'timeZone' | 'messages' | 'hrefFor' | 'shortcuts' | 'offers' | 'overlays'
>;

export interface HubEmbedOptions extends Settings {
  /** Where the backend lives, with version: `https://api.example.com/v1`, or a path of your own origin. */
  readonly endpoint: string | URL;
  /**
   * Gives a bearer token: `initial`, `expired` (the last one was refused) or `forbidden` (it lacks a scope). Asked
   * once at a time, and for the first time before any code of the elements is fetched. It never gets into the page.
   */
  readonly fetchToken: FetchToken;
  readonly theme?: HubTheme;
  /** A link was pressed that leads elsewhere: call `preventDefault()` on what your router does itself. */
  readonly onNavigate?: (event: HubNavigateEvent) => void;
  /** The person is elsewhere in the hub: `detail.place` is for your address bar. */
  readonly onPlaceChange?: (event: HubPlaceChangeEvent) => void;
  /** First records of an element are in sight. */
  readonly onReady?: (event: HubReadyEvent) => void;
  /** Each failure once. Holds no values. */
  readonly onError?: (error: HubErrorDetail) => void;
  /** What was opened, how long it took, what failed. Holds no values and no ids. */
  readonly onTelemetry?: (fact: HubTelemetry) => void;
  /** What else the client is to do: `timeoutMs`, `middleware`, `hooks`, ... */
  readonly client?: Omit<HubOptions, 'baseUrl' | 'auth'>;
}

/** Elements that share one client, one state and one stream of changes. */
export interface HubEmbed {
  /** The client, for requests of your own. */
  readonly hub: Hub;
  /** Records, lists and edits, as the elements hold them. */
  readonly state: HubState;
  /**
   * Makes an element with the settings of the embed, ready to be put into the page; its code is fetched meanwhile.
   * @throws when there is no such tag, or the embed is closed.
   */
  create<T extends HubTag>(tag: T, properties?: HubElementProperties[T]): HubElementMap[T];
  /**
   * Gives an element that something else has made what `create` gives: `<CustomerHub ref={embed.attach} />`. Whatever
   * is no element, such as the `null` that frameworks pass at the end, it leaves alone.
   */
  readonly attach: (element: object | null) => void;
  /** Fetches the code of an element before it is wanted. */
  load(tag: HubTag): Promise<void>;
  /**
   * Opens the command palette over the element that is in sight, a `customer-hub` before all others; resolves when it
   * is closed, or at once where no element is.
   * @param text What is typed in it: `>` at its start finds actions alone, `#` tickets, `@` contacts, `/` customers.
   */
  openPalette(text?: string): Promise<void>;
  /** Sets another theme on all elements. */
  setTheme(theme: HubTheme): void;
  /** Takes the elements it has made out of the page, ends its requests and its stream, and forgets the token. */
  close(): void;
}

const isTag = (tag: string): tag is HubTag => Object.hasOwn(tags, tag);

class Embed implements HubEmbed {
  readonly hub: Hub;
  readonly state: HubState;
  #options: HubEmbedOptions;
  #over = new AbortController();
  #startToken: () => void;
  #look: Look;
  /** Those it made are taken out again; nothing keeps them alive when the page has dropped them. */
  #made = new Living<HTMLElement>();
  #attached = new WeakSet<HTMLElement>();
  #all = new Living<HTMLElement>();
  #loading = new Map<HubTag, Promise<void>>();
  #told = new WeakSet<HubErrorDetail>();

  attach = (element: object | null): void => {
    if (!(element instanceof HTMLElement) || this.#attached.has(element)) return;
    this.#over.signal.throwIfAborted();
    this.#attached.add(element);
    this.#all.add(element);
    // Before the code: the token takes longer.
    this.#startToken();
    this.#listen(element);
    this.#look.show(element);
    const { locale, dateStyle, timeZone, messages, hrefFor, shortcuts, offers, overlays } = this.#options;
    const hints = { messages, hrefFor, shortcuts, offers, overlays };
    const settings = { locale, dateStyle, timeZone, ...hints, hub: this.hub };
    for (const [name, value] of Object.entries(settings))
      if (value !== undefined) Object.assign(element, { [name]: value });
    if (isTag(element.localName)) void this.load(element.localName).catch(() => undefined);
  };

  constructor(options: HubEmbedOptions) {
    this.#options = options;
    const { client = {}, endpoint, fetchToken, theme = {} } = options;
    const tokens = tokensOf(fetchToken, this.#over.signal);
    this.#startToken = tokens.start;
    this.#look = new Look(theme);
    this.hub = createHub({
      ...client,
      baseUrl: endpointOf(endpoint),
      auth: tokens.auth,
      hooks: {
        ...client.hooks,
        error: event => {
          client.hooks?.error?.(event);
          if (event.error.code !== 'aborted') this.#failed(errorDetail(event.error, event.operationId));
        },
      },
    });
    this.state = hubState(this.hub);
    if (typeof document !== 'undefined')
      document.addEventListener(
        'hub-error',
        // Those of elements come by them.
        event => event.target === document && this.#failed(event.detail),
        this.#over,
      );
  }

  create<T extends HubTag>(tag: T, properties: HubElementProperties[T] = {}): HubElementMap[T] {
    if (!isTag(tag)) throw new TypeError(`There is no element <${String(tag)}>.`);
    this.#over.signal.throwIfAborted();
    const element = document.createElement(tag) as HubElementMap[T];
    this.#made.add(element);
    this.attach(element);
    return Object.assign(element, properties);
  }

  load(tag: HubTag): Promise<void> {
    let loading = this.#loading.get(tag);
    if (!loading) {
      this.#startToken();
      this.#loading.set(tag, (loading = this.#load(tag)));
      // The next one tries again.
      loading.catch(() => this.#loading.delete(tag));
    }
    return loading;
  }

  async openPalette(text?: string): Promise<void> {
    const shown = [...this.#all].filter(element => element.isConnected && element.checkVisibility());
    const over = shown.find(element => element.localName === 'customer-hub') ?? shown[0];
    if (!over || !isTag(over.localName)) return;
    await this.load(over.localName);
    await (over as HubElementMap[HubTag]).openPalette(text);
  }

  setTheme(theme: HubTheme): void {
    this.#look.change(theme);
  }

  close(): void {
    this.#over.abort(new DOMException('The embed is closed.', 'AbortError'));
    for (const made of this.#made) made.remove();
    this.hub.forgetToken();
    this.hub.close();
  }

  async #load(tag: HubTag): Promise<void> {
    const start = performance.now();
    try {
      await tags[tag]();
    } catch (error) {
      this.#failed(errorDetail(error as Error, tag, 'not_loaded'));
      throw error;
    }
    this.#tell({ kind: 'loaded', element: tag, durationMs: Math.round(performance.now() - start) });
  }

  #listen(element: HTMLElement): void {
    const { onNavigate, onPlaceChange, onReady } = this.#options;
    const on = <K extends keyof HubEventMap>(
      type: K,
      listener: ((event: HubEventMap[K]) => void) | undefined,
    ): void => {
      if (!listener) return;
      const tell = (event: Event): void => {
        if (this.#isOutermost(element, event)) listener(event as HubEventMap[K]);
      };
      element.addEventListener(type, tell, this.#over);
    };
    on('hub-navigate', onNavigate);
    on('hub-place-change', onPlaceChange);
    on('hub-ready', onReady);
    on('hub-ready', event => this.#tell(telemetryOf(event)));
    on('hub-panel-change', event => this.#tell(telemetryOf(event)));
    on('hub-error', event => this.#failed(event.detail));
  }

  /**
   * Of elements within each other the outermost tells: what an inner one asks for it may do itself, or ask in its own
   * words, by an event of its own.
   */
  #isOutermost(element: HTMLElement, event: Event): boolean {
    const attached = event.composedPath().filter(node => this.#attached.has(node as HTMLElement));
    return attached.at(-1) === element;
  }

  #failed(detail: HubErrorDetail): void {
    if (this.#over.signal.aborted || this.#told.has(detail)) return;
    this.#told.add(detail);
    this.#options.onError?.(detail);
    const { code, where, requestId } = detail;
    this.#tell({ kind: 'failed', code, where, requestId });
  }

  /** What a host does with it must not break the hub. */
  #tell(fact: HubTelemetry): void {
    try {
      this.#options.onTelemetry?.(fact);
    } catch (error) {
      console.error(error);
    }
  }
}

/** Connects your page with a backend; the elements come from `create`. Safe on a server, where it asks for nothing. */
export const createHubEmbed = (options: HubEmbedOptions): HubEmbed => new Embed(options);
