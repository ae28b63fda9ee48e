import type { CustomerCapabilities, CustomerSummary, HubTab } from '@customer-hub/sdk';
import { html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HubState } from '@customer-hub/state/core';
import type { HubContext } from '../context/context.ts';
import { stayInSight } from './in-sight.ts';
import type { OwnTab, TabKey } from '../extensions/own-tab.ts';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';
import { MARK } from '../internal/place-text.ts';
import { hubRefusal } from '../internal/refusal.ts';
import { HubElement } from '../element/hub-element.ts';
import { liveStatus } from '../element/live-status.ts';
import { customerMessages } from '../messages/customer.ts';
import { hubMessages } from '../messages/hub.ts';
import * as icons from '../primitives/icons.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { badges } from '../theme/badges.ts';
import { policyOf } from '../policy/policy-of.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { tokens } from '../theme/tokens.ts';
import { customerHead } from './customer-head.ts';
import { hubStyles } from './customer-hub.styles.ts';
import type { PaletteSource } from '../palette/source.ts';
import type { HubPlaces } from './places.ts';
import type { TabElement } from './places-host.ts';
import type { SlimHead } from './slim-head.ts';
import { pinnedFields, pinStyles } from './pins.ts';
import { HubTabBar, type Tab } from '../primitives/tab-bar.ts';
import { TabContents } from './tab-contents.ts';
import { countOf, defaultTabs, prefetchTab, shownTabs, tabs, type ShownTab } from './tabs.ts';
import { lazily } from '../internal/lazily.ts';

/** The first view has the network for itself. */
const JOBS_AFTER_MS = 2000;

/**
 * @summary Everything an MSP keeps about one customer: head with pinned fields, its tabs and the
 * notes, each fetched when first opened.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere: another tab, a device, a
 * ticket, outside. Cancelable; bubbles. When the host cancels a `tab`, it sets `active-tab` itself. A
 * `device` of this customer that it leaves alone is shown in the Devices tab.
 * @fires {CustomEvent<HubPlaceDetail>} hub-place-change - The person is elsewhere: a string for the address and a
 * title for the document; bubbles. The hub touches neither by itself.
 * @fires {CustomEvent<{view: View}>} hub-view-change - A list in it shows something else; a plain JSON value; bubbles.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel of a device is open; bubbles.
 * @fires {CustomEvent<HubConnectDetail>} hub-connect - A remote session is ready. Cancel it to open it yourself;
 * bubbles.
 * @fires {CustomEvent<{customerId: string, done: () => void}>} hub-directory-sync - People are to be fetched from your
 * directory. Cancel it when you do; bubbles.
 * @fires {CustomEvent<HubTicketAssistDetail>} hub-ticket-assist - A person asked the assistant. Cancel it when you have
 * one; bubbles.
 * @slot head-end - In the head, before its buttons.
 * @slot overview-end - At the end of the Overview.
 * @slot empty-<tab> - In place of what a list says when it is empty, e.g. `empty-contacts`.
 * @csspart hub - The whole frame.
 * @cssprop [--hub-accent] - Brand colour of primary buttons, links and the selected tab; 19 more tokens are
 * in the documentation.
 */
export class CustomerHub extends HubElement {
  static override bundles = [hubMessages, customerMessages];
  static override elements = { 'hub-tab-bar': HubTabBar };
  static override styles: CSSResultGroup = [tokens, base, buttons, badges, hubStyles, pinStyles];

  /** Id of the customer to show. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** The open tab; deep links set it. Default `overview`. */
  @property({ attribute: 'active-tab', reflect: true }) activeTab: TabKey = 'overview';

  /** Tabs this portal does not want to show, e.g. `['passwords']`. */
  @property({ attribute: false }) hiddenTabs: readonly HubTab[] = [];

  /**
   * Tabs in their order, with your own among them: `[...defaultTabs, { key: 'x-projects', label: 'Projects', load }]`,
   * or keys alone, which leaves out the others. Default: `defaultTabs`, all of ours.
   */
  @property({ attribute: false }) tabs: readonly (HubTab | OwnTab)[] = defaultTabs;

