import { ContextProvider } from '@lit/context';
import type { Hub } from '@customer-hub/sdk';
import { adoptStyles, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { hubContext, type HubContext } from '../context/context.ts';
import type { HostOffer, HrefFor } from '../context/destination.ts';
import { hubState, type HubState } from '@customer-hub/state/core';
import type { Extensions } from '../extensions/extensions.ts';
import type { MessageOverrides } from '../messages/areas.ts';
import { isRtl, type DateStyle } from '../messages/format.ts';
import { base } from '../theme/base.ts';
import { tokens } from '../theme/tokens.ts';
import type { Features } from '../policy/features.ts';
import { lessOf } from '../policy/less.ts';
import type { Overlays } from '../primitives/contained-layer.ts';
import { hasLayer } from '../internal/open-layer.ts';
import type { Elements } from '../internal/define.ts';
import { keptFormat } from './kept-format.ts';
import { guardLeaving } from './leaving.ts';
import { lazily } from '../internal/lazily.ts';
import type { PaletteSource } from '../palette/source.ts';
import { keysOf } from './hub-keys.ts';
import { provideNoticeRegion } from './notice-region.ts';
import { closestLang, HubPart } from '../internal/part.ts';
import { takeEarly } from './early.ts';

/** Names of properties as frameworks write them as attributes, where there is none of that name. */
const noAttributes = new Set<string>();

/**
 * Base of every public element. Works alone with its own client, or takes client, language and messages from
 * the element around it. Nothing is asked of the server before a client is there and the element is
 * connected.
 * @fires {CustomEvent<HubReadyDetail>} hub-ready - Its first records are in sight; again after it was given another
 * client or id. Bubbles: a hub tells it of its tabs as well, each by its tag.
 * @fires {CustomEvent<HubErrorDetail>} hub-error - Something could not be loaded: a code, where, and the id of the
 * request, without values. Bubbles. On the document: the page holds another version of an element.
 */
export abstract class HubElement extends HubPart {
  static override styles: CSSResultGroup = [tokens, base];

  /**
   * Elements that it renders from the beginning, registered with it. What opens later is registered when it
   * is opened.
   */
  static elements: Elements = {};

  /** In addition, so that it is noticed, what was written as an attribute that there is not. */
  static override get observedAttributes(): string[] {
    const observed = super.observedAttributes;
    for (const [name, { attribute, state }] of this.elementProperties)
      if ((attribute ?? true) !== true && !state) noAttributes.add((name as string).toLowerCase());
    return [...observed, ...noAttributes];
  }

  /** First of all fields: those after it would write over what the page has set before the tag was defined. */
  #early = takeEarly(this);

  /** The client to ask, from `createHub`. Elements inside another hub element use that one's. */
  @property({ attribute: false }) hub?: Hub;

  /** Follows the host page (`auto`), or is set to one scheme. */
  @property({ reflect: true }) appearance: 'auto' | 'light' | 'dark' = 'auto';

  /** BCP 47 language. Default: the nearest `lang` of the page. */
  @property() locale?: string;

  /** How dates are written. Default `us`, MM/DD/YYYY. */
  @property({ attribute: 'date-style' }) dateStyle?: DateStyle;

  /** IANA time zone of what is shown. Default: the browser's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /** Strings to say differently, by area: `{ customer: { fields: { phone: 'Telephone' } } }`. */
  @property({ attribute: false }) messages?: MessageOverrides;

  /**
   * `off`: shortcuts of a single key (`/`, `n`, `?` and others) are left to the page. Default: as the person
   * chose, at first on.
   */
  @property() shortcuts: 'on' | 'off' = 'on';

  /**
   * Addresses of links, from what `hub-navigate` would tell: so that they can be copied and opened in another tab.
   * Where it gives none, and by default, a link is a deep link (`#hub/cus_7/devices/dev_12`) into the page it
   * stands in, which the hub understands when it starts there.
   */
  @property({ attribute: false }) hrefFor?: HrefFor;

  /** What your page does when an event asks for it: `['directory_sync', 'previous_look']`. Only this is offered. */
  @property({ attribute: false }) offers?: readonly HostOffer[];

  /** `contained`: dialogs lie over the hub alone, and your page stays in use. Default: as the hub around it, or `page`. */
  @property() overlays?: Overlays;

  /**
   * Nothing can be written: what would is left out, or off with its reason. Reading, filters, columns, exports and
   * secrets stay; layouts last as long as the page.
   */
  @property({ type: Boolean }) readonly?: boolean;

  /** What your page does not want, though the server allows it: `{ passwords: 'hidden', tickets: 'read-only' }`. */
  @property({ attribute: false }) features?: Features;

  /**
   * What you add to lists: columns, actions of rows and of what is selected, buttons of the toolbar, by the list:
   * `{ devices: { columns: [{ key: 'x-rack', title: 'Rack', value: device => racks.get(device.id) }] } }`.
   */
  @property({ attribute: false }) extensions?: Extensions;

  #own: HubContext | undefined;
  /** Since when the page waits for its first records, ms; 0: they are in sight. */
  #since = 0;
  #endRegion: (() => void) | undefined;
  /** The direction that was set here: any other is the page's. */
  #dir = '';
  #keys = keysOf(this, () => {
    const session = this.#own?.session;
    // The outermost element hands a key to whatever is in sight.
    return session && session !== super.context.session ? this.#own : undefined;
  });
  #provider = new ContextProvider(this, { context: hubContext });

  protected override get context(): HubContext {
    return this.#own ?? super.context;
  }

  /**
   * Lit keeps what was set before the tag was defined until the first update, and then sets it over what the page has
   * set since. It finds nothing here while it is being constructed.
   * @internal
   */
  override hasOwnProperty(key: PropertyKey): boolean {
    return this.renderOptions !== undefined && super.hasOwnProperty(key);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value !== null && (noAttributes.has(name) || value.startsWith('[object ')))
      void import('./refuse-attribute.ts').then(({ refuseAttribute }) => refuseAttribute(this, name));
  }

  /** A frame that a server has rendered makes way: the browser clears it when it is asked for the root. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof HubElement;
    const root = this.attachShadow(shadowRootOptions);
    adoptStyles(root, elementStyles);
    return root;
  }

  override connectedCallback(): void {
    Object.assign(this, this.#early);
    this.#early = {};
    this.#settle();
    super.connectedCallback();

    this.#provideRegion();
    this.#keys.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endRegion?.();
    this.#endRegion = undefined;
    this.#keys.disconnect();
  }

  /** A dialog or a menu of it is open: Escape is meant for that, not for a dialog of your page around it. */
  get hasOpenLayer(): boolean {
    return hasLayer(this.renderRoot);
  }

  /** Lists the keyboard shortcuts, with a switch for those of a single key. */
  async showShortcuts(): Promise<void> {
    const { openShortcuts } = await lazily(() => import('../shortcuts/shortcuts-dialog.ts'));
    await openShortcuts(this, this.shortcuts !== 'off');
  }

  /**
   * Opens the command palette, as Ctrl+K does (Cmd+K on a Mac): records, places and actions by a few letters. Not where
   * `features` says `{ palette: 'hidden' }`. Resolves when it is closed.
   * @param text What is typed in it: `>` at its start finds actions alone, `#` tickets, `@` contacts, `/` customers.
   */
  async openPalette(text = ''): Promise<void> {
    const { openPalette } = await lazily(() => import('../palette/open-palette.ts'));
    await openPalette(this, this.context, text, await this.paletteSource?.());
  }

  /** What the palette finds and does here, where it is more than records. */
  protected paletteSource?(): Promise<PaletteSource>;

  protected override contextChanged(): void {
    this.#settle();
  }

  override requestUpdate(...change: Parameters<HubPart['requestUpdate']>): void {
    super.requestUpdate(...change);
    const [name] = change;
    if (name === 'customerId' || name === 'deviceId') this.#since = performance.now();
    if (name === 'hub' && this.hub && !this.hub.customers)
      console.error('This hub is no client of createHub():', this.hub, this);
    if (name !== undefined && settings.has(name)) this.#settle();
  }

  /** Same result whatever the order of set and attach: recomputed from what is there now. */
  #settle(): void {
    const outer = super.context;
    const whole = this.hub?.customers ? hubState(this.hub) : outer.session;
    const locale = this.locale ?? outer.locale;
    const dateStyle = this.dateStyle ?? outer.format.dateStyle;
    const timeZone = this.timeZone ?? outer.format.timeZone;
    const messages = this.messages ? { ...outer.messages, ...this.messages } : outer.messages;
    const speech = { locale, messages };
    const session = lessOf(whole, this.readonly, this.features, speech, () => this.#settle());
    const hrefFor = this.hrefFor ?? outer.hrefFor;
    const offers = this.offers ?? outer.offers;
    const extensions = this.extensions ?? outer.extensions;
    const old = this.#own;
    const format = keptFormat(old?.format, locale, dateStyle, timeZone);
    if (
      old &&
      old.session === session &&
      old.locale === locale &&
      old.messages === messages &&
      old.hrefFor === hrefFor &&
      old.offers === offers &&
      old.extensions === extensions &&
      old.format === format
    )
      return;
    const keyed =
      session && session === outer.session
        ? outer.keyed
        : (old?.session === session && old?.keyed) || new Set<Element>();
    this.#own = { session, locale, messages, format, hrefFor, offers, extensions, keyed };
    this.#provider.setValue(this.#own);
    if (old?.session !== session) {
      this.#since = performance.now();
      this.#provideRegion();
      this.sessionChanged(session);
    }
    this.requestUpdate();
  }

  /** The outermost element of a client shows its notices and guards what is unsaved, while it is in the page. */
  #provideRegion(): void {
    this.#endRegion?.();
    this.#endRegion = undefined;
    const session = this.#own?.session;
    if (!session || !this.isConnected || session === super.context.session) return;
    guardLeaving(session);
    this.#endRegion = provideNoticeRegion(this, session, this.#own!.locale);
  }

  /** Tells the page that its first records are in sight. Call it while they are rendered, time and again. */
  protected tellReady(): void {
    const since = this.#since;
    if (!since) return;
    this.#since = 0;
    const durationMs = Math.round(performance.now() - since);
    const detail = { element: this.localName, durationMs };
    void this.updateComplete.then(() =>
      this.dispatchEvent(new CustomEvent('hub-ready', { detail, bubbles: true, composed: true })),
    );
  }

  /** Called when the element gets a client, or another one. */
  protected sessionChanged(_session: HubState | undefined): void {}

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.dir !== this.#dir) return;
    const isOwn = this.locale !== undefined || (!this.inherited?.session && !closestLang(this).isDirected);
    this.#dir = isOwn ? (isRtl(this.context.locale) ? 'rtl' : 'ltr') : '';
    if (this.dir !== this.#dir) this.dir = this.#dir;
  }
}

const settings = new Set<PropertyKey>([
  'hub',
  'locale',
  'dateStyle',
  'timeZone',
  'messages',
  'hrefFor',
  'offers',
  'extensions',
  'readonly',
  'features',
]);
