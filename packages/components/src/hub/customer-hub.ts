import type { CustomerCapabilities, CustomerSummary, HubTab } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HubState } from '@customer-hub/state/core';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';
import { HubElement } from '../element/hub-element.ts';
import { liveStatus } from '../element/live-status.ts';
import { customerMessages } from '../messages/customer.ts';
import { hubMessages } from '../messages/hub.ts';
import * as icons from '../primitives/icons.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { badges } from '../theme/badges.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { tokens } from '../theme/tokens.ts';
import { customerHead } from './customer-head.ts';
import { hubStyles } from './customer-hub.styles.ts';
import { pinnedFields, pinStyles } from './pins.ts';
import { HubTabBar, type Tab } from './tab-bar.ts';
import { countOf, tabElement, tabOf, tabs, type TabEntry } from './tabs.ts';
import { lazily } from '../internal/lazily.ts';

/** A tab element that can be told to begin a new record, or to show one. */
interface TabElement extends HTMLElement {
  create?(): void;
  show?(id: string): unknown;
}

/**
 * @summary Everything an MSP keeps about one customer: head with pinned fields, its tabs and the
 * notes, each fetched when first opened.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere: another tab, a device, a
 * ticket, outside. Cancelable; bubbles. When the host cancels a `tab`, it sets `active-tab` itself. A
 * `device` of this customer that it leaves alone is shown in the Devices tab.
 * @fires {CustomEvent<{code: string, tag: string, message: string}>} hub-error - On the document: the page
 * holds another version of an element.
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
  @property({ attribute: 'active-tab', reflect: true }) activeTab: HubTab = 'overview';

  /** Tabs this portal does not want to show, e.g. `['passwords']`. */
  @property({ attribute: false }) hiddenTabs: readonly HubTab[] = [];

  @state() private opened: readonly HubTab[] = [];
  @state() private loadedTabs = new Set<string>();
  @state() private failedTabs = new Map<string, unknown>();
  @query('hub-menu') private menu!: HTMLElement;

  #endLive: (() => void) | undefined;
  #elements = new Map<HubTab, HTMLElement>();

  /** Opens a tab, as a click on it would. */
  openTab(tab: HubTab): void {
    if (tab === this.activeTab) return;
    if (navigate(this, { to: 'tab', tab, customerId: this.customerId })) this.activeTab = tab;
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
      this.#elements.clear();
    }
    if (changed.has('customerId') || !this.hasUpdated) this.#followLive();
    if (!this.opened.includes(this.activeTab)) this.opened = [...this.opened, this.activeTab];
    void this.#loadTab(this.activeTab);
  }

  protected override render(): TemplateResult {
    return html`<div class="hub" part="hub" tabindex="-1">${this.#content()}<hub-menu></hub-menu></div>`;
  }

  #content(): unknown {
    const t = this.t(hubMessages);
    if (!this.session || !this.customerId)
      return this.#states?.views.empty({ icon: icons.building, title: t.noCustomer, text: t.noCustomerText });
    const { customerId } = this;
    const account = this.recordOf('account', '')?.value;
    const { value: customer, error, loadedAt = 0 } = this.recordOf('customer', customerId) ?? {};
    const summary = this.recordOf('customer_summary', customerId)?.value;
    const capabilities = this.recordOf('customer_capabilities', customerId)?.value;
    const pins = this.#pins();
    if (account?.kind === 'it_department')
      return this.#states?.views.stateView({ icon: icons.lock, title: t.mspOnly, text: t.mspOnlyText });
    if (!customer && error)
      return this.#states?.views.failed(this.#states.t, error, {
        subject: t.customer,
        retry: () => void this.session?.records.get('customer', customerId).load(),
      });
    return html`${customerHead({
        customer,
        loadedAt,
        live: liveStatus(this.session, this.watch),
        t,
        names: this.t(customerMessages),
        format: this.format,
        configure: () => void this.configure(),
        openNew: anchor => void this.#openNew(anchor),
        openMenu: anchor => void this.#openMenu(anchor),
      })}
      ${pins}
      <hub-tab-bar
        .tabs=${this.#tabs(t.tabs, summary)}
        selected=${this.activeTab}
        @hub-tab-select=${(event: CustomEvent<{ key: HubTab }>) => this.openTab(event.detail.key)}
        @hub-tab-hint=${(event: CustomEvent<{ key: HubTab }>) =>
          void tabOf(event.detail.key)
            ?.load()
            .catch(() => undefined)}></hub-tab-bar>
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
    return statesFor(this, this.context.locale);
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

  #panel(key: HubTab, capabilities: CustomerCapabilities | undefined): TemplateResult {
    const t = this.t(hubMessages);
    const entry = tabOf(key);
    return html`<section
      class="panel"
      role="tabpanel"
      id=${`panel-${key}`}
      aria-label=${t.tabs[key]}
      ?hidden=${key !== this.activeTab}>
      ${entry ? this.#panelContent(entry, capabilities) : nothing}
    </section>`;
  }

  #panelContent(entry: TabEntry, capabilities: CustomerCapabilities | undefined): unknown {
    const t = this.t(hubMessages);
    const name = t.tabs[entry.key];
    const capability = capabilities?.tabs.find(tab => tab.tab === entry.key);
    if (capability && !capability.served)
      return this.#states?.views[capability.reason === 'no_permission' ? 'forbidden' : 'unavailable'](
        this.#states.t,
        name,
      );
    const error = this.failedTabs.get(entry.key);
    if (error) {
      return this.#states?.views.failed(this.#states.t, error, {
        subject: name,
        retry: () => {
          this.failedTabs.delete(entry.key);
          void this.#loadTab(entry.key);
        },
      });
    }
    return this.loadedTabs.has(entry.key) ? this.#tabElement(entry.key) : nothing;
  }

  /** The same element as long as the customer stays. */
  #tabElement(key: HubTab): HTMLElement {
    const element = this.#elements.get(key) ?? tabElement(key, this.customerId ?? '');
    this.#elements.set(key, element);
    return element;
  }

  #tabs(labels: Record<HubTab, string>, summary: CustomerSummary | undefined): readonly Tab[] {
    const next = tabs
      .filter(tab => !this.hiddenTabs.includes(tab.key))
      .map(tab => ({
        key: tab.key,
        label: labels[tab.key],
        count: summary && countOf(tab, summary),
        urgent: summary && tab.urgent?.(summary),
      }));
    const key = JSON.stringify(next);
    if (key !== this.#tabsKey) {
      this.#tabsKey = key;
      this.#tabsShown = next;
    }
    return this.#tabsShown;
  }
  #tabsKey = '';
  #tabsShown: readonly Tab[] = [];

  #followLive(): void {
    if (!this.session || !this.customerId) return;
    const end = this.#endLive;
    this.#endLive = this.isConnected ? this.session.live.follow(this.customerId) : undefined;
    end?.();
  }

  async #loadTab(key: string): Promise<void> {
    const entry = tabOf(key);
    if (!entry || this.loadedTabs.has(key) || this.failedTabs.has(key)) return;
    try {
      await entry.load();
      this.loadedTabs = new Set(this.loadedTabs).add(key);
    } catch (error) {
      this.failedTabs = new Map(this.failedTabs).set(key, error);
    }
  }

  /** Links inside the tabs lead to other tabs; unless the host takes over, the hub follows them. */
  #navigated = (event: Event): void => {
    if (!(event instanceof CustomEvent)) return;
    const detail: HubNavigateDetail = event.detail;
    const { to, id, customerId = this.customerId } = detail;
    const shows = id && customerId === this.customerId ? tabs.find(tab => tab.shows === to) : undefined;
    const open = to === 'tab' && detail.tab ? tabOf(detail.tab) : undefined;
    if (!id || !shows) {
      if (!open) return;
      this.openTab(open.key);
    } else if (navigate(this, detail)) void this.#inTab(shows.key, element => element.show?.(id));
    event.stopPropagation();
    event.preventDefault();
  };

  /** Opens the fields and settings of the customer. */
  async configure(): Promise<void> {
    const { openCustomerForm } = await lazily(() => import('../customer/configure.ts'));
    if (this.customerId) await openCustomerForm(this, this.customerId);
  }

  /** Opens the editor of the pinned fields. */
  async editPins(): Promise<void> {
    const { openPinEditor } = await lazily(() => import('./pin-editor.ts'));
    if (this.customerId) await openPinEditor(this, this.customerId);
  }

  /** Opens a tab and does something with its element. */
  async #inTab(key: HubTab, work: (element: TabElement) => unknown): Promise<void> {
    this.openTab(key);
    await this.#loadTab(key);
    await this.updateComplete;
    const element = this.renderRoot.querySelector<TabElement>(`#panel-${key} > *`);
    if (element) work(element);
  }

  #openNew = async (anchor: HTMLElement): Promise<void> => {
    const { newEntries } = await lazily(() => import('./menus.ts'));
    await openMenu(
      this.menu,
      anchor,
      newEntries(this.t(hubMessages), key => void this.#inTab(key, element => element.create?.())),
    );
  };

  #openMenu = async (anchor: HTMLElement): Promise<void> => {
    const { session, customerId } = this;
    const customer = customerId && session?.records.peek('customer', customerId);
    if (!session || !customer) return;
    const { customerEntries } = await lazily(() => import('./menus.ts'));
    await openMenu(
      this.menu,
      anchor,
      customerEntries({
        host: this,
        session,
        customer,
        locale: this.context.locale,
        t: this.t(hubMessages),
        names: this.t(customerMessages),
      }),
    );
  };
}
