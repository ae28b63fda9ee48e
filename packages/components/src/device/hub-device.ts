import type { Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { HubElement } from '../element/hub-element.ts';
import { refusalOf } from '../internal/allowed.ts';
import { lazily } from '../internal/lazily.ts';
import { deviceMessages } from '../messages/device.ts';
import { devicesMessages } from '../messages/devices.ts';
import { recordsMessages } from '../messages/records.ts';
import * as icons from '../primitives/icons.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { deviceMarks } from './device-marks.styles.ts';
import { badges } from '../theme/badges.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { tokens } from '../theme/tokens.ts';
import type { Tab } from '../primitives/tab-bar.ts';
import { copyButtonStyles } from './copy-button.ts';
import type { DeviceActs } from './device-acts.ts';
import { deviceFacts } from './device-facts.ts';
import { deviceHead, type DevicePosition } from './device-head.ts';
import { deviceStyles } from './device.styles.ts';
import { PanelElements } from './panel-elements.ts';
import { isOffered, panelName, panelsWith, type AnyPanelKey, type PanelEntry } from './panels.ts';
import { HubPanelTabs } from './panel-tabs.ts';

/**
 * @summary One device: how it is, what happened to it, and the tools that work on it, each loaded when it is
 * opened.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere. Cancelable; bubbles.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel is open: for the address; bubbles.
 * @fires {CustomEvent<HubConnectDetail>} hub-connect - A remote session is ready. Cancel it to open it yourself;
 * bubbles.
 * @fires {CustomEvent<{by: -1 | 1}>} hub-device-step - The previous or next device of the list is wanted. Does not
 * bubble.
 * @fires {CustomEvent<void>} hub-device-close - The view is to be closed. Does not bubble.
 */
export class HubDevice extends HubElement {
  static override bundles = [deviceMessages, devicesMessages, recordsMessages];
  static override elements = { 'hub-panel-tabs': HubPanelTabs };
  static override styles: CSSResultGroup = [
    tokens,
    base,
    buttons,
    badges,
    deviceMarks,
    copyButtonStyles,
    deviceStyles,
  ];

  /** Id of the device. */
  @property({ attribute: 'device-id' }) deviceId?: string;

  /** The open panel: `overview`, `history`, `patches`, `services`, ... Default `overview`. */
  @property({ attribute: 'active-panel', reflect: true }) activePanel: AnyPanelKey = 'overview';

  /** Where the device stands in a list that it was opened from, `{ at: 21, of: 38 }`; steps to its neighbours. */
  @property({ attribute: false }) position?: DevicePosition | undefined;

  /** What else can be done with its record, where a list is around it that knows. */
  @property({ attribute: false }) entries?: ((device: Device) => readonly MenuEntry[]) | undefined;

  /** There is a list behind it, to which it can be closed. */
  @property({ type: Boolean }) closable = false;

  /** The device as a list knows it: shown until it has been read. */
  @property({ attribute: false }) known?: Device | undefined;

  @query('hub-menu') private menu!: HTMLElement;

  #panels = new PanelElements(this);
  #followed: { readonly customerId: string; readonly end: () => void } | undefined;

  override disconnectedCallback(): void {
    this.#followed?.end();
    this.#followed = undefined;
    super.disconnectedCallback();
  }

  /** Puts the focus on its name, once that is there. @internal */
  async showName(): Promise<void> {
    const { session, deviceId } = this;
    await this.updateComplete;
    if (session && deviceId) await session.records.read('device', deviceId).catch(() => undefined);
    await this.updateComplete;
    this.focus();
  }

  /** Puts the focus on its name. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.#entryOf(this.activePanel)) this.activePanel = 'overview';
    const entry = this.#entryOf(this.activePanel);
    if (entry) this.#panels.load(entry);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, deviceId } = this;
    if (!session || !deviceId) return nothing;
    const record = this.recordOf('device', deviceId);
    if (!record) return nothing;
    const { value, error, status } = record;
    if (status === 'gone') return html`<div class="dv">${this.#gone()}</div>`;
    const device = value ?? (this.known?.id === deviceId ? this.known : undefined);
    if (device) this.tellReady();
    return html`<div class=${`dv${this.#isTool ? ' tool' : ''}`}>
      ${device ? this.#content(device, session) : error ? this.#missing(error, deviceId) : this.#skeleton()}
      <hub-menu></hub-menu>
    </div>`;
  }

  #content(device: Device, session: HubState): TemplateResult {
    const [t, m] = [this.t(deviceMessages), this.t(devicesMessages)];
    const { format } = this;
    return html`${deviceHead({
        device,
        t,
        m,
        format,
        position: this.position,
        closable: this.closable,
        noStar: refusalOf(device, 'update', m.reasons, this.t(recordsMessages)),
        noConnect: refusalOf(device, 'connect', m.reasons, this.t(recordsMessages)),
        isConnectFirst: !this.#isTool,
        star: () => void this.#acts(acts => acts.star(device)),
        step: by => this.#tell('hub-device-step', { by }),
        close: () => this.#tell('hub-device-close'),
        connect: () => void this.#acts(acts => acts.connect(device)),
        open: (what, anchor) => void this.#acts(acts => acts.openMenu(device, what, anchor)),
      })}
      ${deviceFacts({ device, t, m, format, session })}
      <hub-panel-tabs
        .tabs=${this.#tabs(device)}
        label=${t.panelList}
        selected=${this.activePanel}
        @hub-tab-select=${({ detail }: CustomEvent<{ key: string }>) => this.openPanel(detail.key)}
        @hub-tab-hint=${({ detail }: CustomEvent<{ key: string }>) =>
          void this.#entryOf(detail.key)
            ?.load()
            .catch(() => undefined)}></hub-panel-tabs>
      ${this.#offline(device)}
      <section
        class="panel"
        role="tabpanel"
        aria-label=${panelName(this.#entryOf(this.activePanel)!, t)}
        @hub-panel-open=${({ detail }: CustomEvent<{ panel: string }>) => this.openPanel(detail.panel)}>
        ${this.#panel(device)}
      </section>`;
  }

  /** In a panel of tools its own step comes first, and on a phone it has the room for itself. */
  get #isTool(): boolean {
    return this.activePanel !== 'overview' && this.activePanel !== 'history';
  }

  /** Opens a panel, as a press on its tab does. */
  openPanel(key: string): void {
    const entry = this.#entryOf(key);
    if (!entry || entry.key === this.activePanel) return;
    this.activePanel = entry.key;
    this.dispatchEvent(
      new CustomEvent('hub-panel-change', { detail: { panel: entry.key }, bubbles: true, composed: true }),
    );
  }

  get #entries(): readonly PanelEntry[] {
    return panelsWith(this, this.context.extensions?.device?.panels);
  }

  #entryOf(key: string): PanelEntry | undefined {
    return this.#entries.find(panel => panel.key === key);
  }

  #tabs(device: Device): readonly Tab[] {
    const t = this.t(deviceMessages);
    return this.#entries
      .filter(panel => isOffered(panel, device) || panel.key === this.activePanel)
      .map(panel => ({
        key: panel.key,
        label: panelName(panel, t),
        ...(panel.count?.(device) ? { count: panel.count(device) } : {}),
        ...(panel.urgent?.(device) ? { urgent: true } : {}),
      }));
  }

  #panel(device: Device): unknown {
    const entry = this.#entryOf(this.activePanel);
    const t = this.t(deviceMessages);
    if (!entry) return nothing;
    if (!isOffered(entry, device))
      return this.#states?.views.empty({
        icon: icons.ban,
        title: device.os ? t.notOffered(device.os.name) : t.needsAgent,
        text: '',
      });
    const error = this.#panels.failure(entry);
    if (error)
      return this.#states?.views.failed(this.#states.t, error, {
        subject: panelName(entry, t),
        retry: () => this.#panels.load(entry, true),
      });
    return this.#panels.element(entry, device.id) ?? nothing;
  }

  /** Tools of a device that cannot be reached show what it told last. */
  #offline(device: Device): unknown {
    const { availability, capabilities, lastSeenAt } = device;
    if (availability === 'online' || capabilities.length === 0 || this.activePanel === 'history')
      return nothing;
    const t = this.t(deviceMessages);
    return html`<p class="banner" role="status">
      ${icons.icon(icons.offline)}<span
        ><b>${t.offlineTitle[availability]}</b>
        ${t.offlineText(lastSeenAt ? this.format.brief(lastSeenAt) : '')}</span
      >
    </p>`;
  }

  /** It was deleted, perhaps by somebody else, or moved to a customer one must not see. */
  #gone(): unknown {
    const t = this.t(deviceMessages);
    const next = this.position;
    return this.#states?.views.stateView({
      icon: icons.ban,
      title: t.gone,
      text: t.goneText,
      actions: this.closable
        ? html`<button
            type="button"
            class="btn"
            @click=${() => (next ? this.#tell('hub-device-step', { by: 1 }) : this.#tell('hub-device-close'))}>
            ${next ? t.next : t.close}
          </button>`
        : undefined,
    });
  }

  #missing(error: unknown, deviceId: string): unknown {
    return this.#states?.views.failed(this.#states.t, error, {
      subject: this.t(deviceMessages).device,
      retry: () => void this.session?.records.get('device', deviceId).load(),
    });
  }

  #skeleton(): TemplateResult {
    return html`<header class="dv-head" aria-busy="true">
      <span class="sk name"></span>
    </header>`;
  }

  get #states() {
    return statesFor(this, this.context);
  }

  #tell(type: 'hub-device-step' | 'hub-device-close', detail?: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** What the head does; its code comes with the first press. */
  async #acts(act: (acts: DeviceActs) => Promise<void>): Promise<void> {
    const { session } = this;
    if (!session) return;
    const { DeviceActs: Acts } = await lazily(() => import('./device-acts.ts'));
    await act(
      new Acts({
        host: this,
        session,
        menu: this.menu,
        format: this.format,
        m: this.t(devicesMessages),
        words: this.t(recordsMessages),
        openPanel: panel => this.openPanel(panel),
        entries: this.entries,
      }),
    );
  }

  /** Hears of what others do to the device, also where no hub around it does. */
  #follow(): void {
    const { session, deviceId, isConnected } = this;
    const customerId = deviceId && session?.records.peek('device', deviceId)?.customerId;
    if (this.#followed?.customerId === customerId) return;
    this.#followed?.end();
    this.#followed =
      session && customerId && isConnected ? { customerId, end: session.live.follow(customerId) } : undefined;
  }
}
