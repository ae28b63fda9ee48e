import type { Device } from '@customer-hub/sdk';
import { deviceTransfers, type DeviceTransfer } from '@customer-hub/state/work';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Elements } from '../../../internal/define.ts';
import { lazily } from '../../../internal/lazily.ts';
import type { ListDefinition } from '../../../list-view/definition.ts';
import { deviceMessages } from '../../../messages/device.ts';
import { deviceFilesMessages } from '../../../messages/deviceFiles.ts';
import type { DeviceFilesMessages } from '../../../messages/en/deviceFiles.ts';
import { icon, server, folder as folderIcon, upload as uploadIcon } from '../../../primitives/icons.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { offlineState } from '../shared/offline-state.ts';
import { HubLazyTree, type Branches } from '../shared/lazy-tree.ts';
import { droppedFiles } from '../../../primitives/file-rules.ts';
import { filesView, type FileRow } from './files-view.ts';
import { Folder } from './folder-port.ts';
import { HubPathBar } from '../shared/path-bar.ts';
import { parentOf, shownPath } from './paths.ts';
import { HubTransferDock } from './transfer-dock.ts';

/** Folders read for one branch of the tree. */
const MOST_FOLDERS = 500;

/** Files and folders of a device [DVM-28, DVM-29, DVM-30, DVM-31]. */
export class HubDeviceFiles extends HubDeviceListPanel<FileRow, DeviceFilesMessages> {
  static override bundles = [...HubDeviceListPanel.bundles, deviceFilesMessages];
  static override elements: Elements = {
    ...HubDeviceListPanel.elements,
    'hub-lazy-tree': HubLazyTree,
    'hub-path-bar': HubPathBar,
    'hub-transfer-dock': HubTransferDock,
  };
  static override styles: CSSResultGroup = [
    HubDeviceListPanel.styles,
    css`
      :host {
        position: relative;
      }
      .drop {
        position: absolute;
        inset: 0;
        z-index: 2;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
        border: 2px dashed var(--ch-accent);
        background: color-mix(in oklab, var(--ch-accent-soft) 88%, transparent);
        font-weight: 600;
        pointer-events: none;
      }
    `,
  ];

  @state() private path = '';
  @state() private isOver = false;
  @query('hub-lazy-tree') private tree?: HubLazyTree;
  @query('input[type="file"]') private picker?: HTMLInputElement;

  #folder: Folder | undefined;
  #shown: ListDefinition<FileRow, DeviceFilesMessages> | undefined;
  #placed = new Set<number>();

  /** Shows a folder. */
  openFolder(path: string): void {
    this.path = path;
  }

  protected override definitionFor(deviceId: string): ListDefinition<FileRow, DeviceFilesMessages> {
    this.path = '';
    return this.#show(deviceId);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#folder?.path !== this.path || this.#folder.deviceId !== this.deviceId)
      this.#show(this.deviceId);
    this.#followUploads();
  }