  @state() private opened: readonly TabKey[] = [];

  #endLive: (() => void) | undefined;
  #places: HubPlaces | undefined;
  #placing: Promise<HubPlaces> | undefined;
  #contents = new TabContents(this, (error, tag) => this.tellError(error, tag, 'not_loaded'));
  #head: Promise<SlimHead> | undefined;

  /** Where the person is, for the address; told by `hub-place-change`. Set it at the start and after Back. */
  get place(): string {
    return this.#places?.text ?? this.activeTab;
  }

  set place(place: string) {
    const entry = this.shownTab(place.split(/[/?]/, 1)[0] ?? '');
    if (entry) this.activeTab = entry.key;
    this.withPlaces(places => places.go(place));
  }

  /** Opens a tab, as a click on it would. @param view What its list is to show. */
  openTab(tab: TabKey, view?: string): void {
    if (!this.shownTab(tab)) return;
    if (view !== undefined) this.withPlaces(places => places.showView(tab, view));
    if (tab === this.activeTab) return;
    const { customerId } = this;
    if (navigate(this, { to: 'tab', tab, customerId, ...(view ? { view } : {}) })) this.activeTab = tab;
  }

  protected override sessionChanged(_session: HubState | undefined): void {
    this.context.keyed.add(this);
    if (this.hasUpdated) this.#followLive();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On the inside: what the hub itself tells the host does not pass here, and the host does not hear what
    // is answered here.
    this.renderRoot.addEventListener('hub-navigate', this.#navigated);
    for (const type of ['hub-view-change', 'hub-record-shown'])
      this.renderRoot.addEventListener(type, this.#moved);
    this.renderRoot.addEventListener('hub-depth', this.#scrolled);
    if (this.hasUpdated) this.sessionChanged(this.session);
  }

  override disconnectedCallback(): void {
    this.context.keyed.delete(this);
    this.#endLive?.();
    this.#endLive = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('customerId')) {
      this.opened = [];
      this.#contents.clear();
    }
    if (changed.has('customerId') || !this.hasUpdated) this.#followLive();
    this.#start();
    this.#places?.settle();
    stayInSight(this, changed.has('activeTab'));
    if (changed.has('tabs') && this.tabs !== defaultTabs)
      void import('../extensions/own-tabs.ts').then(({ checkTabs }) => checkTabs(this, this.tabs));
    if (changed.has('activeTab') || changed.has('customerId'))
      void this.#head?.then(
        head => head.reset(),
        () => undefined,
      );
    if (!this.opened.includes(this.activeTab)) this.opened = [...this.opened, this.activeTab];
    void this.#loadTab(this.activeTab);
  }

  protected override firstUpdated(): void {
    setTimeout(() => void import('./jobs-place.ts').then(({ jobsOf }) => jobsOf(this)), JOBS_AFTER_MS);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('activeTab')) this.renderRoot.querySelector('.hub')?.classList.remove('deep');
    if (changed.get('activeTab')) this.withPlaces(places => places.tell());
    else if (this.session) this.#places?.tell();
  }

  /** Places are of no use before somebody goes anywhere: their code comes then, and does all in its order. @internal */
  withPlaces(work: (places: HubPlaces) => void): void {
    if (this.#places) return work(this.#places);
    this.#placing ??= lazily(() => import('./places.ts')).then(
      ({ HubPlaces: Places }) => (this.#places ??= new Places(this)),
    );
    void this.#placing.then(work, () => (this.#placing = undefined));
  }

  /** A deep link in the address of the page leads on, once. */
  #start(): void {
    const { customerId } = this;
    if (!customerId || isServer) return;
    const isLinked = !this.hasUpdated && !this.hrefFor && location.hash.startsWith(MARK);
    if (isLinked) this.withPlaces(places => places.start(customerId, true));
    else this.#places?.start(customerId);
  }

