import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/customer-hub.js';
import type { Device } from '@customer-hub/sdk';
import { html, nothing } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import type { Extensions } from '../../packages/components/src/extensions/extensions.ts';
import type { OwnTab } from '../../packages/components/src/extensions/own-tab.ts';
import { defaultTabs } from '../../packages/components/src/hub/tabs.ts';
import type { Features } from '../../packages/components/src/policy/features.ts';
import { allInside, inside, press, sees, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args {
  activeTab: string;
  tabs: readonly (string | OwnTab)[];
  extensions: Extensions;
  features: Features;
  readonly: boolean;
  overlays: 'page' | 'contained';
  onAccept: () => void;
  onError: (event: Event) => void;
}

/** What a page has of its own about a customer. */
const projects: OwnTab = {
  key: 'x-projects',
  label: 'Projects',
  count: 2,
  load: ({ customer }) => {
    const list = document.createElement('ul');
    for (const name of ['Windows 11 rollout', 'Second site']) {
      const item = document.createElement('li');
      item.textContent = `${name}, ${customer.name}`;
      list.append(item);
    }
    return list;
  },
};

const meta: Meta<Args> = {
  title: 'Elements/Doors for hosts',
  component: 'customer-hub',
  parameters: { edgeless: true },
  args: {
    activeTab: 'overview',
    tabs: defaultTabs,
    extensions: {},
    features: {},
    readonly: false,
    overlays: 'page',
    onAccept: fn(),
    onError: fn(),
  },
  argTypes: {
    activeTab: { control: 'select', options: [...defaultTabs, 'x-projects'] },
    tabs: { control: 'object' },
    features: { control: 'object' },
    extensions: { table: { disable: true } },
    overlays: { control: 'inline-radio', options: ['page', 'contained'] },
    onAccept: { table: { disable: true } },
    onError: { table: { disable: true } },
  },
  loaders: [withHub()],
  render: (args, { loaded, globals }) =>
    html`<story-frame
        ><customer-hub
          .hub=${(loaded as StoryHub).hub}
          customer-id=${customers.ashgrove}
          active-tab=${args.activeTab}
          .tabs=${args.tabs}
          .extensions=${args.extensions}
          .features=${args.features}
          ?readonly=${args.readonly}
          overlays=${args.overlays}
          locale=${globals.language as string}
          time-zone="America/Los_Angeles"
          @hub-error=${args.onError}
          ><span slot="head-end">VIP</span>
          <p slot="overview-end">Content of the page below the Overview.</p></customer-hub
        ></story-frame
      >${
        args.overlays === 'contained'
          ? html`<button type="button" @click=${args.onAccept}>Accept cookies</button>`
          : nothing
      }`,
};
export default meta;
type Story = StoryObj<Args>;

/** A tab of the page's own, where the page wants it; the others in another order, and some not at all. */
export const OwnTabs: Story = {
  args: { activeTab: 'x-projects', tabs: ['overview', projects, 'devices', 'contacts', 'tickets'] },
  play: async ({ canvasElement }) => {
    await until(() => canvasElement.querySelector('customer-hub > ul'));
    await until(() => allInside(canvasElement, 'hub-tab-bar [role="tab"]').length === 5);
    const shown = allInside(canvasElement, 'hub-tab-bar [role="tab"]').map(tab => tab.dataset.key);
    await expect(shown).toEqual(['overview', 'x-projects', 'devices', 'contacts', 'tickets']);
  },
};

/** Dialogs lie over the hub alone: what the page itself shows stays in use. */
export const ContainedOverlays: Story = {
  args: { activeTab: 'contacts', overlays: 'contained' },
  play: async ({ canvasElement, args }) => {
    await press(canvasElement, /^New contact|^Neuer Kontakt/);
    const dialog = await until(() =>
      allInside(canvasElement, 'dialog').find(element => element.matches(':popover-open')),
    );
    await expect(dialog.matches(':modal')).toBe(false);
    await userEvent.click([...canvasElement.querySelectorAll('button')].at(-1)!);
    await expect(args.onAccept).toHaveBeenCalledOnce();
  },
};

/** What fails is told to developers in the console, too: not here, where it is meant to fail. */
const quietly = (): (() => void) => {
  const { error } = console;
  console.error = () => undefined;
  return () => {
    console.error = error;
  };
};

/** One that fails says so as all tabs do, and is tried again; the page is told by `hub-error`. */
export const OwnTabFails: Story = {
  beforeEach: quietly,
  args: {
    activeTab: 'x-projects',
    tabs: [{ ...projects, load: () => Promise.reject(new Error('No projects today.')) }, ...defaultTabs],
  },
  play: async ({ canvasElement, args }) => {
    await sees(canvasElement, /Retry now|Jetzt erneut versuchen/, 'button');
    await expect(args.onError).toHaveBeenCalled();
  },
};

const racks: Extensions = {
  devices: {
    columns: [
      {
        key: 'x-rack',
        title: 'Rack',
        after: 'name',
        value: ({ name }: Device) => `R-${name.length}`,
        cell: ({ name }) => ({ text: `R-${name.length}`, href: '/racks/7', tone: 'info' }),
        card: 'secondary',
      },
    ],
    rowActions: [
      {
        key: 'x-label',
        label: 'Print a label',
        run: ({ name }, { state }) => state.notices.show({ text: `Label of ${name} printed` }),
      },
    ],
    bulkActions: [
      {
        key: 'x-move',
        label: 'Book a visit',
        run: ({ count, state, clear }) => {
          state.notices.show({ text: `Visit booked for ${String(count)}` });
          clear();
        },
      },
    ],
    toolbar: [
      { key: 'x-plan', label: 'Site plan', run: ({ state }) => state.notices.show({ text: 'Plan' }) },
    ],
  },
};

/** A column with chips that lead somewhere, and actions beside ours. */
export const OwnColumnsAndActions: Story = {
  args: { activeTab: 'devices', extensions: racks },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-table .body .chip.info'));
    await press(canvasElement, /^Site plan$/);
    await until(() => inside(canvasElement, 'hub-toasts [popover]:popover-open'));
  },
};

