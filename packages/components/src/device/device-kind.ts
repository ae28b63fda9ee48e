import type { Device } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import type { DevicesMessages } from '../messages/en/devices.ts';
import * as icons from '../primitives/icons.ts';

/** A picture of each kind of device. */
export const kindIcons: Readonly<Record<Device['kind'], icons.Icon>> = {
  pc: icons.monitor,
  server: icons.server,
  mac: icons.laptop,
  linux: icons.terminalBox,
  snmp: icons.antenna,
  tcp: icons.link,
  http: icons.globe,
  generic: icons.apps,
};

/** Four shapes for four words, never colour alone [DEV-06, X-02]. */
export const presence = (value: Device['availability'], m: DevicesMessages): TemplateResult =>
  html`<span class=${`av ${value}`}>${m.availability[value] ?? value}</span>`;
