import type { Page, RegistryChange, RegistryEntry } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Elements } from '../../../internal/define.ts';
import { deviceMessages } from '../../../messages/device.ts';
import { deviceRegistryMessages } from '../../../messages/deviceRegistry.ts';
import { copyText } from '../../../primitives/copy-text.ts';
import { currentTargetOf } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { statesFor } from '../../../primitives/lazy-state.ts';
import { openMenu } from '../../../primitives/open-menu.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { controls } from '../../../theme/controls.ts';
import { HubDevicePanel } from '../../device-panel.ts';
import { shownPath } from '../files/paths.ts';
import { Asked } from '../shared/asked.ts';
import { HubLazyTree, type Branches } from '../shared/lazy-tree.ts';
import { offlineState } from '../shared/offline-state.ts';
import { HubPathBar } from '../shared/path-bar.ts';
import { HubRegistryChanges } from './registry-changes.ts';
import { HubRegistryTable } from './registry-table.ts';
import { valueTypes } from './registry-values.ts';
import { addKey, exportKey, removeKey, removeValue, saveValue, takeBack } from './registry-work.ts';
import { registryStyles } from './registry.styles.ts';

/** Keys read for one branch, values for one key. */
const MOST_KEYS = 1000;
const MOST_VALUES = 5000;

/** Keys and values of the registry of a device [DVM-33], each change of which can be taken back [DVM-34]. */
export class HubDeviceRegistry extends HubDevicePanel {
  static override bundles = [...HubDevicePanel.bundles, deviceRegistryMessages];
  static elements: Elements = {
    'hub-lazy-tree': HubLazyTree,
    'hub-path-bar': HubPathBar,
    'hub-registry-changes': HubRegistryChanges,
    'hub-registry-table': HubRegistryTable,
  };
  static override styles: CSSResultGroup = [HubDevicePanel.styles, controls, registryStyles];

  @state() private path = '';
  @query('hub-lazy-tree') private tree?: HubLazyTree;
  @query('hub-registry-table') private table?: HubRegistryTable;
  @query('hub-menu') private menu!: HTMLElement;

