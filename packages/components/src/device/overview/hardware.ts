import type { Asset, Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type TemplateResult } from 'lit';
import { copyButton } from '../copy-button.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import type { DeviceMessages } from '../../messages/en/device.ts';
import type { DeviceOverviewMessages } from '../../messages/en/deviceOverview.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { navigationLink, type LinkContext } from '../../primitives/navigation-link.ts';

import { memorySize } from './vitals.ts';

interface HardwareParts {
  readonly device: Device;
  /** Undefined while it is not known. */
  readonly asset: Asset | null | undefined;
  readonly t: DeviceOverviewMessages;
  readonly words: DeviceMessages;
  readonly format: Format;
  readonly links: LinkContext;
  readonly now: number;
  go(detail: HubNavigateDetail): void;
  readonly session: HubState;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 90;

const fact = (name: string, value: unknown): unknown =>
  value
    ? html`<dt>${name}</dt>
        <dd>${value}</dd>`
    : nothing;

const copied = (text: string | null | undefined, { words, session }: HardwareParts): unknown =>
  text && html`<bdi class="ellip">${text}</bdi>${copyButton(text, { session, t: words })}`;

const warranty = ({ asset, t, format, now }: HardwareParts): unknown => {
  const until = asset?.warrantyExpiresOn;
  if (!until) return undefined;
  const days = Math.ceil((Date.parse(until) - now) / DAY_MS);
  if (days < 0) return html`<span class="chip danger">${t.warrantyEnded(format.date(until))}</span>`;
  return html`${t.warrantyTo(format.date(until))}${
    days <= SOON_DAYS
      ? html`<span class="chip warning"
          >${icons.icon(icons.clock, 'xs')}${t.daysLeft(days, format.number(days))}</span
        >`
      : nothing
  }`;
};

/** What the machine is, the asset that stands for it, and whose it is. */
export const hardware = (parts: HardwareParts): TemplateResult => {
  const { device, asset, t, format, links, go } = parts;
  const { hardware: found, customerId, contactId, contactName } = device;
  const serial = found?.serialNumber;
  const memoryMb = found?.memoryMb;
  return html`<div class="sec-h">
      <h3>${t.hardware}</h3>
      <span class="grow"></span>
      ${
        asset
          ? html`<button
              type="button"
              class="btn sm ghost"
              @click=${() => go({ to: 'asset', id: asset.id, customerId })}>
              ${t.openAsset(asset.name)}
            </button>`
          : nothing
      }
    </div>
    <dl class="dkv">
      ${fact(
        t.facts.model,
        found &&
          html`<span class="ellip" dir="auto"
            >${[found.manufacturer, found.model].filter(Boolean).join(' ')}</span
          >`,
      )}
      ${fact(t.facts.serial, copied(serial, parts))}
      ${fact(t.facts.processor, found?.cpu && html`<span class="ellip" dir="auto">${found.cpu}</span>`)}
      ${fact(t.facts.memory, memoryMb ? memorySize(memoryMb * 2 ** 20, format) : '')}
      ${fact(t.facts.mac, copied(device.macAddresses[0], parts))}
      ${fact(t.facts.warranty, warranty(parts) ?? (serial && asset === null ? html`<span class="muted">${t.noAsset}</span>` : ''))}
      ${fact(
        t.facts.contact,
        contactId && contactName
          ? navigationLink(
              links,
              { to: 'contact', id: contactId, customerId },
              { className: 'link ellip', tabbable: true, content: html`<bdi>${contactName}</bdi>` },
            )
          : html`<span class="muted">${t.nobody}</span>`,
      )}
    </dl>`;
};
