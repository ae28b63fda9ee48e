import { expect, html } from '@open-wc/testing';
import type { Ticket, TicketComment } from '@customer-hub/sdk';
import '../../define/hub-tickets.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  click,
  dialog,
  fill,
  find,
  gone,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { cell, rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { HubTicketAssistDetail } from './assistance.ts';
import type { HubTickets } from '../tabs/tickets/hub-tickets.ts';

const path = { customerId: ASHGROVE };

const list = async (
  { hub }: World,
  customerId: string | undefined = ASHGROVE,
  width = 1500,
): Promise<HubTickets> => {
  const element = await mount<HubTickets>(
    html`<hub-tickets
      .hub=${hub}
      .customerId=${customerId || undefined}
      locale="en"
      time-zone="UTC"></hub-tickets>`,
    { width, height: 800 },
  );
  await until(() => rows().length > 3, 'tickets');
  return element;
};
const ticketOf = async (at: World, number: number): Promise<Ticket> =>
  ((await at.mock.call('listTickets', { path, query: { limit: 100 } })).body.items as Ticket[]).find(
    ticket => ticket.number === number,
  )!;
const fresh = async (at: World, { id }: Ticket): Promise<Ticket> =>
  (await at.mock.call('getTicket', { path: { ticketId: id } })).body as Ticket;
const comments = async (at: World, { id }: Ticket): Promise<TicketComment[]> =>
  (await at.mock.call('listTicketComments', { path: { ticketId: id }, query: { limit: 200 } })).body
    .items as TicketComment[];
/** Opens a ticket as somebody does who has its link. */
const read = async (
  at: World,
  number: number,
): Promise<{ ticket: Ticket; view: HTMLElement; element: HubTickets }> => {
  const element = await list(at);
  const ticket = await ticketOf(at, number);
  void element.open(ticket);
  const view = await dialog(new RegExp(`^#${number} `));
  await until(
    () => all('li', view).length > 0 || textOf(view).includes('No comments yet'),
    'the conversation',
  );
  return { ticket, view, element };
};
const field = (name: string): Promise<HTMLElement> =>
  until(
    () =>
      all('hub-inline-field').find(
        one => (one as HTMLElement & { field?: { label: string } }).field?.label === name,
      ),
    name,
  );
const edit = async (name: string): Promise<HTMLElement> => {
  const found = await field(name);
  await click(await until(() => all('button', found)[0], 'the value'));
  return found;
};

afterEach(tidy);

describe('the read view of a ticket', () => {
  it('gives its title the width of a phone, and says what it is about beneath [V-07]', async () => {
    const at = world();
    const element = await list(at, ASHGROVE, 390);
    const ticket = await ticketOf(at, 48307);
    void element.open(ticket);
    const view = await dialog(/^#48307 /);
    const heading = all('h2', view).find(one => textOf(one).includes(ticket.title))!;
    await until(() => heading.getBoundingClientRect().width > 240, 'a title as wide as the phone');
    const { bottom } = heading.getBoundingClientRect();
    const sla = await until(
      () => all('dt, .name', view).find(one => /SLA|Status/.test(textOf(one))),
      'facts',
    );
    expect(sla.getBoundingClientRect().top).to.be.above(bottom);
    expect(view.scrollWidth).to.be.at.most(390);
  });

  it('shows the conversation with internal notes told apart, and reading is marked [TKT-08, TKT-16]', async () => {
    const at = world();
    const { ticket, view } = await read(at, 48266);
    const written = await comments(at, ticket);
    const shown = all('li', view);
    expect(shown.map(entry => textOf(entry.querySelector('.text')!))).to.deep.equal(
      written.map(({ text }) => text),
    );
    expect(shown.map(entry => textOf(entry).includes('Internal note'))).to.deep.equal(
      written.map(({ visibility }) => visibility === 'internal'),
    );
    expect(written.some(({ visibility }) => visibility === 'internal')).to.equal(true);
    await accessible(view);
    const unread = await ticketOf(at, 48296);
    expect(unread.activity).to.equal('unread');
    await press('Escape');
    await noDialog();
    void (all('hub-tickets')[0] as HubTickets).open(unread);
    await dialog(/^#48296 /);
    await until(async () => (await fresh(at, unread)).activity === 'read', 'it counts as read');
    await until(
      () => rows().some(row => textOf(row).includes('#48296') && textOf(cell(row, 'Activity')) === 'Read'),
      'the list shows it',
    );
  });

  it('sends an answer with status and time in one step, and the list shows it at once', async () => {
    const at = world();
    const { ticket, view } = await read(at, 48301);
    const area = await find('textarea', 'Your reply', view);
    await fill(area, 'The new licence is in place.');
    const select = await find<HTMLSelectElement>('select', 'Set status', view);
    await until(() => select.options.length > 3, 'statuses');
    select.value = 'Waiting on vendor';
    select.dispatchEvent(new Event('change'));
    await pressButton('Book time', view);
    await fill(await find('input', /^Minutes/, view), '0');
    await pressButton('Send reply', view);
    await reads(view, 'Enter whole minutes from 1 to 1440.');
    await fill(await find('input', /^Minutes/, view), '20');
    await pressButton('Send reply', view);
    await until(
      () =>
        all('li', view).some(
          entry =>
            textOf(entry).includes('The new licence is in place.') &&
            textOf(entry).includes('20 m booked, Remote'),
        ),
      'the answer',
    );
    const last = (await comments(at, ticket)).at(-1)!;
    expect(last).to.deep.include({ text: 'The new licence is in place.', visibility: 'public' });
    expect(last.time).to.deep.include({ serviceType: 'remote', minutes: 20, billable: true });
    expect((await fresh(at, ticket)).status).to.equal('Waiting on vendor');
    await until(
      () =>
        rows().some(
          row => textOf(row).includes('#48301') && textOf(cell(row, 'Status')) === 'Waiting on vendor',
        ),
      'the list',
    );
    expect((area as HTMLTextAreaElement).value).to.equal('');
  });

  it('writes an internal note by keyboard, and asks before it throws away what is not sent', async () => {
    const at = world();
    const { ticket, view } = await read(at, 48240);
    await pressButton('Internal note', view);
    await fill(await find('textarea', 'Internal note', view), 'Second access point is in the van.');
    await press('Escape');
    await reads(view, 'Discard what you entered?');
    await pressButton('Keep editing', view);
    (await find('textarea', 'Internal note', view)).focus();
    await press('Control+Enter');
    await until(
      async () => (await comments(at, ticket)).at(-1)!.text === 'Second access point is in the van.',
      'the note',
    );
    expect((await comments(at, ticket)).at(-1)!.visibility).to.equal('internal');
    await press('Escape');
    await noDialog();
  });

  it('loses nothing when the connection breaks, and sends nothing twice', async () => {
    const at = world({ retries: 0 });
    const { ticket, view } = await read(at, 48240);
    const count = (await comments(at, ticket)).length;
    const end = at.mock.fault({ operationId: 'createTicketComment', status: 503 });
    await fill(await find('textarea', 'Your reply', view), 'On my way.');
    await pressButton('Send reply', view);
    await reads(view, "Couldn't send. Your text is kept here. Try again.");
    expect((await find<HTMLTextAreaElement>('textarea', 'Your reply', view)).value).to.equal('On my way.');
    end();
    await pressButton('Send reply', view);
    await until(async () => (await comments(at, ticket)).length === count + 1, 'one answer more');
  });

  it('changes status, technician and priority where they stand, each kept when somebody changed something else', async () => {
    const at = world();
    const { ticket, view } = await read(at, 48240);
    const priority = await edit('Priority');
    const select = await find<HTMLSelectElement>('select', 'Priority', priority);
    select.value = 'low';
    select.dispatchEvent(new Event('change'));
    at.mock.someoneElse(ticket.id, { title: 'Wi-Fi weak in the east wing' });
    await pressButton('Save Priority', priority);
    await until(async () => (await fresh(at, ticket)).priority === 'low', 'the priority');
    expect((await fresh(at, ticket)).title).to.equal('Wi-Fi weak in the east wing');
    const status = await edit('Status');
    const names = await find<HTMLSelectElement>('select', 'Status', status);
    names.value = 'Pending';
    names.dispatchEvent(new Event('change'));
    await pressButton('Save Status', status);
    await until(async () => (await fresh(at, ticket)).status === 'Pending', 'the status');
    const technician = await edit('Technician');
    const box = await find<HTMLInputElement>('input', 'Technician', technician);
    await fill(box, 'Dana');
    await click(await find('[role="option"]', /^Dana Whitfield/, technician));
    await pressButton('Save Technician', technician);
    await until(
      async () => (await fresh(at, ticket)).technician?.name === 'Dana Whitfield',
      'the technician',
    );
    await accessible(view);
  });

  it('shows what others write while it is open', async () => {
    const at = world();
    const { ticket, view } = await read(at, 48240);
    await until(() => at.streams.size > 0, 'the event stream');
    await at.mock.call('createTicketComment', {
      path: { ticketId: ticket.id },
      body: { text: 'It is worse today.', visibility: 'public', contactId: ticket.contact!.id },
    });
    await reads(view, 'It is worse today.');
  });

  it('says what happened when it cannot be shown, and tries again', async () => {
    const at = world({ retries: 0 });
    const element = await list(at);
    const ticket = await ticketOf(at, 48240);
    const end = at.mock.fault({ operationId: 'getTicket', status: 500 });
    void element.open(ticket);
    const view = await dialog('Ticket');
    await reads(view, "Couldn't load");
    end();
    await pressButton('Retry now', view);
    await dialog(/^#48240 /);
  });

  it('only reads where this person may not write', async () => {
    const at = world({ token: 'read-only' });
    const { view } = await read(at, 48240);
    expect(see('textarea', /./, view)).to.not.exist;
    await reads(view, "You don't have permission to do this");
    expect((await field('Status')).shadowRoot!.querySelector('button')).to.not.exist;
  });
});

describe('hostile mail', () => {
  const hostile = `<html><body><p>Invoice attached</p><img src=x onerror="window.pwned=1"><script>window.pwned=1</script><svg onload="window.pwned=1"><style>*{display:none}</style><iframe srcdoc="<script>parent.pwned=1</script>"></iframe><a href="javascript:window.pwned=1">pay now</a><form action="https://evil.example"><input name=q></form>\u202Egnp.exe</body></html>`;

  it('is shown as text in list, preview and conversation, and nothing of it ever runs, loads or becomes an element', async () => {
    const at = world();
    const made = (
      await at.mock.call('createTicket', {
        path,
        body: { title: '"><img src=x onerror=window.pwned=1>', description: hostile, priority: 'critical' },
      })
    ).body as Ticket;
    const element = await list(at);
    const row = await until(
      () => rows().find(entry => textOf(entry).includes(`#${made.number}`)),
      'the ticket',
    );
    expect(textOf(row)).to.contain('"><img src=x onerror=window.pwned=1>');
    row
      .querySelector<HTMLElement>('.tk-n')!
      .dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, composed: true }));
    await until(
      () => all('hub-ticket-preview').some(preview => textOf(preview).includes('Invoice attached')),
      'the preview',
    );
    void element.open(made);
    const view = await dialog(new RegExp(`^#${made.number} `));
    await until(() => all('li', view).length === 1, 'the mail');
    const entry = all('li', view)[0]!;
    await reads(entry, 'Invoice attached');
    expect(textOf(entry.querySelector('.text')!)).to.not.contain('<');
    await reads(entry, 'is shown as text');
    await pressButton('Show the original', view);
    await until(
      () => entry.querySelector('.text')!.textContent === hostile,
      'the original, letter by letter',
    );
    for (const selector of [
      'img',
      'iframe',
      'script',
      'form[action]',
      'a[href^="javascript"]',
      'object',
      'embed',
    ])
      expect(all(selector, element), selector).to.have.length(0);
    expect(all('svg', entry.querySelector<HTMLElement>('.text')!)).to.have.length(0);
    expect((window as { pwned?: unknown }).pwned).to.equal(undefined);
  });
});

describe('the assistant', () => {
  it('is asked only by a person, is marked as a machine, and its words go into the answer [TKT-02, TKT-09, X-26]', async () => {
    const at = world();
    const { ticket, view } = await read(at, 48240);
    const asks = (): number => at.calls.filter(call => call.endsWith('/assist')).length;
    expect(asks()).to.equal(0);
    await pressButton('Suggest solution', view);
    await reads(view, 'AI-generated');
    await reads(view, 'Check it before you rely on it.');
    expect(asks()).to.equal(1);
    await accessible(view);
    await pressButton('Use as reply', view);
    const area = await find<HTMLTextAreaElement>('textarea', 'Your reply', view);
    await until(() => area.value.includes('Reproduce it'), 'the suggestion in the answer');
    expect(await comments(at, ticket)).to.have.length(ticket.commentCount);
  });

  it('sums up from the column, by the host when it has an assistant; text stays text [TKT-02, TKT-09, X-26]', async () => {
    const at = world();
    const element = await list(at);
    const asked: HubTicketAssistDetail[] = [];
    element.addEventListener('hub-ticket-assist', event => {
      const { detail } = event as CustomEvent<HubTicketAssistDetail>;
      asked.push(detail);
      detail.answer(Promise.resolve('Two stations <b>fail</b>.'));
    });
    await pressButton('Assist with #48307');
    await click(await find('[role="menuitem"]', 'Summarize ticket'));
    const answer = await dialog('Assistant');
    await reads(answer, 'Two stations <b>fail</b>.');
    await reads(answer, 'AI-generated');
    expect(asked.map(({ kind, ticket, language }) => [kind, ticket.number, language])).to.deep.equal([
      ['summary', 48307, 'en'],
    ]);
    expect(at.calls.some(call => call.endsWith('/assist'))).to.equal(false);
    await pressButton('Open ticket', answer);
    await dialog(/^#48307/);
  });

  it('steps aside when the host shows the answer itself', async () => {
    const at = world();
    const element = await list(at);
    element.addEventListener('hub-ticket-assist', event => event.preventDefault());
    await pressButton('Assist with #48307');
    await click(await find('[role="menuitem"]', 'Suggest solution'));
    await noDialog();
    expect(at.calls.some(call => call.endsWith('/assist'))).to.equal(false);
  });

  it('fails soft: without one everything else works on, and it can be asked again [X-26]', async () => {
    const at = world({ retries: 0 });
    const { ticket, view } = await read(at, 48240);
    const end = at.mock.fault({ operationId: 'assistTicket', status: 503 });
    await pressButton('Summarize', view);
    await reads(view, /The assistant/);
    await fill(await find('textarea', 'Your reply', view), 'We are on it.');
    await pressButton('Send reply', view);
    await until(async () => (await comments(at, ticket)).at(-1)!.text === 'We are on it.', 'the answer');
    end();
    await pressButton('Retry', view);
    await reads(view, 'AI-generated');
  });
});

describe('a new ticket', () => {
  it('is made for a contact with what is known, shows in the list, and can be opened at once [TKT-37, OTK-08]', async () => {
    const at = world();
    const element = await list(at);
    await pressButton('New ticket');
    const form = await dialog('New ticket');
    await pressButton('Create ticket', form);
    await reads(form, /Title .*required|needed|Enter/i);
    await fill(await find('input', /^Title/, form), 'Scanner jams');
    await fill(await find('textarea', /^Description/, form), 'Every second page.');
    const contact = await find<HTMLInputElement>('input', /^Contact/, form);
    await fill(contact, 'Helen');
    await click(await find('[role="option"]', /^Helen Halloran/, form));
    const priority = await find<HTMLSelectElement>('select', /^Priority/, form);
    priority.value = 'high';
    priority.dispatchEvent(new Event('change'));
    await accessible(form);
    await pressButton('Create ticket', form);
    await noDialog();
    await reads(element, '18 of');
    const made = (
      (await at.mock.call('listTickets', { path, query: { q: 'Scanner jams' } })).body.items as Ticket[]
    )[0]!;
    expect(made).to.deep.include({
      title: 'Scanner jams',
      priority: 'high',
      impact: 'none',
      type: 'incident',
      status: 'Open',
    });
    expect(made.contact!.name).to.equal('Helen Halloran');
    expect((await comments(at, made)).map(({ text }) => text)).to.deep.equal(['Every second page.']);
    await says(`Ticket #${made.number} created`);
    await pressButton('Open', all('hub-toasts')[0]);
    await dialog(`#${made.number} Scanner jams`);
  });

  it('keeps what was entered when it could not be stored', async () => {
    const at = world({ retries: 0 });
    await list(at);
    const end = at.mock.fault({ operationId: 'createTicket', status: 500 });
    await pressButton('New ticket');
    const form = await dialog('New ticket');
    await fill(await find('input', /^Title/, form), 'Scanner jams');
    await pressButton('Create ticket', form);
    await until(() => all('[role="alert"] .prob', form).length > 0, 'why');
    end();
    expect((await find<HTMLInputElement>('input', /^Title/, form)).value).to.equal('Scanner jams');
    await pressButton('Create ticket', form);
    await noDialog();
    expect(
      (await at.mock.call('listTickets', { path, query: { q: 'Scanner jams', count: 'exact' } })).body.items,
    ).to.have.length(1);
  });

  it('asks whose it is where the tickets of all customers are listed', async () => {
    const at = world();
    await list(at, '');
    await pressButton('New ticket');
    const form = await dialog('New ticket');
    await fill(await find('input', /^Title/, form), 'Phones are silent');
    await fill(await find<HTMLInputElement>('input', /^Customer/, form), 'Ashgrove');
    await click(await find('[role="option"]', /^Ashgrove Dental Group/, form));
    await pressButton('Create ticket', form);
    await noDialog();
    await gone('hub-dialog', /./);
    expect(
      (await at.mock.call('listTickets', { path, query: { q: 'Phones are silent' } })).body.items,
    ).to.have.length(1);
  });
});