  #values = new Asked<readonly RegistryEntry[]>(this, () => this.#readValues());
  #changes = new Asked<Page<RegistryChange>>(this, () =>
    this.hub.devices.registryChanges(this.deviceId, { limit: 50, count: 'exact' }),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('deviceId')) this.path = '';
    const isThere = this.device?.availability === 'online';
    this.#values.want(isThere && this.path ? `${this.deviceId} ${this.path}` : undefined);
    this.#changes.want(this.device ? this.deviceId : undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { device } = this;
    if (!device) return nothing;
    const m = this.t(deviceRegistryMessages);
    const isThere = device.availability === 'online';
    return html`<hub-path-bar .path=${this.path} .root=${device.name} .words=${m} @hub-branch=${this.#branch}
        >${isThere ? this.#tools() : nothing}</hub-path-bar
      >
      ${isThere ? this.#content() : offlineState(this, this.context, device)}
      <hub-registry-changes
        .changes=${this.#changes.value?.items ?? []}
        .total=${this.#changes.value?.totalCount ?? 0}
        .refused=${this.refusal('registry')}
        @hub-take-back=${({ detail }: CustomEvent<{ change: RegistryChange }>) =>
          void takeBack(this.#place, detail.change)}></hub-registry-changes>
      <hub-menu></hub-menu>`;
  }

  #tools(): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    const off = this.path === '' ? m.choose : undefined;
    const refused = off ?? this.refusal('registry');
    const look = (reason: string | undefined) => (reason ? 'true' : nothing);
    return html`<button
        type="button"
        class="btn"
        aria-disabled=${look(off)}
        ${tip(off)}
        @click=${() => (off ? undefined : void exportKey(this.#place, this.path))}>
        ${icons.icon(icons.download)}${m.exportReg}
      </button>
      <button
        type="button"
        class="btn"
        aria-haspopup="menu"
        aria-disabled=${look(refused)}
        ${tip(refused)}
        @click=${(event: Event) => (refused ? undefined : this.#openAdd(currentTargetOf(event)))}>
        ${icons.icon(icons.plus)}${m.add}${icons.icon(icons.chevronDown, 'xs')}
      </button>`;
  }

  #content(): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    return html`<div class="split-view">
      <section class="keys" aria-label=${m.keys}>
        <hub-lazy-tree
          .label=${m.keys}
          .cutText=${m.cut}
          .selected=${this.path}
          .load=${this.#loaderFor(this.deviceId)}
          @hub-branch=${this.#branch}></hub-lazy-tree>
      </section>
      <section class="vals" aria-label=${m.data} aria-busy=${this.#values.isLoading ? 'true' : 'false'}>
        ${this.#shown()}
      </section>
    </div>`;
  }

  #shown(): unknown {
    const m = this.t(deviceRegistryMessages);
    const { value, error, isLoading } = this.#values;
    const states = statesFor(this, this.context);
    if (this.path === '')
      return states?.views.empty({ icon: icons.folder, title: m.choose, text: m.chooseText });
    if (error)
      return (error as { readonly code?: string }).code === 'key_locked'
        ? states?.views.empty({ icon: icons.lock, title: m.locked })
        : states?.views.failed(states.t, error, {
            subject: shownPath(this.path),
            retry: () => void this.#values.again(),
          });
    if (!value) return isLoading ? states?.views.skeleton(states.t, m.data, 8, 3) : nothing;
    return html`<hub-registry-table
      .path=${this.path}
      .values=${value}
      .changes=${this.#changes.value?.items ?? []}
      .refused=${this.refusal('registry')}
      .save=${(...of: Parameters<HubRegistryTable['save']>) => saveValue(this.#place, ...of)}
      .erase=${(entry: RegistryEntry) => removeValue(this.#place, entry)}></hub-registry-table>`;
  }

  #branch = ({ detail }: CustomEvent<{ path: string }>): void => {
    this.path = detail.path;
  };

  get #place(): Parameters<typeof saveValue>[0] {
    return {
      host: this,
      state: this.state,
      deviceId: this.deviceId,
      m: this.t(deviceRegistryMessages),
      changed: async keys => {
        for (const key of keys) this.tree?.refresh(key);
        await Promise.all([this.#values.again(), this.#changes.again()]);
      },
    };
  }

  #openAdd(anchor: HTMLElement): void {
    const m = this.t(deviceRegistryMessages);
    const isHive = !this.path.includes('\\');
    void openMenu(this.menu, anchor, [
      ...valueTypes.map(type => ({ label: type, run: () => void this.table?.add(type) })),
      'separator',
      { label: m.newKey, icon: icons.folder, run: () => void this.#addKey() },
      { label: m.copyPath, icon: icons.copy, run: () => void this.#copy() },
      'separator',
      {
        label: m.deleteKey,
        icon: icons.trash,
        danger: true,
        ...(isHive ? { disabled: m.locked } : {}),
        run: () => void this.#removeKey(),
      },
    ]);
  }

  async #addKey(): Promise<void> {
    this.path = (await addKey(this.#place, this.path)) ?? this.path;
  }

  async #removeKey(): Promise<void> {
    const { path } = this;
    const parent = path.slice(0, path.lastIndexOf('\\'));
    if ((await removeKey(this.#place, path)) && this.path === path) this.path = parent;
  }

  async #copy(): Promise<void> {
    const t = this.t(deviceMessages);
    await copyText(this.path).then(
      () => this.say(t.copied),
      () => this.say(t.notCopied, true),
    );
  }

  #loader: { readonly deviceId: string; readonly load: (path: string) => Promise<Branches> } | undefined;
  #loaderFor(deviceId: string): (path: string) => Promise<Branches> {
    if (this.#loader?.deviceId !== deviceId)
      this.#loader = { deviceId, load: path => this.#readKeys(deviceId, path) };
    return this.#loader.load;
  }

  /** Keys come before values, so that reading ends with the first value. */
  async #readKeys(deviceId: string, path: string): Promise<Branches> {
    const items: Branches['items'][number][] = [];
    const locked = this.t(deviceRegistryMessages).locked;
    const query = { limit: 200, ...(path ? { path } : {}) };
    for await (const entry of this.hub.devices.registry(deviceId, query)) {
      if (entry.entry === 'value') break;
      if (items.length === MOST_KEYS) return { items, isCut: true };
      items.push({ path: entry.path, name: shownPath(entry.name), ...(entry.locked ? { locked } : {}) });
    }
    return { items };
  }

  async #readValues(): Promise<readonly RegistryEntry[]> {
    const values: RegistryEntry[] = [];
    for await (const entry of this.hub.devices.registry(this.deviceId, { path: this.path, limit: 200 }))
      if (entry.entry === 'value' && values.push(entry) >= MOST_VALUES) break;
    return values;
  }
}
