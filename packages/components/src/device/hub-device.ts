import type { Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { refusalOf } from '../internal/allowed.ts';
import { lazily } from '../internal/lazily.ts';
import { deviceMessages } from '../messages/device.ts';
import { devicesMessages } from '../messages/devices.ts';
import { recordsMessages } from '../messages/records.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { pageStyles } from '../record-page/page.styles.ts';
import { HubRecordPage, type PageWords } from '../record-page/record-page.ts';
import { deviceMarks } from './device-marks.styles.ts';
import { badges } from '../theme/badges.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { tokens } from '../theme/tokens.ts';
import { copyButtonStyles } from './copy-button.ts';
import type { DeviceActs } from './device-acts.ts';
import { deviceFacts } from './device-facts.ts';
import { deviceHead } from './device-head.ts';
import { deviceStyles } from './device.styles.ts';
import { isOffered, panelName, panelsWith, type AnyPanelKey, type PanelEntry } from './panels.ts';

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
export class HubDevice extends HubRecordPage<Device, AnyPanelKey> {
  static override bundles = [deviceMessages, devicesMessages, recordsMessages];
  static override styles: CSSResultGroup = [
    tokens,
    base,
    buttons,
    badges,
    deviceMarks,
    copyButtonStyles,
    pageStyles,
    deviceStyles,
  ];

  /** Id of the device. */
  @property({ attribute: 'device-id' }) deviceId?: string;

  /** The open panel: `overview`, `history`, `patches`, `services`, ... Default `overview`. */
  @property({ attribute: 'active-panel', reflect: true }) override activePanel: AnyPanelKey = 'overview';

  /** What else can be done with its record, where a list is around it that knows. */
  @property({ attribute: false }) entries?: ((device: Device) => readonly MenuEntry[]) | undefined;

  @query('hub-menu') private menu!: HTMLElement;

  protected override readonly kind = 'device';

  protected override get recordId(): string | undefined {
    return this.deviceId;
  }

  protected override get pageEntries(): readonly PanelEntry[] {
    return panelsWith(this, this.context.extensions?.device?.panels);
  }

  protected override get pageWords(): PageWords {
    const { device: subject, ...words } = this.t(deviceMessages);
    return { ...words, subject };
  }

  protected override nameOf(entry: PanelEntry): string {
    return panelName(entry, this.t(deviceMessages));
  }

  protected override isOffered(entry: PanelEntry, device: Device): boolean {
    return isOffered(entry, device);
  }

  protected override notOffered({ os }: Device): string {
    const t = this.t(deviceMessages);
    return os ? t.notOffered(os.name) : t.needsAgent;
  }

  protected override given({ id: deviceId }: Device): object {
    return { deviceId };
  }

  protected override get look(): string {
    return this.#isTool ? 'tool' : '';
  }

  protected override head(device: Device, session: HubState): TemplateResult {
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
      step: by => this.tellStep(by),
      close: () => this.tellClose(),
      connect: () => void this.#acts(acts => acts.connect(device)),
      open: (what, anchor) => void this.#acts(acts => acts.openMenu(device, what, anchor)),
    })}
    ${deviceFacts({ device, t, m, format, session })}`;
  }

  /** In a panel of tools its own step comes first, and on a phone it has the room for itself. */
  get #isTool(): boolean {
    return this.activePanel !== 'overview' && this.activePanel !== 'history';
  }

  /** Tools of a device that cannot be reached show what it told last. */
  protected override banner(device: Device): unknown {
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
}
