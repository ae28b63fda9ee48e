import type { Device } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import type { HubContext } from '../../../context/context.ts';
import { deviceMessages } from '../../../messages/device.ts';
import { messagesFor } from '../../../messages/bundle.ts';
import { offline } from '../../../primitives/icons.ts';
import { statesFor } from '../../../primitives/lazy-state.ts';

/** In place of what only a device that can be reached tells; it is there by itself once the device is back. */
export const offlineState = (
  host: LitElement,
  context: HubContext,
  { availability }: Pick<Device, 'availability'>,
): unknown => {
  const states = statesFor(host, context);
  const words = messagesFor(deviceMessages, context.locale);
  if (!states || words instanceof Promise || availability === 'online') return '';
  return states.views.empty({ icon: offline, title: words.offlineTitle[availability], text: words.liveOnly });
};
