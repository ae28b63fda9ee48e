import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/customer-hub.js';
import type { CustomerCapabilities, HubTab } from '@customer-hub/sdk';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { tabs as hubTabs } from '../../packages/components/src/hub/tabs.ts';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args {
  customerId: string;
  activeTab: HubTab;
  hiddenTabs: readonly HubTab[];
  messages: object;
  onNavigate: (event: Event) => void;
}

const tabs = hubTabs.map(({ key }) => key);

const element = (args: Args, { loaded }: { loaded: object }) =>
  html` <customer-hub
    .hub=${(loaded as StoryHub).hub}
    customer-id=${args.customerId}
    active-tab=${args.activeTab}
    .hiddenTabs=${args.hiddenTabs}
    .messages=${args.messages}
    @hub-navigate=${args.onNavigate}></customer-hub>`;

const meta: Meta<Args> = {
  title: 'Elements/customer-hub',
  component: 'customer-hub',
  parameters: { edgeless: true },
  args: {
    customerId: customers.ashgrove,
    activeTab: 'overview',
    hiddenTabs: [],
    messages: {},
    onNavigate: fn(),
  },
  argTypes: {
    customerId: { control: 'select', options: Object.values(customers) },
    activeTab: { control: 'select', options: tabs },
    hiddenTabs: { control: 'check', options: tabs },
    messages: { control: 'object' },
    onNavigate: { table: { disable: true } },
  },
  loaders: [withHub()],
  render: (args, context) => html`<story-frame>${element(args, context)}</story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Live changes begin 2 s after the first view, and a short loss is not told. */
const LIVE_MS = 15_000;

const at = (root: ParentNode): Promise<HTMLElement> =>
  until(() => inside(root, 'customer-hub hub-tab-bar [aria-selected="true"]'));

export const AsDrawn: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Ashgrove Dental Group$/, 'button');
    await until(() =>
      allInside(canvasElement, 'customer-hub .pins').find(pins => pins.querySelectorAll('dt').length >= 3),
    );
    await until(() => inside(canvasElement, 'hub-tab-bar .n'));
    await until(() => inside(canvasElement, 'hub-overview hub-inline-field'));
  },
};

/** Arrow keys walk along the tabs, Enter opens one, and the host hears of it. */
export const TabsByKeyboard: Story = {
  play: async ({ canvasElement, args }) => {
    (await at(canvasElement)).focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect(await at(canvasElement)).toHaveAttribute('data-key', 'attention');
    await expect(args.onNavigate).toHaveBeenCalled();
    await until(() => inside(canvasElement, 'hub-attention .fact'));
  },
};

/** What cannot be done stays in the menu, with its reason. */
export const Menu: Story = {
  args: { customerId: customers.empty },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /Customer menu|Kundenmenü/);
    await until(() => inside(canvasElement, 'hub-menu [role="menuitem"]:focus'));
    await userEvent.keyboard('{End}');
    await expect(inside(canvasElement, 'hub-menu [role="menuitem"]:focus')?.textContent?.trim()).not.toBe('');
  },
};

export const Loading: Story = {
  loaders: [
    withHub({
      prepare: mock => {
        mock.latency(60_000);
      },
    }),
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub .sk'));
  },
};

/** What happened, what is tried next, and the request id to hand on. */
export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getCustomer', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub .state.bad .req'));
  },
};

export const Forbidden: Story = {
  loaders: [
    withHub({
      prepare: mock => mock.fault({ operationId: 'getCustomer', status: 403, code: 'missing_scope' }),
    }),
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub .state'));
  },
};

/** Only an MSP has customers. */
export const OtherPlan: Story = {
  loaders: [withHub({ prepare: mock => mock.someoneElse('acc_1', { kind: 'it_department' }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub .state'));
    await expect(inside(canvasElement, 'customer-hub hub-tab-bar')).toBeUndefined();
  },
};

/** The backend does not have a tab: it says so, and the others work. */
export const TabNotServed: Story = {
  args: { activeTab: 'work_from_home' },
  loaders: [
    withHub({
      answers: {
        '/capabilities': body => {
          const capabilities = body as CustomerCapabilities;
          return {
            ...capabilities,
            tabs: capabilities.tabs.map(tab =>
              tab.tab === 'work_from_home' ? { ...tab, served: false, reason: 'not_supported' } : tab,
            ),
          };
        },
      },
    }),
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub #panel-work_from_home .state'));
  },
};

export const Offline: Story = {
  loaders: [withHub({ scenario: 'offline' })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub .state'));
  },
};

/** The network goes while one works: what was loaded stays, and says since when. */
export const WentOffline: Story = {
  play: async ({ canvasElement, loaded }) => {
    await until(() => inside(canvasElement, 'hub-overview hub-inline-field'));
    (loaded as StoryHub).mock.scenario('offline');
    await press(canvasElement, /^(Contacts|Kontakte|جهات)/, '[role="tab"]');
    await until(() => inside(canvasElement, 'hub-contacts .state'));
  },
};

/** Changes by others do not arrive: since when, in the place of the time at which the customer was loaded. */
export const Reconnecting: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'streamEvents', status: 503 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub hub-live-status button.retrying'), LIVE_MS);
  },
};

/** The token may not follow events. One press tries again. */
export const LiveRefused: Story = {
  loaders: [
    withHub({
      prepare: mock => mock.fault({ operationId: 'streamEvents', status: 403, code: 'missing_scope' }),
    }),
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'customer-hub hub-live-status button.refused'), LIVE_MS);
  },
};

/** Where there is little room the status takes none: it moves neither the name nor the buttons. */
export const ReconnectingNarrow: Story = { ...Reconnecting, globals: { width: '400px' } };

export const NoCustomer: Story = { args: { customerId: '' } };

export const Narrow: Story = { globals: { width: '360px' } };

/** Tabs that do not fit are in one menu; the open one always shows. */
export const ManyTabs: Story = {
  globals: { width: '768px', language: 'de' },
  args: { activeTab: 'work_from_home' },
  play: async ({ canvasElement }) => {
    await expect(await at(canvasElement)).toHaveAttribute('data-key', 'work_from_home');
    await userEvent.click(await until(() => inside(canvasElement, 'hub-tab-bar .more')));
    await until(() => inside(canvasElement, 'hub-tab-bar hub-menu [role="menuitem"]:focus'));
    await expect(allInside(canvasElement, 'hub-tab-bar hub-menu [role="menuitem"]').length).toBeGreaterThan(
      1,
    );
  },
};

/** The brand of a host, in seven lines of its CSS. */
export const HostAccent: Story = {
  render: (args, context) => html`<story-host>${element(args, context)}</story-host>`,
};

export const Dark: Story = { globals: { appearance: 'dark' } };

export const RightToLeft: Story = { args: { customerId: customers.arabic }, globals: { language: 'ar' } };

/** A name longer than any header, and a rank that must not be overlooked. */
export const LongName: Story = { args: { customerId: customers.longName }, globals: { width: '400px' } };

export const Empty: Story = { args: { customerId: customers.empty } };

/** Deleting names each thing that stands in the way, and the way out. */
export const DeleteBlocked: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /Customer menu/);
    await press(canvasElement, /^Delete customer$/, '[role="menuitem"]');
    const open = await dialog(canvasElement);
    await expect(open).toHaveAttribute('role', 'alertdialog');
    await until(() => inside(canvasElement, 'hub-remove-customers .list li'));
  },
};

/** All fields and settings of the customer in one form that is saved at once. */
export const FieldsAndSettings: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /open fields and settings/);
    await dialog(canvasElement);
    await type(canvasElement, /^Phone/, '+1 503 555 0199');
    await press(canvasElement, /^Update$/);
    await sees(canvasElement, /^\+1 503 555 0199$/);
  },
};

const settings = async (root: HTMLElement): Promise<void> => {
  await press(root, /open fields and settings/);
  await dialog(root);
  await press(root, /^Settings$/, '[role="tab"]');
  await until(() => inside(root, 'hub-customer-settings form'));
};

/** Outgoing mail, account manager, collaboration and domains, stored by one Update. */
export const Settings: Story = { play: async ({ canvasElement }) => settings(canvasElement) };

/** Which customer would this address get: now, and once the entered domain is saved. */
export const SettingsDomainTest: Story = {
  play: async ({ canvasElement }) => {
    await settings(canvasElement);
    await type(canvasElement, /^Main domains/, '.ashgrove.clinic ');
    await type(canvasElement, /^Which customer does this address belong to/, 'someone@lab.ashgrove.clinic');
    await sees(canvasElement, /^After saving: this customer, by \.ashgrove\.clinic$/);
  },
};

/** Somebody else saved first: what differs is named, and neither version is lost. */
export const SettingsConflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await settings(canvasElement);
    await userEvent.selectOptions(
      await until(() => inside(canvasElement, 'hub-customer-settings #f-ticketCreationLimit')),
      'blocked',
    );
    await (loaded as StoryHub).mock.someoneElse(customers.ashgrove, { ticketCreationLimit: 'none' });
    await press(canvasElement, /^Update$/);
    await sees(canvasElement, /^Keep your version$/);
  },
};

/** What could not be loaded, and a way to try again. */
export const SettingsFailed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getCustomerSettings', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await press(canvasElement, /open fields and settings/);
    await press(canvasElement, /^Settings$/, '[role="tab"]');
    await sees(canvasElement, /^Couldn't load: Settings/);
  },
};
