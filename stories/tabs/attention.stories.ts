import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-attention.js';
import type { Attention } from '@customer-hub/sdk';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args {
  customerId: string;
  appearance: 'auto' | 'light' | 'dark';
  dateStyle: 'us' | 'iso' | 'locale';
  timeZone: string;
}

const meta: Meta<Args> = {
  title: 'Tabs/Attention',
  component: 'hub-attention',
  parameters: { edgeless: true },
  args: {
    customerId: customers.ashgrove,
    appearance: 'auto',
    dateStyle: 'us',
    timeZone: 'America/Los_Angeles',
  },
  argTypes: {
    customerId: { control: 'select', options: Object.values(customers) },
    appearance: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    dateStyle: { control: 'inline-radio', options: ['us', 'iso', 'locale'] },
    timeZone: { control: 'select', options: ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Dubai', 'UTC'] },
  },
  loaders: [withHub()],
  render: ({ customerId, appearance, dateStyle, timeZone }, { loaded, globals }) =>
    html`<story-frame>
      <hub-attention
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customerId}
        appearance=${appearance}
        date-style=${dateStyle}
        time-zone=${timeZone}
        locale=${globals.language}></hub-attention
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const filled = (root: ParentNode): Promise<HTMLElement> => until(() => inside(root, 'hub-attention .fact'));

/** Three groups: late already or lost within a day, within a week, good to know in time. */
export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /is over on remote/);
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
};

/** Only what lies in one area. */
export const OneArea: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Contracts/);
    await until(() => allInside(canvasElement, 'hub-attention .fact').length < 5);
  },
};

/** Until when, and why: for the whole team. */
export const Snooze: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Snooze: .* is over on remote$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Reason/, 'Agreed with Helen Halloran');
  },
};

/** What was left alone, with who did it and why. */
export const Snoozed: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Snooze: .* is over on remote$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Reason/, 'Agreed with Helen Halloran');
    await press(canvasElement, /^Snooze$/);
    await press(canvasElement, /^Snoozed/);
    await sees(canvasElement, /^Agreed with Helen Halloran/);
    await expect(allInside(canvasElement, 'hub-attention .fact').length).toBe(1);
  },
};

/** From when on something counts, for the whole account. */
export const Levels: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Levels$/);
    await dialog(canvasElement);
    await sees(canvasElement, /For everybody, at all customers/);
  },
};

export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getAttention', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-attention .state.bad'));
  },
};

/** Read only, and not everywhere: what may not be seen is named. */
export const Forbidden: Story = {
  loaders: [withHub({ token: 'scopes=customer:read,contract:read' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Not shown, because you don't have permission/);
  },
};

/** An area failed: said above the list, which is never silently shorter. */
export const CouldNotBeChecked: Story = {
  loaders: [
    withHub({
      answers: {
        '/attention': body => {
          const value = body as Attention;
          return {
            ...value,
            facts: value.facts.filter(({ area }) => area !== 'assets'),
            areas: value.areas.map(one => (one.area === 'assets' ? { ...one, state: 'failed' } : one)),
          };
        },
      },
    }),
  ],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Could not be checked: Assets\.$/);
  },
};

export const Empty: Story = {
  loaders: [
    withHub({
      answers: {
        '/attention': body => ({
          ...(body as Attention),
          facts: [],
          counts: { now: 0, week: 0, later: 0, snoozed: 0 },
        }),
      },
    }),
  ],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Nothing needs attention$/);
  },
};

/** Of all customers: each fact with whose it is. What a technician begins the day with. */
export const AllCustomers: Story = {
  args: { customerId: '' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await expect(allInside(canvasElement, 'hub-attention .customer').length).toBe(100);
  },
};

/** Only what one person has to do. */
export const OnePerson: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Whose: All people/);
    await press(canvasElement, /^Dana Whitfield/);
    await sees(canvasElement, /^Dana Whitfield$/);
  },
};

export const Dark: Story = {
  globals: { appearance: 'dark' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

export const Narrow: Story = {
  globals: { width: '360' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

export const German: Story = {
  args: { dateStyle: 'locale' },
  globals: { language: 'de' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

export const RightToLeft: Story = {
  args: { customerId: customers.arabic, dateStyle: 'locale' },
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};
