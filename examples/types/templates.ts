/** What the tools of Vue and Svelte look up for templates. */
import type { GlobalComponents, VNodeRef } from 'vue';
import type { HubEmbed } from '@customer-hub/components/embed';
import '@customer-hub/components/svelte';
import '@customer-hub/components/vue';

type InVue = InstanceType<GlobalComponents['customer-hub']>['$props'];
export const vue: InVue = {
  customerId: 'cus_1',
  hiddenTabs: ['passwords'],
  onHubNavigate: event => event.detail.to,
};
// @ts-expect-error -- a customer has no number
export const wrongInVue: InVue = { customerId: 1 };

type InSvelte = svelteHTML.IntrinsicElements['customer-hub'];
export const svelte: InSvelte = { 'customer-id': 'cus_1', 'onhub-navigate': event => event.detail.to };
// @ts-expect-error -- no such tab
export const wrongInSvelte: InSvelte = { activeTab: 'nothing' };

declare const embed: HubEmbed;
export const reference: VNodeRef = embed.attach;
