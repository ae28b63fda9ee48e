import type { Job } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { lazily } from '../../../internal/lazily.ts';
import { momentOf, tonight } from '../../../job-start/clock.ts';
import type { ListDefinition } from '../../../list-view/definition.ts';
import { devicePatchesMessages } from '../../../messages/devicePatches.ts';
import type { DevicePatchesMessages } from '../../../messages/en/devicePatches.ts';
import { Format } from '../../../messages/format.ts';
import * as icons from '../../../primitives/icons.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { buttons } from '../../../theme/buttons.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { needsRebootFirst, type PatchRow } from './patch-cells.ts';
import { patchesView, type PatchCounts, type PatchesPlace } from './patches-view.ts';

/** The updates that wait on a Windows or Mac device, and what installs them. */
export class HubDevicePatches
  extends HubDeviceListPanel<PatchRow, DevicePatchesMessages>
  implements PatchesPlace
{
  static override bundles = [...HubDeviceListPanel.bundles, devicePatchesMessages];
  static override styles: CSSResultGroup = [
    HubDeviceListPanel.styles,
    buttons,
    css`
      .reboot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 6px var(--ch-gutter);
        background: var(--ch-warning-soft);
        color: var(--ch-warning);
      }
      .reboot > span {
        flex: 1 1 22ch;
      }
      .reboot b {
        font-weight: 600;
      }
    `,
  ];

  protected override readonly action = 'install_patches';
  protected override readonly fetchType = 'scan_patches';

  @state() counts: PatchCounts | undefined;
  /** How many cannot be installed before a reboot. */
  @state() private blocked = 0;

  /** When the evening is over, on the clock of the device. */
  get tonightAt(): { readonly at: string; readonly timeZone: string } {
    const timeZone = this.device?.timeZone ?? this.format.timeZone ?? 'UTC';
    const at = momentOf(tonight(Date.now(), timeZone), timeZone)?.at ?? Date.now();
    return { at: new Date(at).toISOString(), timeZone };
  }

  get osFamily(): string | undefined {
    return this.device?.os?.family;
  }

  get tonightLabel(): string {
    const { at, timeZone } = this.tonightAt;
    const { locale, dateStyle } = this.format;
    return new Format(locale, dateStyle, timeZone).time(at);
  }

  page: PatchesPlace['page'] = (hub, _customerId, query, options) =>
    this.rowsOf(hub.devices.patches(this.deviceId, query, options), patch => patch);

  install: PatchesPlace['install'] = async (when, rows, context) => {
    const { installPatches } = await lazily(() => import('./patch-actions.ts'));
    await installPatches(when, rows, context, this);
  };

  installChosen: PatchesPlace['installChosen'] = async (when, target, context) => {
    const rows: PatchRow[] = [];
    const ids = 'ids' in target && Array.isArray(target.ids) ? new Set<unknown>(target.ids) : undefined;
    for await (const patch of this.hub.devices.patches(this.deviceId, { limit: 200 }))
      if (!ids || ids.has(patch.id)) rows.push(patch);
    this.list?.model?.selection.clear();
    await this.install(when, rows, context);
  };

  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.#count()]);
  }

  protected override definitionFor(): ListDefinition<PatchRow, DevicePatchesMessages> {
    this.counts = undefined;
    this.blocked = 0;
    void this.#count();
    return patchesView(this);
  }

  protected override rowsOfJob({ type, params }: Job): readonly string[] {
    if (type === 'scan_patches') return [`:${type}`];
    return type === 'install_patches' && Array.isArray(params.patchIds) ? params.patchIds.map(String) : [];
  }

  /** The reboot that holds patches up, with its two answers. */
  protected override above(): TemplateResult | typeof nothing {
    const { device, blocked, format } = this;
    if (!device?.pendingReboot) return nothing;
    const m = this.t(devicePatchesMessages);
    const refused = this.refusal('restart');
    const button = (label: string, later: boolean): TemplateResult =>
      html`<button
        type="button"
        class="btn"
        aria-disabled=${refused ? 'true' : nothing}
        ${tip(refused)}
        @click=${() => (refused ? undefined : void this.#reboot(later))}>
        ${label}
      </button>`;
    return html`<div class="reboot" role="status">
      ${icons.icon(icons.refresh)}<span
        ><b>${m.rebootFirst}</b> ${m.rebootFirstText(blocked, format.number(blocked))}</span
      >${button(m.rebootTonight(this.tonightLabel), true)}${button(m.rebootNow, false)}
    </div>`;
  }

  async #reboot(later: boolean): Promise<void> {
    const { startWork } = await lazily(() => import('../../../job-start/start-work.ts'));
    await startWork(this, {
      work: 'restart',
      target: { deviceIds: [this.deviceId] },
      count: 1,
      name: this.deviceName,
      customerId: this.device?.customerId,
      ...(later ? { later } : {}),
    });
  }

  async #count(): Promise<void> {
    const { deviceId } = this;
    try {
      const { items, totalCount, facets } = await this.hub.devices.patches(deviceId, {
        limit: 200,
        count: 'exact',
        facets: 'status',
      });
      if (deviceId !== this.deviceId) return;
      const { available = 0, failed = 0, excluded = 0 } = facets?.status ?? {};
      this.counts = { all: totalCount ?? 0, ready: available, failed, excluded };
      this.blocked = items.filter(needsRebootFirst).length;
      this.list?.requestUpdate();
    } catch {
      // The list says what is wrong; its filters do without numbers.
    }
  }
}
