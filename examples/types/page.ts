/** What the compiler knows in a page without a framework. Compiled by the tests, never run. */
import type { HubNavigateEvent, MessageOverrides, View } from '@customer-hub/components';
import type { createHubEmbed } from '@customer-hub/components/embed';
import '@customer-hub/components/define/customer-hub.js';

declare const connect: typeof createHubEmbed;

const hub = document.createElement('customer-hub');
hub.activeTab = 'contacts';
// @ts-expect-error -- no such tab
hub.activeTab = 'nothing';

// On the element, and on whatever is around it.
hub.addEventListener('hub-navigate', event => event.detail.to === 'ticket' && event.preventDefault());
document.addEventListener('hub-error', ({ detail }) => detail.requestId?.toUpperCase());
hub.addEventListener('hub-view-change', ({ detail }) => {
  const view: View = detail.view;
  // @ts-expect-error -- a view is no string
  const text: string = view;
  return text;
});
export const go = (event: HubNavigateEvent): string | undefined => event.detail.customerId;

export const messages: MessageOverrides = { customer: { fields: { phone: 'Telephone' } } };
// @ts-expect-error -- there are no such words
export const slip: MessageOverrides = { overview: { fields: { phone: 'Telephone' } } };

const embed = connect({ endpoint: '/v1', fetchToken: reason => `token:${reason}` });
embed.create('hub-device', { deviceId: 'dev_1', activePanel: 'services' }).openPanel('patches');
embed.create('hub-notes', { customerId: 'cus_1' }).create();
// @ts-expect-error -- notes have no view
embed.create('hub-notes', { view: {} });
// @ts-expect-error -- no such element
embed.create('hub-nothing');
