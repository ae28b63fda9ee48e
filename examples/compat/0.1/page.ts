/** A page without a framework, for 0.1. */
import {
  defaultTabs,
  type Extensions,
  type Features,
  type HubErrorDetail,
  type HubNavigateEvent,
  type MessageOverrides,
  type OwnTab,
  type View,
} from '@customer-hub/components';
import {
  createHubEmbed,
  type HubEmbed,
  type HubEmbedOptions,
  type HubTheme,
} from '@customer-hub/components/embed';
import '@customer-hub/components/define/customer-hub.js';
import '@customer-hub/components/define/hub-devices.js';

const theme: HubTheme = {
  accent: '#0a6e4f',
  font: 'inherit',
  radius: '8px',
  density: 'compact',
  scheme: 'auto',
};
const log: string[] = [];
const options: HubEmbedOptions = {
  endpoint: 'https://api.example.com/v1',
  fetchToken: reason => Promise.resolve(`token:${reason}`),
  locale: 'de',
  dateStyle: 'iso',
  timeZone: 'Europe/Berlin',
  theme,
  shortcuts: 'off',
  offers: ['directory_sync'],
  hrefFor: ({ to, id }) => (to === 'ticket' && id ? `/tickets/${id}` : undefined),
  onNavigate: ({ detail }) => log.push(detail.to, detail.customerId ?? '', detail.tab ?? ''),
  onPlaceChange: ({ detail }) =>
    log.push(detail.customerId, detail.place, detail.title, String(detail.replace)),
  onReady: ({ detail }) => log.push(detail.element, String(detail.durationMs)),
  onError: ({ code, where, message, requestId }: HubErrorDetail) =>
    log.push(code, where, message, requestId ?? ''),
  onTelemetry: fact => log.push(fact.kind),
};
const embed: HubEmbed = createHubEmbed(options);

const projects: OwnTab = {
  key: 'x-projects',
  label: 'Projects',
  count: 3,
  load: ({ customer, locale, signal }) => {
    const element = document.createElement('section');
    signal.addEventListener('abort', () => element.remove());
    element.textContent = `${customer.name} ${locale}`;
    return element;
  },
};
const extensions: Extensions = {
  devices: {
    columns: [
      { key: 'x-rack', title: 'Rack', value: device => device.name, after: 'name', sort: 'createdAt' },
    ],
    rowActions: [{ key: 'x-label', label: 'Print a label', run: device => void log.push(device.id) }],
    bulkActions: [{ key: 'x-visit', label: 'Book a visit', run: ({ clear }) => clear() }],
    toolbar: [
      { key: 'x-plan', label: 'Site plan', run: ({ customerId }) => void log.push(customerId ?? '') },
    ],
  },
};
const features: Features = { passwords: 'hidden', tickets: 'read-only', 'devices.restart': 'locked' };
const messages: MessageOverrides = { customer: { fields: { phone: 'Telephone' } } };

const hub = embed.create('customer-hub', { customerId: 'cus_7', activeTab: 'devices' });
hub.tabs = [...defaultTabs, projects];
hub.hiddenTabs = ['passwords'];
Object.assign(hub, { extensions, features, messages });
hub.place = 'devices/dev_12';
hub.readonly = true;
hub.appearance = 'dark';
hub.openTab('notes');
hub.addEventListener(
  'hub-navigate',
  (event: HubNavigateEvent) => event.detail.to === 'ticket' && event.preventDefault(),
);
hub.addEventListener('hub-connect', ({ detail }) => log.push(detail.url));
hub.addEventListener('hub-directory-sync', ({ detail }) => detail.done());
hub.addEventListener('hub-ticket-assist', ({ detail }) => void detail.answer('Try again.'));
hub.addEventListener('hub-panel-change', ({ detail }) => log.push(detail.panel));

const devices = document.createElement('hub-devices');
embed.attach(devices);
devices.customerId = 'cus_7';
devices.addEventListener('hub-view-change', ({ detail }) => {
  const view: View = detail.view;
  devices.view = view;
});
document.body.append(hub, devices, embed.create('hub-passwords', { customerId: 'cus_7' }));
embed.setTheme({ ...theme, scheme: 'dark' });
void embed.load('hub-device').then(() => embed.close());
export const isBusy: boolean = hub.hasOpenLayer;
