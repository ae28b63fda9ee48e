import { expect, html } from '@open-wc/testing';
import type { Ticket, TicketComment } from '@customer-hub/sdk';
import '../../define/hub-tickets.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  deepActive,
  dialog,
  fill,
  find,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { HubTickets } from '../tabs/tickets/hub-tickets.ts';

const path = { customerId: ASHGROVE };
const NUMBER = 48301;

const ticketOf = async ({ mock }: World): Promise<Ticket> =>
  (await mock.call('listTickets', { path, query: { limit: 100 } })).body.items.find(
    ({ number }) => number === NUMBER,
  ) as Ticket;
const comments = async ({ mock }: World, { id }: Ticket, token = 'staff'): Promise<TicketComment[]> =>
  (await mock.call('listTicketComments', { path: { ticketId: id }, query: { limit: 200 }, token })).body
    .items as TicketComment[];
/** A comment of the person who looks at the page; then its ticket is opened. */
const withOwn = async (
  at: World,
  text: string,
): Promise<{ ticket: Ticket; own: TicketComment; view: HTMLElement; entry: () => Promise<HTMLElement> }> => {
  const ticket = await ticketOf(at);
  const { body: own } = await at.mock.call('createTicketComment', {
    path: { ticketId: ticket.id },
    body: { text, visibility: 'internal' },
  });
  const element = await mount<HubTickets>(
    html`<hub-tickets .hub=${at.hub} .customerId=${ASHGROVE} locale="en" time-zone="UTC"></hub-tickets>`,
    { width: 1500, height: 800 },
  );
  await until(() => rows().length > 3, 'tickets');
  void element.open(ticket);
  const view = await dialog(new RegExp(`^#${NUMBER} `));
  await until(() => all('li', view).length > 1, 'the conversation');
  const entry = (): Promise<HTMLElement> => until(() => all('li', view).at(-1), 'the comment');
  return { ticket, own: own as TicketComment, view, entry };
};

afterEach(tidy);

describe('comments of a ticket', () => {
  it('are corrected where they stand by whoever wrote them, and say when that was', async () => {
    const token = 'scopes=customer:read,ticket:read,ticket:write';
    const at = world({ token });
    const { ticket, own, view, entry } = await withOwn(at, 'Port 14.');
    const written = await comments(at, ticket, token);
    const mayEdit = written.map(({ allowedActions }) =>
      allowedActions.some(({ action, allowed }) => action === 'update' && allowed),
    );
    expect(mayEdit).to.include(false);
    expect(all('li', view).map(one => see('button', 'Edit comment', one) !== undefined)).to.deep.equal(
      mayEdit,
    );
    expect(textOf(await entry())).to.not.contain('edited');
    await pressButton('Edit comment', await entry());
    const area = await find<HTMLTextAreaElement>('textarea', /^Comment/, await entry());
    await until(() => deepActive() === area, 'the focus');
    expect(area.value).to.equal('Port 14.');
    await fill(area, 'Port 15.');
    await accessible(view);
    const reading = at.calls.filter(call => call.endsWith('/comments')).length;
    await pressButton('Save', await entry());
    await until(
      async () => textOf((await entry()).querySelector('.text') ?? view) === 'Port 15.',
      'the text',
    );
    await reads(await entry(), /\(edited .+\)/);
    const now = (await comments(at, ticket)).find(({ id }) => id === own.id)!;
    expect([now.text, now.visibility]).to.deep.equal(['Port 15.', 'internal']);
    // What is done here is no news here.
    expect(at.calls.filter(call => call.endsWith('/comments')).length).to.equal(reading);
  });

  it('ask before a correction is thrown away, and leave by Escape when nothing was changed', async () => {
    const at = world();
    const { view, entry } = await withOwn(at, 'Port 14.');
    await pressButton('Edit comment', await entry());
    await until(() => deepActive()?.matches('textarea') === true, 'the focus');
    await press('Escape');
    await until(() => all('hub-comment-editor', view).length === 0, 'only the comment is left');
    await until(() => deepActive()?.title === 'Edit comment', 'the focus where it was');
    await pressButton('Edit comment', await entry());
    await fill(await find('textarea', /^Comment/, await entry()), 'Port 16.');
    await press('Escape');
    await reads(view, 'Discard what you entered?');
    await pressButton('Keep editing', view);
    await pressButton('Cancel', await entry());
    await reads(await entry(), 'Port 14.');
  });

  it('lay what somebody else made of one beside the own correction', async () => {
    const at = world();
    const { ticket, own, entry } = await withOwn(at, 'Port 14.');
    await pressButton('Edit comment', await entry());
    await fill(await find('textarea', /^Comment/, await entry()), 'Port 15.');
    await at.mock.call('updateTicketComment', {
      path: { commentId: own.id },
      ifMatch: own.etag,
      body: { text: 'Port 99.' },
    });
    await pressButton('Save', await entry());
    await reads(await entry(), 'Port 99.');
    await pressButton('Keep your version', await entry());
    await pressButton('Save', await entry());
    await until(async () => (await comments(at, ticket)).at(-1)?.text === 'Port 15.', 'the own one');
    await reads(await entry(), /\(edited .+\)/);
  });

  it('show at once what somebody else corrects', async () => {
    const at = world();
    const { own, entry } = await withOwn(at, 'Port 14.');
    await until(() => at.streams.size > 0, 'the event stream');
    await at.mock.call('updateTicketComment', {
      path: { commentId: own.id },
      ifMatch: own.etag,
      body: { text: 'Port 99.' },
    });
    await reads(await entry(), 'Port 99.');
    await reads(await entry(), /\(edited .+\)/);
  });

  it('are deleted with undo', async () => {
    const at = world();
    const { ticket, own, view, entry } = await withOwn(at, 'Wrong ticket.');
    const count = all('li', view).length;
    await pressButton('Delete comment', await entry());
    await until(() => all('li', view).length === count - 1, 'it is gone');
    await says('Comment deleted');
    expect((await comments(at, ticket)).some(({ id }) => id === own.id)).to.equal(false);
    await pressButton('Undo');
    await until(() => all('li', view).length === count, 'it is back');
    await says('Comment restored');
    expect((await comments(at, ticket)).some(({ id }) => id === own.id)).to.equal(true);
  });

  it('say why one could not be deleted, and show it as it is now', async () => {
    const at = world();
    const { own, entry } = await withOwn(at, 'Port 14.');
    const { body: newer } = await at.mock.call('updateTicketComment', {
      path: { commentId: own.id },
      ifMatch: own.etag,
      body: { text: 'Port 99.' },
    });
    await pressButton('Delete comment', await entry());
    await says("Couldn't delete the comment. Someone else changed it. Read it again first.");
    await reads(await entry(), newer.text);
  });

  it('offer nothing to who only reads', async () => {
    const at = world({ token: 'read-only' });
    const { view } = await withOwn(at, 'Port 14.');
    expect(all('.do button', view)).to.deep.equal([]);
  });
});
