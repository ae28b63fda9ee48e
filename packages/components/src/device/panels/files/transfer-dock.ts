import { deviceTransfers, type DeviceTransfer, type DeviceTransfers } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubPart } from '../../../internal/part.ts';
import { deviceMessages } from '../../../messages/device.ts';
import { deviceFilesMessages } from '../../../messages/deviceFiles.ts';
import { copyText } from '../../../primitives/copy-text.ts';
import * as icons from '../../../primitives/icons.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { controls } from '../../../theme/controls.ts';
import { explain } from './folder-port.ts';
import { parentOf, shownPath } from './paths.ts';
import { transferDockStyles } from './transfer-dock.styles.ts';

const marks: Readonly<Partial<Record<DeviceTransfer['state'], icons.Icon>>> = {
  done: icons.check,
  failed: icons.critical,
};

const isRunning = ({ state: is }: DeviceTransfer): boolean => !['done', 'stopped', 'failed'].includes(is);

/** @summary Files on their way to a device and from it: how far each is, to be stopped and resumed. */
export class HubTransferDock extends HubPart {
  static override bundles = [deviceFilesMessages, deviceMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, transferDockStyles];

  @property({ attribute: false }) deviceId = '';
  @state() private folded = false;

  protected override render(): TemplateResult | typeof nothing {
    const { session, format } = this;
    if (!session) return nothing;
    const transfers = deviceTransfers(session);
    const items = this.watch.read(transfers).filter(({ deviceId }) => deviceId === this.deviceId);
    if (items.length === 0) return nothing;
    const t = this.t(deviceFilesMessages).transfers;
    const count = (is: (item: DeviceTransfer) => boolean): string => format.number(items.filter(is).length);
    const label = this.folded ? t.unfold : t.fold;
    return html`<section aria-label=${t.title}>
      <header>
        <h3>${t.title}</h3>
        <span role="status"
          >${t.summary(
            count(isRunning),
            count(({ state: is }) => is === 'done'),
            count(({ state: is }) => is === 'failed'),
          )}</span
        >
        <span class="grow"></span>
        ${
          items.some(({ state: is }) => is === 'done')
            ? html`<button type="button" class="btn sm ghost" @click=${() => transfers.dismiss()}>
                ${t.clear}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="btn sm icon ghost"
          aria-expanded=${this.folded ? 'false' : 'true'}
          aria-label=${label}
          ${tip(label)}
          @click=${() => (this.folded = !this.folded)}>
          <span class=${this.folded ? 'turn' : ''}>${icons.icon(icons.chevronDown, 'xs')}</span>
        </button>
      </header>
      ${
        this.folded
          ? nothing
          : html`<ul tabindex="-1">
              ${repeat(
                items,
                ({ id }) => id,
                item => this.#item(item, transfers),
              )}
            </ul>`
      }
    </section>`;
  }

  #item(item: DeviceTransfer, transfers: DeviceTransfers): TemplateResult {
    const t = this.t(deviceFilesMessages).transfers;
    const { direction, path, state: is } = item;
    const folder = shownPath(parentOf(path));
    const mark = marks[is] ?? (direction === 'upload' ? icons.upload : icons.download);
    return html`<li class=${is}>
      ${icons.icon(mark)}
      <span class="what"
        ><span class="ellip"
          ><bdi>${shownPath(item.name)}</bdi>
          <span class="muted">${direction === 'upload' ? t.to(folder) : t.from(folder)}</span></span
        >${this.#state(item)}</span
      >
      <span class="how">${this.#progress(item)}</span>
      <span class="do">${this.#actions(item, transfers)}</span>
    </li>`;
  }

  #state(item: DeviceTransfer): unknown {
    const m = this.t(deviceFilesMessages);
    const t = m.transfers;
    const { state: is, error, movedBytes, direction, isRepeated } = item;
    if (is === 'failed') return html`<small class="why">${explain(error, m)}</small>`;
    if (is === 'waiting') return html`<small>${t.waiting}</small>`;
    if (isRepeated) return html`<small>${t.repeated}</small>`;
    if (is === 'stopped')
      return html`<small
        >${direction === 'download' ? t.stopped(this.format.bytes(movedBytes)) : m.trouble.cancelled}</small
      >`;
    if (is === 'placing') {
      const isOnline = this.recordOf('device', this.deviceId)?.value?.availability === 'online';
      return html`<small>${isOnline ? t.placing : t.placingOffline}</small>`;
    }
    if (is === 'checking') return html`<small>${t.checking}</small>`;
    return is === 'done' && item.isSame === undefined ? html`<small>${t.unchecked}</small>` : nothing;
  }

  #progress(item: DeviceTransfer): unknown {
    const t = this.t(deviceFilesMessages).transfers;
    const { state: is, size, movedBytes, sha256, isSame, name } = item;
    const { format } = this;
    if (is === 'done')
      return isSame && sha256
        ? html`<span>${t.same}</span
            ><small class="mono" title=${sha256}>SHA-256 ${sha256.slice(0, 8)}…${sha256.slice(-8)}</small>`
        : format.bytes(size ?? movedBytes);
    if (is === 'failed' && movedBytes === 0) return nothing;
    return html`<small
        >${
          size === undefined
            ? format.bytes(movedBytes)
            : t.moving(format.bytes(movedBytes), format.bytes(size))
        }</small
      ><progress
        aria-label=${shownPath(name)}
        max=${Math.max(1, size ?? 0)}
        value=${size === undefined ? nothing : movedBytes}></progress>`;
  }

  #actions(item: DeviceTransfer, transfers: DeviceTransfers): unknown {
    const t = this.t(deviceFilesMessages).transfers;
    const { id, state: is, size, movedBytes, direction, sha256 } = item;
    const name = shownPath(item.name);
    if (isRunning(item))
      return html`<button
        type="button"
        class="btn sm"
        aria-label=${t.stop(name)}
        @click=${() => transfers.stop(id)}>
        ${icons.icon(icons.pause, 'xs')}
      </button>`;
    const share =
      size && movedBytes > 0 && direction === 'download'
        ? this.format.number(movedBytes / size, { style: 'percent' })
        : undefined;
    const again =
      is === 'done'
        ? sha256
          ? html`<button
              type="button"
              class="btn sm icon ghost"
              aria-label=${t.copyHash}
              ${tip(t.copyHash)}
              @click=${() => void this.#copy(sha256)}>
              ${icons.icon(icons.copy)}
            </button>`
          : nothing
        : html`<button type="button" class="btn sm" @click=${() => transfers.resume(id)}>
            ${icons.icon(icons.play, 'xs')}${share ? t.resume(share) : t.again}
          </button>`;
    return html`${again}<button
        type="button"
        class="btn sm icon ghost"
        aria-label=${t.dismiss(name)}
        @click=${() => transfers.dismiss(id)}>
        ${icons.icon(icons.close, 'xs')}
      </button>`;
  }

  async #copy(text: string): Promise<void> {
    const t = this.t(deviceMessages);
    const done = await copyText(text).then(
      () => true,
      () => false,
    );
    this.session?.notices.show({ text: done ? t.copied : t.notCopied, tone: done ? 'done' : 'failed' });
  }
}
