import { expect, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { createHub, type Ticket, type View } from '@customer-hub/sdk';
import '../../../define/hub-tickets.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { setPageClock } from '../../testing/page-clock.ts';
import {
  accessible,
  all,
  choose,
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
} from '../../testing/person.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import { cell, columnNames, row, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, shown, world, type World } from '../../testing/world.ts';
import type { HubTickets } from './hub-tickets.ts';

const path = { customerId: ASHGROVE };
const HOUR = 3_600_000;

const open = async (
  { hub }: World,
  properties: Partial<HubTickets> = {},
  width = 1700,
): Promise<HubTickets> => {
  const element = await mount<HubTickets>(
    html`<hub-tickets
      .hub=${hub}
      .customerId=${'customerId' in properties ? properties.customerId : ASHGROVE}
      .view=${properties.view}
      locale="en"
      time-zone="UTC"></hub-tickets>`,
    { width },
  );
  await until(
    () => rows().length > 3 && all('hub-table .sk').every(bar => !bar.checkVisibility()),
    'tickets',
  );
  return element;
};
const tickets = async (at: World, query: object = {}): Promise<Ticket[]> =>
  (await at.mock.call('listTickets', { path, query: { limit: 100, ...query } })).body.items as Ticket[];
const starred = { spam: false, statusGroup: ['open', 'pending'] };
const numberOf = (entry: HTMLElement): HTMLElement => entry.querySelector<HTMLElement>('.tk-n')!;
const rowOf = (number: number): Promise<HTMLElement> =>
  until(() => rows().find(entry => textOf(numberOf(entry)) === `#${number}`), `row #${number}`);
const menuOf = async (number: number): Promise<void> => click(await find('button', `Actions for #${number}`));
const slaOf = (number: number): string =>
  textOf(
    cell(
      rows().find(entry => textOf(numberOf(entry)) === `#${number}`)!,
      'SLA',
    ),
  );

afterEach(tidy);

describe('hub-tickets', () => {
  it('shows when a ticket was changed to whoever chooses that, and offers it by name [V-17]', async () => {
    await open(world(), {}, 1268);
    expect(columnNames()).not.to.include('Last update');
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    const chosen = await find<HTMLInputElement>('input', /Last update/, chooser);
    expect(chosen.checked).to.equal(false);
    await press('Escape');
    await noDialog();
  });

  it('lists the tickets of the customer with number, title, contact and both dates in one cell, and who has each [TKT-01, TKT-03, TKT-04, TKT-05, TKT-06, TKT-07, TKT-13, OTK-01, OTK-02, OTK-07, OTK-08, OTK-09]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).to.deep.equal([
      'Details',
      'Assistant',
      'SLA',
      'Sentiment',
      'Technician',
      'Priority',
      'Activity',
      'Status',
      '',
    ]);
    const known = (await tickets(at, starred)).find(ticket => ticket.number === 48307)!;
    const found = await rowOf(48307);
    const details = textOf(found.querySelector('[role="rowheader"]')!);
    for (const part of [
      known.title,
      '#48307',
      known.contact!.name,
      `Created ${shown(known.createdAt)}`,
      'Changed 4 minutes ago',
    ])
      expect(details).to.contain(part);
    expect(textOf(cell(found, 'Technician'))).to.contain(known.technician!.name);
    await reads(element, /17 of \d+ tickets 2 breached, 3 at risk, 2 paused/);
    await accessible(element);
  });

  it('shows after a reload the columns that were chosen, and no other [L-01]', async () => {
    const at = world();
    const element = await open(at);
    await pressButton('Columns');
    const columns = await dialog('Columns');
    await click(await find('input', 'Last update', columns));
    await pressButton('Done', columns);
    await noDialog();
    const chosen = [
      'Details',
      'Assistant',
      'SLA',
      'Sentiment',
      'Technician',
      'Priority',
      'Activity',
      'Status',
      'Last update',
      '',
    ];
    expect(columnNames()).to.deep.equal(chosen);
    await until(() => at.calls.includes('PUT /preferences/views/tickets'), 'the stored layout');
    element.remove();
    // A client of its own knows nothing of the page before.
    await open({
      ...at,
      hub: createHub({ baseUrl: 'https://hub.test/v1', auth: () => 'staff', fetch: at.mock.fetch }),
    });
    await until(() => columnNames().includes('Last update'), 'the stored layout');
    expect(columnNames()).to.deep.equal(chosen);
    const {
      body: { views },
    } = await at.mock.call('getViews', { path: { tab: 'tickets' } });
    expect(views[0]!.value.columns.map(({ key }) => key)).to.not.include('number');
  });

  it("shows mood, priority, whose turn it is and the status, also one of the account's own, and what is true beside it [TKT-11, TKT-14, TKT-15, TKT-16, TKT-17, TKT-18, TKT-19, TKT-20, TKT-21, TKT-22, TKT-23, OTK-06, X-18]", async () => {
    const at = world();
    await open(at, { view: { density: 'compact' } as never });
    const words = {
      sentiment: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' },
      activity: {
        unread: 'Unread',
        read: 'Read',
        awaiting_requester: 'Awaiting requester',
        awaiting_technician: 'Awaiting technician',
      },
      priority: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
    };
    const shown = await tickets(at, starred);
    for (const ticket of shown) {
      const found = await rowOf(ticket.number);
      expect(textOf(cell(found, 'Sentiment')), ticket.title).to.equal(
        ticket.sentiment ? words.sentiment[ticket.sentiment] : '–',
      );
      expect(textOf(cell(found, 'Activity'))).to.equal(words.activity[ticket.activity]);
      expect(textOf(cell(found, 'Priority'))).to.equal(words.priority[ticket.priority]);
      expect(textOf(cell(found, 'Status'))).to.equal(ticket.status);
      for (const flag of ticket.flags)
        expect(
          see('[role="img"]', flag === 'overdue' ? 'Overdue' : 'Paused', cell(found, 'Status')),
        ).to.not.equal(undefined);
    }
    expect(new Set(shown.map(({ activity }) => activity)).size).to.equal(4);
    expect(shown.some(({ status }) => status === 'Waiting on vendor')).to.equal(true);
    await pressButton(/^Filter/);
    await click(await find('button', 'Clear all', await until(() => all('hub-filter-panel')[0], 'filters')));
    for (const name of ['Resolved', 'Closed']) {
      await click(await find('input', new RegExp(`^${name}`)));
      await rowsAre(
        () => rows().length > 2 && rows().every(entry => textOf(cell(entry, 'Status')) === name),
        `only ${name}`,
      );
      await click(await find('input', new RegExp(`^${name}`)));
      await until(() => all('.fchip').length === 0, 'no filter');
    }
  });

  it('reads the mood from the latest comment of the contact [TKT-12]', async () => {
    const at = world();
    await open(at);
    const ticket = (await tickets(at, starred)).find(({ number }) => number === 48307)!;
    expect(textOf(cell(await rowOf(48307), 'Sentiment'))).to.equal('Negative');
    await until(() => at.streams.size > 0, 'the event stream');
    await at.mock.call('createTicketComment', {
      path: { ticketId: ticket.id },
      body: {
        text: 'Thank you, that was quick and great.',
        visibility: 'public',
        contactId: ticket.contact!.id,
      },
    });
    await until(async () => textOf(cell(await rowOf(48307), 'Sentiment')) === 'Positive', 'a better mood');
  });

  it('starts with the starred filters, says that they are, opens their values at the chip and brings them back by one press [TKT-25, TKT-26, TKT-27, TKT-28, TKT-29, TKT-34]', async () => {
    const at = world();
    const element = await open(at);
    await reads(element, 'Starred filters are on by default');
    expect(all('.fchip [role="img"]').map(mark => mark.ariaLabel)).to.deep.equal([
      'On by default',
      'On by default',
    ]);
    expect(at.calls.filter(call => call === `GET /customers/${ASHGROVE}/tickets`).length).to.be.above(0);
    await pressButton('Change the filter Status Open, Pending');
    const popover = await until(
      () => all('.chip-pop').find(one => one.matches(':popover-open')),
      'the values of the filter',
    );
    await until(() => all('.n', popover).length === 6, 'counts');
    const options = all('.opt', popover);
    expect(options.map(option => textOf(option).replace(/ \d+$/, ''))).to.deep.equal([
      'Awaiting security review',
      'Open',
      'Pending',
      'Resolved',
      'Closed',
      'Deleted',
    ]);
    expect(
      options
        .filter(option => option.querySelector('[role="img"]'))
        .map(option => textOf(option).split(' ')[0]),
    ).to.deep.equal(['Open', 'Pending']);
    await click(await find('input', /^Pending/, popover));
    await reads(element, /12 of/);
    await click(await find('button', 'Reset to starred filters', popover));
    await reads(element, /17 of/);
    await press('Escape');
    await until(() => all('.chip-pop').length === 0, 'it is Resolutiond');
    await pressButton(/^Remove the filter Spam/);
    await gone('.fchip', /Non-spam/);
    await pressButton('Reset to starred filters');
    await reads(element, 'Starred filters are on by default');
    await find('button', /Change the filter Spam Non-spam/);
  });

  it("offers the filters of the seed with counts: spam, technicians of the account, priority, impact, type, statuses of one's own [TKT-23, TKT-25, TKT-30, TKT-31, TKT-32, TKT-33, X-08]", async () => {
    const at = world();
    await open(at);
    await pressButton(/^Filter/);
    const panel = await until(() => all('hub-filter-panel')[0], 'filters');
    const values = async (name: string): Promise<string[]> => {
      const group = await until(
        () =>
          all('fieldset', panel).find(
            one => textOf(one.querySelector('legend')!).startsWith(name) && one.querySelector('.opt'),
          ),
        name,
      );
      return all('.opt', group).map(option => textOf(option).replace(/ [\d,]+$/, ''));
    };
    expect(await values('Spam')).to.deep.equal(['Non-spam', 'Spam']);
    expect(await values('Ticket priority')).to.have.members(['Low', 'Medium', 'High', 'Critical']);
    expect(await values('Ticket impact')).to.deep.equal([
      'No impact',
      'Customer down',
      'Server issue',
      'Minor',
      'Major',
      'Crisis',
    ]);
    expect(await values('Ticket type')).to.deep.equal(['Incident', 'Problem', 'Request', 'Change']);
    const staff = (await at.mock.call('listTechnicians', { query: { limit: 200 } })).body.items.map(
      ({ name }) => name,
    );
    expect(await values('Assigned technician')).to.have.members(['Unassigned', ...staff]);
    expect(await values('Custom statuses')).to.have.members(['Waiting on vendor', 'Waiting for parts']);
    await click(await find('input', /^Waiting on vendor/, panel));
    await rowsAre(names => names.length === 1, 'one that waits on a vendor');
    await click(await find('input', /^Waiting on vendor/, panel));
    await click(await find('input', /^Unassigned/, panel));
    await rowsAre(
      () => rows().length === 2 && rows().every(entry => textOf(cell(entry, 'Technician')) === 'Unassigned'),
      'those of nobody',
    );
  });

  it('searches title and number, and nothing else [TKT-24]', async () => {
    const element = await open(world());
    const search = await find('input', 'Ticket title or number');
    await fill(search, 'x-ray');
    await rowsAre(names => names.length > 0 && names.every(name => /x-ray/i.test(name)), 'titles with X-ray');
    await fill(search, 'Halloran');
    await reads(element, 'Nothing matches “Halloran”');
  });

  it('lets columns be chosen and rearranged [TKT-35, TKT-36, OTK-05]', async () => {
    const at = world();
    await open(at);
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    expect((await find<HTMLInputElement>('input', /^Details/, chooser)).disabled).to.equal(true);
    await click(await find('input', /^Assistant/, chooser));
    await click(await find('input', /^Last update/, chooser));
    await pressButton('Move Technician up', chooser);
    await pressButton('Done', chooser);
    await until(() => columnNames().includes('Last update'), 'the column');
    expect(columnNames()).to.deep.equal([
      'Details',
      'SLA',
      'Technician',
      'Sentiment',
      'Priority',
      'Activity',
      'Status',
      'Last update',
      '',
    ]);
    const { lastActivityAt } = (await tickets(at, starred)).find(({ number }) => number === 48307)!;
    expect(textOf(cell(await rowOf(48307), 'Last update'))).to.match(
      new RegExp(`^${shown(lastActivityAt)} \\d\\d:\\d\\d:\\d\\d (AM|PM)$`),
    );
  });

  it('counts by the time of day: one timer for all rows, paused ones stand still, right at once after a sleep [TKT-10]', async () => {
    const made: number[] = [];
    const { setInterval: real } = window;
    window.setInterval = ((run: TimerHandler, ms?: number, ...rest: unknown[]) => {
      if (ms === 1000) made.push(ms);
      return real(run, ms, ...rest);
    }) as typeof window.setInterval;
    try {
      const at = world();
      await open(at);
      // The last of those looked at: rows out of sight come a moment later.
      await rowOf(48274);
      expect(made).to.have.length(1);
      expect(slaOf(48290)).to.equal('2 h 05 m over Breached, resolution');
      expect(slaOf(48301)).to.match(/^2[12] m At risk, response$/);
      expect(slaOf(48274)).to.equal('6 h 10 m left Paused');
      expect(slaOf(48296)).to.match(/^3 h (39|40) m On track, response$/);
      // Eight hours with the lid closed, and nobody says so: the next second is right.
      setPageClock(Date.now() + 8 * HOUR);
      await until(
        () => /^4 h (19|20) m over Breached, response$/.test(slaOf(48296)),
        () => `right by itself, not ${slaOf(48296)}`,
      );
      expect(slaOf(48274)).to.equal('6 h 10 m left Paused');
      // A page that becomes visible is right before anything else happens.
      setPageClock(Date.now() + 24 * HOUR);
      document.dispatchEvent(new Event('visibilitychange'));
      await Promise.resolve();
      await until(() => /^1 d 4 h over/.test(slaOf(48296)), 'right when seen again');
    } finally {
      window.setInterval = real;
    }
  });

  it("turns to at risk and to breached in front of one's eyes, with the seconds before [TKT-10]", async () => {
    const at = world();
    await open(at);
    const dueMs = Date.parse((await tickets(at, starred)).find(({ number }) => number === 48301)!.sla.dueAt!);
    setPageClock(dueMs - 65_000);
    await until(
      () => /^1 m 0\d s At risk, response$/.test(slaOf(48301)),
      () => `seconds, not ${slaOf(48301)}`,
    );
    const before = slaOf(48301);
    await until(() => slaOf(48301) !== before, 'the next second');
    setPageClock(dueMs + 1);
    await until(() => /s over Breached, response$/.test(slaOf(48301)), 'breached');
    expect((await rowOf(48301)).querySelector('.sla')!.className).to.contain('bad');
  });

  it('asks the host before it opens a ticket, by title, by number and by Enter; the built-in view opens when nobody takes over [TKT-08, OTK-03]', async () => {
    const at = world();
    const element = await open(at);
    const asked: HubNavigateDetail[] = [];
    const take = (event: Event): void => {
      asked.push((event as CustomEvent<HubNavigateDetail>).detail);
      event.preventDefault();
    };
    element.addEventListener('hub-navigate', take);
    const { id } = (await tickets(at, starred)).find(({ number }) => number === 48307)!;
    const found = await rowOf(48307);
    await click(found.querySelector<HTMLElement>('.tk-t')!);
    await click(numberOf(found));
    await until(() => asked.length === 2, 'the host is asked');
    expect(asked).to.deep.equal([
      { to: 'ticket', id, customerId: ASHGROVE },
      { to: 'ticket', id, customerId: ASHGROVE },
    ]);
    expect(all('hub-ticket-dialog')).to.have.length(0);
    expect(at.calls).to.not.contain(`GET /tickets/${id}`);
    element.removeEventListener('hub-navigate', take);
    await click(found.querySelector<HTMLElement>('.tk-t')!);
    await dialog(/^#48307 Imaging server/);
  });

  it('previews a ticket by pointer, by focus and by a finger, one for the whole table, and asks the server for nothing [OTK-04, X-25]', async () => {
    const at = world();
    await open(at);
    const shown = (): HTMLElement | undefined =>
      all('hub-ticket-preview')
        .map(one => one.shadowRoot!.querySelector<HTMLElement>('[popover]')!)
        .find(one => one?.matches(':popover-open'));
    const found = await rowOf(48307);
    const before = at.calls.length;
    await sendMouse({ type: 'move', position: [5, 5] });
    const box = numberOf(found).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.left + 8), Math.round(box.top + 6)] });
    const popover = await until(shown, 'the preview');
    for (const part of [
      'Imaging server drops',
      'Since this morning every X-ray session',
      'Breached, response',
      'Helen Halloran',
      'Critical',
    ])
      expect(textOf(popover)).to.contain(part);
    await accessible((popover.getRootNode() as ShadowRoot).host as HTMLElement);
    await press('Escape');
    await until(() => !shown(), 'Escape takes it away');
    await sendMouse({ type: 'move', position: [5, 5] });
    // By keyboard: into the cell, to its second control.
    found.querySelector<HTMLElement>('.tk-t')!.focus();
    await press('Tab');
    await until(shown, 'the preview at the focus');
    expect(numberOf(found).ariaDescription).to.contain('Since this morning');
    await press('Escape');
    await until(() => !shown(), 'away');
    // A finger cannot point: its first tap shows, the button in it opens.
    const other = numberOf(await rowOf(48301));
    other.dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, composed: true }));
    await until(() => shown() && textOf(shown()!).includes('PACS viewer'), 'the preview of the other');
    expect(all('hub-ticket-preview')).to.have.length(1);
    expect(at.calls.slice(before).filter(call => !call.endsWith('/events'))).to.deep.equal([]);
    await click(await find('button', 'Open', shown()!));
    await dialog(/^#48301/);
  });

  it('lists the tickets of all customers with customer and rank, and filters by rank [RNK-03]', async () => {
    const at = world();
    await open(at, { customerId: undefined as never }, 1900);
    expect(columnNames()).to.include.members(['Customer', 'Rank']);
    await until(
      () => new Set(rows().map(entry => textOf(cell(entry, 'Customer')))).size > 1,
      'several customers',
    );
    await pressButton(/^Filter/);
    const panel = await until(() => all('hub-filter-panel')[0], 'filters');
    await click(await find('input', /^Silver/, panel));
    await rowsAre(
      () => rows().length > 1 && rows().every(entry => textOf(cell(entry, 'Rank')) === 'Silver'),
      'only silver customers',
    );
    const ids = new Set(
      (await at.mock.call('listCustomers', { query: { rank: ['silver'], limit: 200 } })).body.items.map(
        ({ name }) => name,
      ),
    );
    for (const entry of rows()) expect(ids.has(textOf(cell(entry, 'Customer')))).to.equal(true);
  });

  it('changes one ticket by its menu, and does not overwrite what somebody else did to the same thing', async () => {
    const at = world();
    await open(at);
    const ticket = (await tickets(at, starred)).find(({ number }) => number === 48301)!;
    await menuOf(48301);
    await choose(/^Set priority/);
    await choose('Low');
    await until(async () => textOf(cell(await rowOf(48301), 'Priority')) === 'Low', 'the priority');
    // Changed elsewhere in another respect: no reason to stop.
    at.mock.someoneElse(ticket.id, { title: 'PACS viewer licence error' });
    await menuOf(48301);
    await choose('Pause SLA');
    await until(() => slaOf(48301).endsWith('Paused'), 'paused');
    expect(textOf(await rowOf(48301))).to.contain('PACS viewer licence error');
    at.mock.someoneElse(ticket.id, { priority: 'critical' });
    await menuOf(48301);
    await choose(/^Set priority/);
    await choose('Medium');
    await says('Someone else changed #48301');
    await until(async () => textOf(cell(await rowOf(48301), 'Priority')) === 'Critical', 'theirs');
  });

  it('sets the status of several at once, deletes them and gives each its own status back', async () => {
    const at = world();
    const element = await open(at);
    const select = async (numbers: number[]): Promise<void> => {
      for (const number of numbers) await click(await find('input', `Select #${number}`));
    };
    const status = async (number: number): Promise<string> =>
      (await tickets(at)).find(ticket => ticket.number === number)!.status;
    await select([48290, 48301]);
    await pressButton('Set status');
    const chooser = await dialog('Set status');
    await click(await find('input', 'Waiting for parts', chooser));
    await pressButton('Set status', chooser);
    await says('2 tickets changed');
    expect([await status(48290), await status(48301), await status(48240)]).to.deep.equal([
      'Waiting for parts',
      'Waiting for parts',
      'Open',
    ]);
    await select([48290, 48240]);
    await pressButton('More actions for the selected');
    await choose('Delete');
    await pressButton('Delete 2 tickets', await dialog('Delete 2 tickets?'));
    await reads(element, '15 of');
    await pressButton('Undo');
    await reads(element, '17 of');
    expect([await status(48290), await status(48240)]).to.deep.equal(['Waiting for parts', 'Open']);
  });

  it('takes several out of every list after a question, and brings them back with their status', async () => {
    const at = world();
    const element = await open(at);
    const ids = (await tickets(at))
      .filter(({ number }) => number === 48290 || number === 48240)
      .map(({ id }) => id);
    for (const number of [48290, 48240]) await click(await find('input', `Select #${number}`));
    await pressButton('More actions for the selected');
    await choose('Delete permanently');
    await pressButton('Delete permanently', await dialog('Delete 2 tickets permanently?'));
    await says('2 tickets deleted permanently');
    await reads(element, '15 of');
    for (const ticketId of ids)
      expect((await at.mock.refused('getTicket', { path: { ticketId } })).status).to.equal(404);
    await pressButton('Undo');
    await reads(element, '17 of');
  });

  it('takes a deleted ticket out of every list after a question; it comes back by undo, or from the bin', async () => {
    const at = world();
    const one = (await tickets(at)).find(({ number }) => number === 48290)!;
    await at.mock.call('updateTicket', {
      path: { ticketId: one.id },
      ifMatch: one.etag,
      body: { status: 'Deleted' },
    });
    const erased = await tickets(at, { statusGroup: ['deleted'] });
    const element = await open(at);
    element.view = { facets: { statusGroup: ['deleted'] } } as unknown as View;
    await until(() => rows().length === erased.length, 'the deleted ones');
    const erase = async (): Promise<void> => {
      await menuOf(48290);
      await choose('Delete permanently');
      await pressButton('Delete permanently', await dialog('Delete #48290 permanently?'));
      await says('#48290 deleted permanently');
      await until(() => rows().length === erased.length - 1, 'one less');
    };
    await erase();
    expect((await at.mock.refused('getTicket', { path: { ticketId: one.id } })).status).to.equal(404);
    await pressButton('Undo');
    await until(() => rows().length === erased.length, 'it is back');
    await erase();
    await pressButton('More actions');
    await choose('Deleted in the last 24 hours');
    const bin = await dialog('Deleted in the last 24 hours');
    await pressButton(`Restore ${one.title}`, bin);
    await until(() => rows().length === erased.length, 'it is back from the bin');
    expect((await at.mock.call('getTicket', { path: { ticketId: one.id } })).body.statusGroup).to.equal(
      'deleted',
    );
  });

  it('refuses what this person may not do, and says why', async () => {
    await open(world({ token: 'read-only' }));
    await menuOf(48301);
    const item = await find('[role="menuitem"]', /^Set status/);
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(item)).to.contain("You don't have permission to do this");
  });

  it('shows what others do without a reload, and a change elsewhere in the hub', async () => {
    const at = world();
    const element = await open(at);
    await until(() => at.streams.size > 0, 'the event stream');
    await at.mock.call('createTicket', { path, body: { title: 'Router hums', priority: 'critical' } });
    await reads(element, '18 of');
    await row(/^Router hums/);
  });
});

tabContract({
  tag: 'hub-tickets',
  operationId: 'listTickets',
  scope: 'ticket:read',
  subject: 'Tickets',
  empty: 'No tickets yet',
  created: 'New ticket',
});
