import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-tickets.js';
import type { Hub, Ticket } from '@customer-hub/sdk';
import { expect, userEvent } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { filled, rowsOf, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-tickets',
  operationId: 'listTickets',
  scope: 'ticket:read',
  empty: /^No tickets yet$/,
});
const meta: Meta = { title: 'Tabs/Tickets', component: 'hub-tickets', ...tab.meta };
export default meta;
export const Filled = tab.stories.Filled;
export const Loading = tab.stories.Loading;
export const Empty = tab.stories.Empty;
export const NoMatch = tab.stories.NoMatch;
export const Failed = tab.stories.Failed;
export const Forbidden = tab.stories.Forbidden;
export const Offline = tab.stories.Offline;
export const Stale = tab.stories.Stale;
export const NotAvailable = tab.stories.NotAvailable;
export const ReadOnly = tab.stories.ReadOnly;
export const Selected = tab.stories.Selected;
export const Columns = tab.stories.Columns;
export const Dark = tab.stories.Dark;
export const Detailed = tab.stories.Detailed;
export const Narrow = tab.stories.Narrow;
export const German = tab.stories.German;
export const RightToLeft = tab.stories.RightToLeft;

const ticketOf = async (loaded: object, number: number): Promise<Ticket> =>
  (await (loaded as { hub: Hub }).hub.tickets.list(customers.ashgrove, { limit: 100 })).items.find(
    ticket => ticket.number === number,
  )!;
const open = async (root: ParentNode, title: RegExp): Promise<HTMLElement> => {
  await filled(root);
  await press(root, title, 'a.tk-t');
  return dialog(root);
};
const read = async (root: ParentNode, title: RegExp): Promise<void> => {
  await open(root, title);
  await until(() => inside(root, 'hub-ticket-dialog li'));
};

/** One line per ticket. */
export const Compact: StoryObj = {
  args: { view: { density: 'compact' } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

/** With the customer and its rank, which is a filter too. */
export const OfAllCustomers: StoryObj = {
  args: { customerId: '', view: { facets: { rank: ['gold', 'blocked'] } } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /^Reset to starred filters$/);
  },
};

/** The values of one filter, at its chip: what is on by default carries a star. */
export const StarredFilter: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Change the filter Status/);
    await until(() => allInside(canvasElement, 'hub-filter-panel .n').length === 6);
    await userEvent.click(await until(() => allInside(canvasElement, 'hub-filter-panel input')[2]));
    await sees(canvasElement, /^Reset to starred filters$/);
  },
};

/** All filters at once, with the number of tickets that each leaves. */
export const Filters: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Filter/);
    await until(() => allInside(canvasElement, 'hub-filter-panel .n').length > 20);
  },
};

export const RowMenu: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Actions for #48307$/);
    await until(() => inside(canvasElement, 'hub-menu [role="menuitem"]:focus'));
  },
};

/** By pointing at the number, by the focus, by a finger. */
export const Preview: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    const number = await until(() =>
      allInside(canvasElement, 'button.tk-n').find(button => button.textContent?.includes('48307')),
    );
    await userEvent.hover(number);
    await until(() => inside(canvasElement, 'hub-ticket-preview [popover]:popover-open'));
  },
};

/** For several tickets at once. */
export const SetStatus: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rowsOf(canvasElement).slice(0, 2))
      row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    await press(canvasElement, /^Set status$/);
    await until(() => allInside(canvasElement, 'hub-choose-dialog input').length > 5);
  },
};

/** Some could not be done: one row for each with its reason, and the failed ones again. */
export const PartlyFailed: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    for (const row of rowsOf(canvasElement).slice(0, 3))
      row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    // Somebody else deletes one of them meanwhile: only another status brings it back.
    const { hub } = loaded as StoryHub;
    await hub.tickets.update(await ticketOf(loaded, 48_307), { status: 'Deleted' });
    await press(canvasElement, /^Set priority$/);
    await userEvent.click(await until(() => allInside(canvasElement, 'hub-choose-dialog input')[0]));
    await press(canvasElement, /^Set priority$/, 'hub-choose-dialog button');
    await sees(canvasElement, /^Failed: /);
  },
};

/** One ticket beside the list: its facts, its mails, an answer. */
export const Read: StoryObj = {
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
  },
};
export const ReadNarrow: StoryObj = {
  globals: { width: '360px' },
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
  },
};
export const ReadDark: StoryObj = {
  globals: { appearance: 'dark' },
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
  },
};
export const ReadRightToLeft: StoryObj = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
  },
};
export const ReadGerman: StoryObj = {
  globals: { language: 'de' },
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
  },
};

export const ReadLoading: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    (loaded as StoryHub).mock.fault({ operationId: 'getTicket', latencyMs: 60_000 });
    await open(canvasElement, /^Outlook keeps asking/);
    await until(() => inside(canvasElement, 'hub-ticket-dialog .sk'));
  },
};

export const ReadFailed: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    (loaded as StoryHub).mock.fault({ operationId: 'getTicket', status: 500 });
    await open(canvasElement, /^Outlook keeps asking/);
    await until(() => inside(canvasElement, 'hub-ticket-dialog .state.bad'));
  },
};

/** Only technicians read it; time can be booked with it. */
export const InternalNote: StoryObj = {
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
    await press(canvasElement, /^Internal note$/);
    await press(canvasElement, /^Book time$/);
    await type(canvasElement, /^Internal note$/, 'The profile was moved with the old cache.');
  },
};