  #show(deviceId: string): ListDefinition<FileRow, DeviceFilesMessages> {
    this.#folder = new Folder(
      {
        host: this,
        state: this.state,
        m: () => this.t(deviceFilesMessages),
        format: () => this.format,
        refused: () => this.refusal('files'),
        open: path => this.openFolder(path),
        pick: () => this.picker?.click(),
        tree: () => this.#tree(),
        changed: folders => this.#changed(folders),
        copied: done => {
          const t = this.t(deviceMessages);
          this.say(done ? t.copied : t.notCopied, !done);
        },
      },
      deviceId,
      this.path,
    );
    return (this.#shown = filesView(this.#folder));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { device } = this;
    if (!device || !this.#shown) return nothing;
    const offline = device.availability === 'online' ? undefined : offlineState(this, this.context, device);
    return html`<hub-path-bar
        .path=${this.path}
        .root=${device.name}
        .words=${this.t(deviceFilesMessages)}
        @hub-branch=${this.#branch}></hub-path-bar>
      ${offline ?? this.#list(device, this.#shown)}
      <hub-transfer-dock .deviceId=${device.id}></hub-transfer-dock>
      <input
        type="file"
        multiple
        hidden
        aria-label=${this.t(deviceFilesMessages).upload}
        @change=${this.#picked} />
      ${this.isOver ? this.#dropHint() : nothing}`;
  }

  #list(device: Device, definition: ListDefinition<FileRow, DeviceFilesMessages>): TemplateResult {
    return html`<hub-list-view
      .definition=${definition}
      .customerId=${device.customerId}
      @dragover=${(event: DragEvent) => this.#drag(event, true)}
      @dragleave=${(event: DragEvent) => this.#drag(event, false)}
      @drop=${this.#dropped}></hub-list-view>`;
  }

  #dropHint(): TemplateResult {
    const m = this.t(deviceFilesMessages);
    return html`<p class="drop">
      ${icon(uploadIcon)}<span>${this.path ? m.dropHere(shownPath(this.path)) : m.chooseFolder}</span>
    </p>`;
  }

  #tree(): TemplateResult {
    const m = this.t(deviceFilesMessages);
    return html`<hub-lazy-tree
      .label=${m.tree}
      .cutText=${m.treeCut}
      .selected=${this.path}
      .load=${this.#loaderFor(this.deviceId)}
      @hub-branch=${this.#branch}></hub-lazy-tree>`;
  }

  #branch = ({ detail }: CustomEvent<{ path: string }>): void => this.openFolder(detail.path);

  #loader: { readonly deviceId: string; readonly load: (path: string) => Promise<Branches> } | undefined;
  #loaderFor(deviceId: string): (path: string) => Promise<Branches> {
    if (this.#loader?.deviceId !== deviceId)
      this.#loader = { deviceId, load: path => this.#folders(deviceId, path) };
    return this.#loader.load;
  }

  /** Folders come before files, so that reading ends with the first file. */
  async #folders(deviceId: string, path: string): Promise<Branches> {
    const items: Branches['items'][number][] = [];
    for await (const { entry, name, path: own } of this.hub.devices.files(deviceId, {
      limit: 200,
      ...(path ? { path } : {}),
    })) {
      if (entry === 'file') break;
      if (items.length === MOST_FOLDERS) return { items, isCut: true };
      items.push({ path: own, name: shownPath(name), icon: entry === 'drive' ? server : folderIcon });
    }
    return { items };
  }

  #changed(folders: readonly string[]): void {
    void this.refresh();
    const tree = this.#branches;
    for (const path of new Set(folders)) tree?.refresh(path);
  }

  /** The tree stands in the list, which renders it. */
  get #branches(): HubLazyTree | undefined {
    return this.tree ?? this.list?.renderRoot.querySelector<HubLazyTree>('hub-lazy-tree') ?? undefined;
  }

  /** A file that arrived on the device is to be seen in its folder. */
  #followUploads(): void {
    const arrived = this.watch
      .read(deviceTransfers(this.state))
      .filter(
        ({ id, direction, state: is, deviceId }: DeviceTransfer) =>
          direction === 'upload' && is === 'done' && deviceId === this.deviceId && !this.#placed.has(id),
      );
    for (const { id } of arrived) this.#placed.add(id);
    if (arrived.some(({ path }) => parentOf(path).toLowerCase() === this.path.toLowerCase()))
      void this.refresh();
  }

  #drag(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    const isRefused = this.refusal('files') !== undefined;
    if (isRefused && event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    this.isOver = isOver && !isRefused;
  }

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    const refused =
      this.refusal('files') ?? (this.path ? undefined : this.t(deviceFilesMessages).chooseFolder);
    if (refused) return this.say(refused, true);
    const { files, folders } = droppedFiles(event.dataTransfer);
    if (folders.length > 0) this.say(this.t(deviceFilesMessages).trouble.folder, true);
    void this.#send(files);
  };

  #picked = (event: Event): void => {
    const { currentTarget: input } = event;
    if (!(input instanceof HTMLInputElement)) return;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.#send(files);
  };

  async #send(files: readonly File[]): Promise<void> {
    const folder = this.#folder;
    if (!folder || files.length === 0) return;
    const { sendFiles } = await lazily(() => import('./send-files.ts'));
    await sendFiles(this, {
      state: this.state,
      folder,
      files,
      m: this.t(deviceFilesMessages),
      format: this.format,
    });
  }
}
