import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-customers.js';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import { withHub, type StoryHub } from '../support/hub.ts';

interface Args {
  onNavigate: (event: Event) => void;
  onViewChange: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: 'Elements/hub-customers',
  component: 'hub-customers',
  parameters: { edgeless: true },
  args: { onNavigate: fn(), onViewChange: fn() },
  argTypes: { onNavigate: { table: { disable: true } }, onViewChange: { table: { disable: true } } },
  loaders: [withHub()],
  render: (args, { loaded }) =>
    html`<story-frame>
      <hub-customers
        .hub=${(loaded as StoryHub).hub}
        @hub-navigate=${args.onNavigate}
        @hub-view-change=${args.onViewChange}></hub-customers
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const rows = (root: ParentNode): HTMLElement[] =>
  allInside(root, 'hub-table .body [role="row"]').filter(row => row.checkVisibility());
const filled = (root: ParentNode): Promise<HTMLElement> =>
  until(() => rows(root).find(row => row.ariaRowIndex === '5' && !row.querySelector('.sk')));
const count = async (root: ParentNode, text: RegExp): Promise<void> => {
  await sees(root, text, 'hub-list-view .foot span');
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

/** A press on a name asks the host to go there. */
export const Opened: Story = {
  play: async ({ canvasElement, args }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Ashgrove Dental Group$/, 'a');
    await expect(args.onNavigate).toHaveBeenCalled();
  },
};

/** Each value with how many there would be. */
export const Filters: Story = {
  play: async ({ canvasElement, args }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Filter$/);
    await userEvent.click(
      await until(() => inside(canvasElement, 'hub-filter-panel input[type="checkbox"]')),
    );
    await until(() => inside(canvasElement, 'hub-list-view .chips .fchip'));
    await count(canvasElement, /^\d+ of 60 customers$/);
    await expect(args.onViewChange).toHaveBeenCalled();
  },
};

/** The footer becomes the bar of what can be done with them, in the same height. */
export const Selected: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rows(canvasElement).slice(1, 4)) await userEvent.click(row.querySelector('input')!);
    await sees(canvasElement, /^3 selected$/);
  },
};

/** Said when it is done; what failed is listed with its reason. */
export const BulkRank: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rows(canvasElement).slice(1, 3)) await userEvent.click(row.querySelector('input')!);
    await press(canvasElement, /^Set rank$/);
    await press(canvasElement, /^Blocked$/, 'hub-choose-dialog label');
    await press(canvasElement, /^Set rank$/, 'hub-choose-dialog button');
    await sees(canvasElement, /Rank of 2 customers set to Blocked/, '.toast span');
  },
};

export const Empty: Story = {
  loaders: [withHub({ scenario: 'empty' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^No customers yet$/);
  },
};

/** Which words and filters leave nothing, each with its way out. */
export const NoMatch: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await type(canvasElement, /Name, domain or any ID/, 'zzz');
    await sees(canvasElement, /Nothing matches “zzz”/);
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

export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'listCustomers', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state.bad .req'));
  },
};

export const Forbidden: Story = {
  loaders: [
    withHub({
      prepare: mock => mock.fault({ operationId: 'listCustomers', status: 403, code: 'missing_scope' }),
    }),
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state'));
  },
};

export const OtherPlan: Story = {
  loaders: [withHub({ prepare: mock => mock.someoneElse('acc_1', { kind: 'it_department' }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-customers .state'));
  },
};

export const Offline: Story = {
  loaders: [withHub({ scenario: 'offline' })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state'));
  },
};

/** What was loaded stays, with its time. */
export const Stale: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    (loaded as StoryHub).mock.scenario('offline');
    await (inside(canvasElement, 'hub-list-view') as HTMLElement & { refresh(): Promise<void> }).refresh();
    await until(() => inside(canvasElement, 'hub-list-view .banner'));
  },
};

/** Ten thousand: the wheel jumps anywhere, only what is in sight is there. */
export const TenThousand: Story = {
  tags: ['!autodocs'],
  loaders: [withHub({ customers: 10_000 })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await count(canvasElement, /^10,000 customers$/);
    const scroller = inside(canvasElement, 'hub-table .scroll')!;
    scroller.scrollTop = scroller.scrollHeight;
    await until(() =>
      rows(canvasElement).find(row => row.ariaRowIndex === '10001' && row.textContent?.trim() !== ''),
    );
    await expect(rows(canvasElement).length).toBeLessThan(100);
  },
};

/** A wrong value is named beside its field; nothing typed is lost. */
export const Add: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New customer$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'Northwind Clinic');
    await type(canvasElement, /^Website/, 'javascript:alert(1)');
    await press(canvasElement, /^Create customer$/);
    await sees(canvasElement, /Start the address with https/);
    await type(canvasElement, /^Website/, 'https://northwind.example');
  },
};

/** Said when it is done; the host is asked to go there. */
export const Added: Story = {
  play: async ({ canvasElement, args }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New customer$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'Aardvark Clinic');
    await press(canvasElement, /^Create customer$/);
    await sees(canvasElement, /^Aardvark Clinic created$/);
    await until(() => (args.onNavigate as ReturnType<typeof fn>).mock.calls.length > 0);
  },
};

/** Some can go, some are held: by what, and what to do about it. */
export const DeleteWithBlockers: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rows(canvasElement).slice(0, 4)) await userEvent.click(row.querySelector('input')!);
    await press(canvasElement, /^Delete$/, 'hub-list-view .foot button');
    await until(() => inside(canvasElement, 'hub-remove-customers .list li'));
  },
};

export const Narrow: Story = { globals: { width: '360px' } };
export const Detailed: Story = { globals: { density: 'detailed' } };
export const RightToLeft: Story = { globals: { language: 'ar' } };
