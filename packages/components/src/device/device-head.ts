import type { Device } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceMessages } from '../messages/en/device.ts';
import type { DevicesMessages } from '../messages/en/devices.ts';
import type { Format } from '../messages/format.ts';
import { currentTargetOf } from '../primitives/dom.ts';
import { isHiddenReason } from '../policy/features.ts';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import type { RecordPosition } from '../record-page/page-entry.ts';
import { pageBack, pageClose, pageSteps } from '../record-page/page-head.ts';
import { kindIcons, presence } from './device-kind.ts';

interface HeadParts {
  readonly device: Device;
  readonly t: DeviceMessages;
  readonly m: DevicesMessages;
  readonly format: Format;
  readonly position: RecordPosition | undefined;
  /** It was opened from a list, to which it can be closed. */
  readonly closable: boolean;
  /** Why no session can be opened. */
  readonly noConnect: string | undefined;
  /** Why it cannot be marked as a favorite. */
  readonly noStar: string | undefined;
  /** Connecting is the step one would take here; in a panel of tools it is not. */
  readonly isConnectFirst: boolean;
  star(): void;
  step(by: -1 | 1): void;
  close(): void;
  connect(): void;
  open(what: 'tools' | 'reboot' | 'remote', anchor: HTMLElement): void;
}

const since = ({ device, t, format }: HeadParts): string => {
  const { availability, availabilitySince, lastSeenAt } = device;
  if (availability === 'online') return availabilitySince ? t.since(format.brief(availabilitySince)) : '';
  return lastSeenAt ? t.lastSeen(format.brief(lastSeenAt)) : '';
};

const reboot = ({ device, t, format, open }: HeadParts): unknown => {
  const { pendingReboot, rebootScheduledAt: at } = device;
  if (!pendingReboot && !at) return nothing;
  return html`<button
    type="button"
    class=${`chip btnlike${at ? '' : ' warning'}`}
    aria-haspopup="menu"
    @click=${(event: Event) => open('reboot', currentTargetOf(event))}>
    ${icons.icon(at ? icons.clock : icons.refresh, 'xs')}${at ? t.rebootAt(format.brief(at)) : t.rebootRequired}${icons.icon(icons.chevronDown, 'xs')}
  </button>`;
};

const connect = (parts: HeadParts): TemplateResult => {
  const { m, device, noConnect, isConnectFirst } = parts;
  const look = `btn${isConnectFirst && !noConnect ? ' primary' : ''}`;
  return html`<span class="split conn"
    ><button
      type="button"
      class=${look}
      aria-label=${m.connectTo(device.name)}
      aria-disabled=${noConnect ? 'true' : nothing}
      ${tip(noConnect)}
      @click=${() => (noConnect ? undefined : parts.connect())}>
      ${m.connect}</button
    ><button
      type="button"
      class=${look}
      aria-haspopup="menu"
      aria-label=${m.connectMore(device.name)}
      @click=${(event: Event) => parts.open('remote', currentTargetOf(event))}>
      ${icons.icon(icons.chevronDown, 'xs')}
    </button></span
  >`;
};

const favorite = ({ device, t, star, noStar }: HeadParts): unknown => {
  if (isHiddenReason(noStar)) return nothing;
  const label = device.favorite ? t.removeFavorite : t.addFavorite;
  return html`<button
    type="button"
    class=${`btn ghost icon fav${device.favorite ? ' is' : ''}`}
    aria-pressed=${device.favorite ? 'true' : 'false'}
    aria-label=${label}
    aria-disabled=${noStar ? 'true' : nothing}
    ${tip(noStar ?? label)}
    @click=${() => (noStar ? undefined : star())}>
    ${icons.icon(icons.star)}
  </button>`;
};

/** The head of the device view: what it is, how it is, and the two things one does with it. */
export const deviceHead = (parts: HeadParts): TemplateResult => {
  const { device, t, m, closable, close, open } = parts;
  const when = since(parts);
  return html`<header class="dv-head">
    ${pageBack(closable, t.backToList, close)}
    <span class="kind">${icons.icon(kindIcons[device.kind] ?? icons.monitor)}</span>
    <h2 class="ellip" dir="auto" tabindex="-1">${device.name}</h2>
    ${favorite(parts)}
    <span class="now"
      >${presence(device.availability, m)}${when ? html`<span class="since">${when}</span>` : nothing}</span
    >
    ${reboot(parts)}
    <span class="grow"></span>
    ${pageSteps(parts)}
    <span class="acts"
      ><button
        type="button"
        class="btn"
        aria-haspopup="menu"
        aria-label=${m.manageOf(device.name)}
        @click=${(event: Event) => open('tools', currentTargetOf(event))}>
        ${m.manage}${icons.icon(icons.chevronDown, 'xs')}</button
      >${connect(parts)}</span
    >
    ${pageClose(closable, t.close, close)}
  </header>`;
};