/** The answer was not sent: what was written stays. */
export const AnswerFailed: StoryObj = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'createTicketComment', status: 503 }) })],
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
    await type(canvasElement, /^Your reply$/, 'Could you try it again now?');
    await press(canvasElement, /^Send reply$/);
    await sees(canvasElement, /Couldn't send/);
  },
};

/** The connection broke while it was sent: nobody knows whether it arrived. Sent again, it arrives once. */
export const AnswerUnanswered: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    await read(canvasElement, /^Outlook keeps asking/);
    (loaded as StoryHub).mock.scenario('offline');
    await type(canvasElement, /^Your reply$/, 'Could you try it again now?');
    await press(canvasElement, /^Send reply$/);
    await sees(canvasElement, /Send again to be sure/);
  },
};

/** Somebody else changed the same thing meanwhile: mine beside theirs. */
export const ReadConflict: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    await read(canvasElement, /^Outlook keeps asking/);
    const { id } = await ticketOf(loaded, 48_266);
    const field = await until(() =>
      allInside(canvasElement, 'hub-inline-field').find(
        one => (one as HTMLElement & { field: { key: string } }).field.key === 'priority',
      ),
    );
    await userEvent.click(await until(() => inside(field.shadowRoot!, 'button')));
    await userEvent.selectOptions(await until(() => inside(field.shadowRoot!, 'select')), 'low');
    await (loaded as StoryHub).mock.someoneElse(id, { priority: 'critical' });
    await press(canvasElement, /^Save Priority$/);
    await until(() => inside(field.shadowRoot!, '.conflict'));
  },
};

/** A mail in HTML is read as text; what would run, load or pretend is nothing but letters. */
export const HostileMail: StoryObj = {
  loaders: [
    withHub({
      prepare: async mock => {
        const { createHub } = await import('@customer-hub/sdk');
        const { createFetch } = await import('@customer-hub/mock-server');
        const hub = createHub({
          baseUrl: `${location.origin}/v1`,
          auth: () => 'staff',
          fetch: createFetch(mock),
        });
        await hub.tickets.create(customers.ashgrove, {
          title: 'Your mailbox is full <script>alert(1)</script>',
          priority: 'critical',
          description:
            '<html><body><p>Dear user,</p><img src=x onerror="alert(1)"><p>please <a href="javascript:alert(1)">sign in</a> at once.</p><script>alert(1)</script></body></html>',
        });
      },
    }),
  ],
  args: { view: { sort: '-createdAt' } },
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Your mailbox is full/);
    await sees(canvasElement, /is shown as text/);
    await press(canvasElement, /^Show the original$/);
    await expect(allInside(canvasElement, 'hub-ticket-dialog img')).toHaveLength(0);
  },
};

/** A summary by the host's assistant, marked as generated. */
export const Assistant: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Assist with #48307$/);
    await press(canvasElement, /^Summarize ticket$/, '[role="menuitem"]');
    await sees(canvasElement, /^AI-generated/);
  },
};

/** None is set up: everything else works on. */
export const AssistantUnavailable: StoryObj = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'assistTicket', status: 503 }) })],
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
    await press(canvasElement, /^Suggest solution$/);
    await sees(canvasElement, /The assistant/);
  },
};

/** A ticket for a person of this customer. */
export const NewTicket: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New ticket$/);
    await dialog(canvasElement);
    await press(canvasElement, /^Create ticket$/);
    await until(() => inside(canvasElement, 'hub-new-ticket .prob'));
  },
};

/** A ticket that has just been made, with a way to it. */
export const Created: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New ticket$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Title/, 'Scanner jams');
    await press(canvasElement, /^Create ticket$/);
    await until(() => !inside(canvasElement, 'hub-new-ticket'));
    await sees(canvasElement, /^Ticket #\d+ created$/);
  },
};

/** A ticket that has been deleted, with a notice that can undo it. */
export const Deleted: StoryObj = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Actions for #48290$/);
    await press(canvasElement, /^Delete$/, '[role="menuitem"]');
    await press(canvasElement, /^Delete ticket$/);
    await sees(canvasElement, /^#48290 deleted$/);
    await sees(canvasElement, /^Undo$/);
  },
};

/** Takes a deleted ticket out of the lists: from their menu it comes back for a day. */
export const DeletedPermanently: StoryObj = {
  args: { view: { facets: { statusGroup: ['deleted'] } } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Actions for #\d+$/);
    await press(canvasElement, /^Delete permanently$/, '[role="menuitem"]');
    await press(canvasElement, /^Delete permanently$/, 'hub-dialog button, button.danger');
    await sees(canvasElement, /^#\d+ deleted permanently$/);
    await sees(canvasElement, /^Undo$/);
  },
};

/** Whoever wrote a comment corrects it where it stands; others see no tools beside it. */
export const CommentEdited: StoryObj = {
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
    await press(canvasElement, /^Edit comment$/);
    await type(canvasElement, /^Comment/, ' Port 15.');
    await press(canvasElement, /^Save$/);
    await sees(canvasElement, /^\(edited/);
  },
};

/** With undo. */
export const CommentDeleted: StoryObj = {
  play: async ({ canvasElement }) => {
    await read(canvasElement, /^Outlook keeps asking/);
    await press(canvasElement, /^Delete comment$/);
    await sees(canvasElement, /^Comment deleted$/);
    await sees(canvasElement, /^Undo$/);
  },
};
