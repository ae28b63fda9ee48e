import type { Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceMessages } from '../messages/en/device.ts';
import type { DevicesMessages } from '../messages/en/devices.ts';
import type { Format } from '../messages/format.ts';
import { copyButton } from './copy-button.ts';
import { about } from './device-about.ts';

interface FactParts {
  readonly device: Device;
  readonly t: DeviceMessages;
  readonly m: DevicesMessages;
  readonly format: Format;
  readonly session: HubState;
}

const fact = (label: string, value: unknown): unknown =>
  value
    ? html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

const address = (text: string, parts: FactParts): TemplateResult =>
  html`<span class="ip"><bdi>${text}</bdi>${copyButton(text, parts)}</span>`;

const addresses = (parts: FactParts): unknown => {
  const { ipAddresses } = parts.device;
  if (ipAddresses.length === 0) return nothing;
  const [first = '', second, ...rest] = ipAddresses;
  return html`${address(first, parts)}${second ? html`<span class="ip2">${address(second, parts)}</span>` : nothing}${
    rest.length > 0
      ? html`<span class="muted" title=${rest.join(', ')}
          >${parts.t.more(parts.format.number(rest.length))}</span
        >`
      : nothing
  }`;
};

/** What one wants to know of a device at a glance, below its name. */
export const deviceFacts = (parts: FactParts): TemplateResult => {
  const { device, t, m, format } = parts;
  const { lastLogin } = device;
  return html`<dl class="facts">
    ${fact(
      t.facts.place,
      html`<span class="ellip"
        ><bdi>${device.customerName}</bdi> <span class="faint">/</span>
        <bdi>${device.folderName ?? t.noFolder}</bdi></span
      >`,
    )}
    ${fact(
      t.facts.lastLogin,
      lastLogin &&
        html`<bdi class="ellip">${lastLogin.user}</bdi
          ><time class="muted" datetime=${lastLogin.at} title=${format.dateTime(lastLogin.at)}
            >${format.brief(lastLogin.at)}</time
          >`,
    )}
    ${fact(t.facts.ip, device.ipAddresses.length > 0 && addresses(parts))}
    ${fact(t.facts.system, device.os && html`<span class="ellip" dir="auto">${about(device)}</span>`)}
    ${fact(t.facts.address, !device.os && device.address && html`<bdi class="ellip">${device.address}</bdi>`)}
    ${fact(t.facts.monitored, device.monitored ? m.yes : m.no)}
  </dl>`;
};