/** What fails leaves its cells empty; everything else stays whole. */
export const OwnColumnFails: Story = {
  beforeEach: quietly,
  args: {
    activeTab: 'devices',
    extensions: {
      devices: {
        columns: [
          {
            key: 'x-rack',
            title: 'Rack',
            after: 'name',
            value: () => {
              throw new Error('No racks today.');
            },
          },
        ],
      },
    },
  },
  play: async ({ canvasElement, args }) => {
    await until(() =>
      allInside(canvasElement, 'hub-table .head .lab').find(one => one.textContent === 'Rack'),
    );
    await until(() => inside(canvasElement, 'hub-table .body [role="row"] .none'));
    await expect(args.onError).toHaveBeenCalledOnce();
  },
};

/** Left out, locked and read-only by the page, on top of what the server allows. */
export const LessByPolicy: Story = {
  args: {
    activeTab: 'contacts',
    features: {
      passwords: 'hidden',
      invoices: 'hidden',
      tickets: 'read-only',
      'contacts.add': 'hidden',
      'contacts.update': 'locked',
    },
  },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-contacts hub-table [role="row"][aria-rowindex="2"]'));
    const keys = allInside(canvasElement, 'hub-tab-bar [role="tab"]').map(tab => tab.dataset.key);
    await expect(keys).not.toContain('passwords');
  },
};

/** Reading, filters, columns and exports stay; nothing that writes is offered. */
export const Readonly: Story = {
  args: { activeTab: 'devices', readonly: true },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-devices hub-table [role="row"][aria-rowindex="2"]'));
    await expect(inside(canvasElement, 'customer-hub .head .new')).toBeFalsy();
    await press(canvasElement, /^(More actions|Weitere Aktionen)$/);
    await until(() => inside(canvasElement, 'hub-menu [role="menuitem"]:focus'));
    await userEvent.keyboard('{Escape}');
  },
};
