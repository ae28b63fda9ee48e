import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-report.js';
import { html } from 'lit';
import { inside, press, sees, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args {
  customerId: string;
  from: string | undefined;
  to: string | undefined;
  language: 'en' | 'de' | 'ar' | undefined;
  paper: 'a4' | 'letter' | undefined;
}

const meta: Meta<Args> = {
  title: 'Elements/hub-report',
  component: 'hub-report',
  parameters: { edgeless: true },
  args: {
    customerId: customers.ashgrove,
    from: undefined,
    to: undefined,
    language: undefined,
    paper: undefined,
  },
  argTypes: {
    customerId: { control: 'select', options: Object.values(customers) },
    language: { control: 'inline-radio', options: ['en', 'de', 'ar'] },
    paper: { control: 'inline-radio', options: ['a4', 'letter'] },
  },
  loaders: [withHub()],
  render: ({ customerId, from, to, language, paper }, { loaded, globals }) =>
    html`<story-frame>
      <hub-report
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customerId}
        .from=${from}
        .to=${to}
        .language=${language}
        .paper=${paper}
        locale=${globals.language}></hub-report
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const filled = (root: ParentNode): Promise<HTMLElement> =>
  until(() => inside(root, 'hub-report article.paper'));

/** The last quarter that is over: figures, pictures, what ends, and what to decide. */
export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /^What we suggest$/);
  },
};

/** The sheet keeps its place while its figures are counted. */
export const Loading: Story = {
  loaders: [
    withHub({
      prepare: mock => {
        mock.latency(60_000);
      },
    }),
  ],
};

/** A customer that has nothing: no data is said, and 0 never stands in its place. */
export const Empty: Story = {
  args: { customerId: customers.empty },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /^No data$/);
  },
};

export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getCustomerReport', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-report .state.bad'));
  },
};

/** What the account may not read is left out, and named. */
export const Forbidden: Story = {
  loaders: [withHub({ token: 'scopes=customer:read,ticket:read' })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /can't see it/);
  },
};

/** A period that there can be no report of. */
export const EndsBeforeStart: Story = {
  args: { from: '2026-05-20', to: '2026-05-01' },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^The last day is before the first/);
  },
};

/** In the language of the customer, whatever the hub around it speaks. */
export const Arabic: Story = {
  args: { language: 'ar', paper: 'a4' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await until(() => inside(canvasElement, 'hub-report article[dir="rtl"]'));
  },
};

/** Two suggestions are left, and the next one can be taken in. */
export const LeftOut: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Leave out/);
    await sees(canvasElement, /^Add a suggestion$/);
  },
};