  #navigated = (event: Event): void => {
    const { detail } = event as CustomEvent<HubNavigateDetail>;
    if (detail.to !== 'tab' && !tabs.some(({ shows }) => shows === detail.to)) return;
    event.stopPropagation();
    event.preventDefault();
    this.withPlaces(places => places.navigated(detail));
  };

  /** The first to scroll brings the code of the slim head. */
  #scrolled = (event: Event): void => {
    this.#head ??= lazily(() => import('./slim-head.ts')).then(({ SlimHead }) => new SlimHead(this));
    void this.#head.then(
      head => head.scrolled(event),
      () => (this.#head = undefined),
    );
  };

  /** A list shows something else, or a record has been opened or closed. */
  #moved = (event: Event): void => {
    const path = event.composedPath();
    this.withPlaces(places => places.moved(event, path));
  };

  protected override render(): TemplateResult {
    return html`<div class="hub" part="hub" tabindex="-1">${this.#content()}<hub-menu></hub-menu></div>`;
  }

  #content(): unknown {
    const t = this.t(hubMessages);
    // What takes something away from the client is on its way.
    if (!this.session && this.hub && (this.readonly || this.features)) return nothing;
    if (!this.session || !this.customerId)
      return this.#states?.views.empty({ icon: icons.building, title: t.noCustomer, text: t.noCustomerText });
    const { customerId } = this;
    const account = this.recordOf('account', '')?.value;
    const { value: customer, error, status } = this.recordOf('customer', customerId) ?? {};
    const summary = this.recordOf('customer_summary', customerId)?.value;
    const capabilities = this.recordOf('customer_capabilities', customerId)?.value;
    const pins = this.#pins();
    const refused = hubRefusal(account);
    if (refused === 'plan')
      return this.#states?.views.stateView({ icon: icons.lock, title: t.mspOnly, text: t.mspOnlyText });
    if (refused) return this.#states?.views.forbidden(this.#states.t, t.customer, 'customer:read');
    if (error && (!customer || status === 'gone'))
      return this.#states?.views.failed(this.#states.t, error, {
        subject: t.customer,
        retry: () => void this.session?.records.get('customer', customerId).load(),
        link: {
          host: this,
          href: detail => this.href(detail),
          follow: ({ customerId: id = customerId }) => (this.customerId = id),
        },
      });
    if (customer) this.tellReady();
    return html`${customerHead({
        customer,
        live: liveStatus(this.session, this.watch),
        t,
        names: this.t(customerMessages),
        configure: () => void this.configure(),
        openNew: policyOf(this.session.hub)?.isReadonly ? undefined : at => void this.#open('openNew', at),
        openMenu: anchor => void this.#open('openCustomer', anchor),
      })}
      ${pins}
      <hub-tab-bar
        .tabs=${this.#tabs(t.tabs, summary)}
        selected=${this.activeTab}
        @hub-tab-select=${(event: CustomEvent<{ key: TabKey }>) => this.openTab(event.detail.key)}
        @hub-tab-hint=${prefetchTab}></hub-tab-bar>
      <div class="panels">
        ${repeat(
          this.opened,
          key => `${this.customerId}:${key}`,
          key => this.#panel(key, capabilities),
        )}
      </div>`;
  }

  /** What is shown in place of content; fetched with the first need. */
  get #states() {
    return statesFor(this, this.context);
  }

  /** The pinned fields; their place is kept free until all that names them is there. */
  #pins(): unknown {
    const t = this.t(hubMessages);
    const customer = this.recordOf('customer', this.customerId)?.value;
    const fields = this.recordOf('custom_fields', 'customer');
    const { value: pins, error } = this.recordOf('pinned_fields', '') ?? {};
    if (!customer || (pins && !fields?.value && !fields?.error)) return html`<div class="pins"></div>`;
    if (pins)
      return pinnedFields({
        customer,
        fields: pins.fields,
        definitions: fields?.value ?? [],
        t,
        names: this.t(customerMessages),
        format: this.format,
        editable: pins.allowedActions.every(entry => entry.action !== 'update' || entry.allowed),
        onEdit: () => void this.editPins(),
      });
    const states = error ? this.#states : undefined;
    return html`<div class="pins">
      ${states?.views.partMissing(states.t, error, {
        subject: t.pinned,
        retry: () => void this.session?.records.get('pinned_fields', '').load(),
      })}
    </div>`;
  }

  #panel(key: TabKey, capabilities: CustomerCapabilities | undefined): TemplateResult {
    const entry = this.shownTab(key);
    return html`<section
      class="panel"
      role="tabpanel"
      id=${`panel-${key}`}
      aria-label=${entry ? this.nameOf(entry) : nothing}
      ?hidden=${key !== this.activeTab}>
      ${entry ? this.#panelContent(entry, capabilities) : nothing}
    </section>`;
  }

  #panelContent(entry: ShownTab, capabilities: CustomerCapabilities | undefined): unknown {
    const name = this.nameOf(entry);
    const capability = capabilities?.tabs.find(tab => tab.tab === entry.key);
    if (capability && !capability.served)
      return this.#states?.views[capability.reason === 'no_permission' ? 'forbidden' : 'unavailable'](
        this.#states.t,
        name,
      );
    const error = this.#contents.errorOf(entry);
    if (error)
      return this.#states?.views.failed(this.#states.t, error, {
        subject: name,
        retry: () => this.#contents.retry(entry),
      });
    return this.#contents.elementOf(entry, this.#places?.viewOf(entry.key)) ?? nothing;
  }

  #tabs(labels: Record<HubTab, string>, summary: CustomerSummary | undefined): readonly Tab[] {
    return this.shownTabs.map(tab =>
      'label' in tab
        ? tab
        : {
            key: tab.key,
            label: labels[tab.key],
            count: summary && countOf(tab, summary),
            urgent: summary && tab.urgent?.(summary),
          },
    );
  }

  #followLive(): void {
    if (!this.session || !this.customerId) return;
    const end = this.#endLive;
    this.#endLive = this.isConnected ? this.session.live.follow(this.customerId) : undefined;
    end?.();
  }

  async #loadTab(key: string): Promise<void> {
    const entry = this.shownTab(key);
    if (entry) await this.#contents.load(entry, this.#placing);
  }

  /** Tabs that show, in their order. @internal */
  get shownTabs(): readonly ShownTab[] {
    const features = Object.entries(policyOf(this.session?.hub)?.features ?? {});
    const hidden = features.flatMap(([key, rule]) => (rule === 'hidden' ? [key] : []));
    return shownTabs(this.tabs, [...this.hiddenTabs, ...hidden]);
  }

  /** A tab, if it shows. @internal */
  shownTab(key: string): ShownTab | undefined {
    return this.shownTabs.find(tab => tab.key === key);
  }

  /** @internal */
  nameOf(tab: ShownTab): string {
    return 'label' in tab ? tab.label : this.t(hubMessages).tabs[tab.key];
  }

  /** Opens the fields and settings of the customer. */
  configure(): Promise<void> {
    return this.#open('configure');
  }

  /** Opens the editor of the pinned fields. */
  editPins(): Promise<void> {
    return this.#open('editPins');
  }

  /** Opens the report for the talk with the customer. The host hears of it first, by `hub-navigate` to `report`. */
  openReport(): Promise<void> {
    return this.#open('openReport');
  }

  /** The element of a tab, once it is there. @internal */
  async tabContent(key: TabKey): Promise<TabElement | undefined> {
    await this.updateComplete;
    await this.#loadTab(key);
    await this.updateComplete;
    const found = this.renderRoot.querySelector<TabElement>(`#panel-${key} > *`) ?? undefined;
    // What is the page's own stands in the page.
    return found instanceof HTMLSlotElement ? (found.assignedElements()[0] as TabElement) : found;
  }

  /** What the hub hands down: to code of it that comes later. @internal */
  get given(): HubContext {
    return this.context;
  }

  protected override async paletteSource(): Promise<PaletteSource> {
    return (await lazily(() => import('./palette-source.ts'))).hubSource(this);
  }

  async #open(which: keyof typeof import('./menus.ts'), anchor: HTMLElement = this): Promise<void> {
    const menus = await lazily(() => import('./menus.ts'));
    await menus[which](this, anchor);
  }
}
