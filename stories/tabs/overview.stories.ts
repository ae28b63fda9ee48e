import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-overview.js';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { allInside, control, dialog, inside, named, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import type { ElementArgs } from '../support/element-controls.ts';
import { customers, storyHub, withHub, type StoryHub } from '../support/hub.ts';

interface Args extends ElementArgs {
  customerId: string;
  onNavigate: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: 'Tabs/Overview',
  component: 'hub-overview',
  parameters: { edgeless: true },
  args: { customerId: customers.ashgrove, onNavigate: fn() },
  argTypes: {
    customerId: { control: 'select', options: Object.values(customers) },
    onNavigate: { table: { disable: true } },
  },
  loaders: [withHub()],
  render: ({ customerId, onNavigate }, { loaded }) =>
    html`<story-frame>
      <hub-overview
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customerId}
        @hub-navigate=${onNavigate}></hub-overview
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const somebodyElse = async (loaded: object, patch: object): Promise<void> => {
  await expect(await (loaded as StoryHub).mock.someoneElse(customers.ashgrove, patch)).toBe(true);
};

export const AsDrawn: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^ashgrovedental\.com$/);
    await until(() => inside(canvasElement, 'hub-overview .health'));
    await until(() => inside(canvasElement, 'hub-note-list li'));
  },
};

/** The final geometry: nothing shifts when the values arrive. */
export const Loading: Story = {
  loaders: [
    withHub({
      prepare: mock => {
        mock.latency(60_000);
      },
    }),
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-overview [aria-busy="true"]'));
  },
};

/** Press a value, type, Enter. */
export const Editing: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Edit) Website/);
    await expect(await until(() => inside(canvasElement, 'hub-inline-field .edit input:focus'))).toHaveValue(
      'https://ashgrovedental.com',
    );
  },
};

/** A detail that was changed in its place, with a notice that can undo it. */
export const Saved: Story = {
  play: async ({ canvasElement, loaded }) => {
    await press(canvasElement, /^(Add:|Edit) Fax/);
    await type(canvasElement, /^Fax/, '+1 503 555 0168');
    await userEvent.keyboard('{Enter}');
    await press(canvasElement, /^Edit Fax: \+1 503 555 0168/);
    await userEvent.keyboard('{Escape}');
    await expect((await (loaded as StoryHub).hub.customers.get(customers.ashgrove)).fax).toBe(
      '+1 503 555 0168',
    );
  },
};

/** What is wrong stands beside the field, and what was typed stays in it. */
export const InvalidValue: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Edit) Website/);
    const field = await type(canvasElement, /^Website/, 'javascript:alert(1)');
    await userEvent.keyboard('{Enter}');
    await sees(canvasElement, /Start the address with https/);
    await expect(field).toHaveValue('javascript:alert(1)');
  },
};

/** Two people change one field: both values stand side by side, and neither is lost. */
export const Conflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await press(canvasElement, /^Edit Phone/);
    await type(canvasElement, /^Phone/, '+1 503 555 0142');
    await somebodyElse(loaded, { phone: '+1 503 555 0199' });
    await userEvent.keyboard('{Enter}');
    await until(() => inside(canvasElement, 'hub-inline-field .conflict'));
    await expect(allInside(canvasElement, 'hub-inline-field .conflict button')).toHaveLength(2);
  },
};

/** One's own version, stored on top of the other. */
export const ConflictKeptMine: Story = {
  play: async ({ canvasElement, loaded }) => {
    await press(canvasElement, /^Edit Phone/);
    await type(canvasElement, /^Phone/, '+1 503 555 0142');
    await somebodyElse(loaded, { phone: '+1 503 555 0199' });
    await userEvent.keyboard('{Enter}');
    await press(canvasElement, /^Keep your version/);
    await control(canvasElement, /^Edit Phone: \+1 503 555 0142$/);
    await expect((await (loaded as StoryHub).hub.customers.get(customers.ashgrove)).phone).toBe(
      '+1 503 555 0142',
    );
  },
};

/** Somebody else changed another field: nothing to decide, both changes stand. */
export const OtherFieldChanged: Story = {
  play: async ({ canvasElement, loaded }) => {
    await press(canvasElement, /^Edit Phone/);
    await type(canvasElement, /^Phone/, '+1 503 555 0142');
    await somebodyElse(loaded, { businessId: '93-0000001' });
    await userEvent.keyboard('{Enter}');
    await control(canvasElement, /^Edit Phone: \+1 503 555 0142$/);
    await control(canvasElement, /^Edit Business ID: 93-0000001$/);
  },
};

/** The network goes in the middle of an edit: what was typed stays, and says why. */
export const EditOffline: Story = {
  play: async ({ canvasElement, loaded }) => {
    await press(canvasElement, /^(Add:|Edit) Fax/);
    const field = await type(canvasElement, /^Fax/, '+1 503 555 0168');
    (loaded as StoryHub).mock.scenario('offline');
    await userEvent.keyboard('{Enter}');
    await until(() => inside(canvasElement, 'hub-inline-field .unsaved'));
    await expect(field).toHaveValue('+1 503 555 0168');
  },
};

/** One who may only read sees each value, and why it cannot be changed. */
export const LockedFields: Story = {
  loaders: [withHub({ token: 'read-only' })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-inline-field .why'));
    await expect(named(canvasElement, 'button', /^Edit |^Add /)?.textContent).toBeUndefined();
  },
};

export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getCustomer', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-overview .state.bad .req'));
  },
};

export const Forbidden: Story = {
  loaders: [
    withHub({
      prepare: mock => mock.fault({ operationId: 'getCustomer', status: 403, code: 'missing_scope' }),
    }),
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-overview .state'));
  },
};

export const Offline: Story = {
  loaders: [withHub({ scenario: 'offline' })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-overview .state'));
  },
};

/** Nothing but a name: every field says what can be added. */
export const EmptyCustomer: Story = {
  args: { customerId: customers.empty },
  loaders: [
    withHub({
      prepare: mock =>
        mock.someoneElse(customers.empty, { phone: null, address: null, businessId: null, customFields: {} }),
    }),
  ],
  play: async ({ canvasElement }) => {
    await control(canvasElement, /^Add: Phone$/);
  },
};

/** A custom field whose choices depend on each other. */
export const DependentOptions: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Edit Backup/);
    await userEvent.selectOptions(
      await until(() => inside(canvasElement, 'hub-inline-field .levels select')),
      'datto',
    );
    const [, second] = await until(() => {
      const all = allInside(canvasElement, 'hub-inline-field .levels select');
      return all.length === 2 && all;
    });
    await userEvent.selectOptions(second!, 'cloud_only');
  },
};

/** Forms of the account on this customer: filled in here, saved each with its own button. */
export const Forms: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /Manage forms/);
    await dialog(canvasElement);
    await until(() => inside(canvasElement, 'hub-form-manager .item'));
  },
};

/** A whole form at once, stored by its one Update. */
export const FormFilledIn: Story = {
  loaders: [
    async context => {
      const made = await storyHub(context);
      const { forms } = made.hub;
      await forms.replace(await forms.get(customers.ashgrove), {
        forms: [{ formId: 'frm_1', values: { opens_at: '8:00', alarm: true } }],
      });
      return made;
    },
  ],
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Fill in/);
    await until(() => inside(canvasElement, 'hub-form-editor input:focus'));
  },
};

export const Dark: Story = { globals: { appearance: 'dark' } };
export const Narrow: Story = { globals: { width: '360px' } };
export const German: Story = {
  args: { customerId: customers.german, dateStyle: 'locale' },
  globals: { language: 'de' },
};
export const RightToLeft: Story = {
  args: { customerId: customers.arabic, dateStyle: 'locale' },
  globals: { language: 'ar' },
};
