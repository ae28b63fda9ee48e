import { expect, html } from '@open-wc/testing';
import '../../../define/hub-contracts.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
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
import { withMedia } from '../../testing/media.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import { cell, columnNames, row, rowMenu, rowNames, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, CARE, day, DRAWN, shown, world, type World } from '../../testing/world.ts';
import type { HubContracts } from './hub-contracts.ts';

const path = { customerId: ASHGROVE };
const open = async (
  { hub }: World,
  { width = 1500, height = 900, locale = 'en' } = {},
): Promise<HubContracts> => {
  const element = await mount<HubContracts>(
    html`<hub-contracts
      .hub=${hub}
      .customerId=${ASHGROVE}
      locale=${locale}
      time-zone="UTC"></hub-contracts>`,
    { width, height },
  );
  await row('Network monitoring');
  return element;
};
const panel = (): Promise<HTMLElement> =>
  until(
    () =>
      all('hub-contract-usage').find(
        entry => textOf(entry).includes('Remaining hours') || textOf(entry).includes('No prepaid'),
      ),
    'the hours',
  );
const showHours = async (name: string): Promise<HTMLElement> => {
  await rowMenu(name);
  await choose('Hours');
  return until(
    () => all('hub-contract-usage').find(entry => textOf(entry).includes(`Hours in ${name}`)),
    `hours of ${name}`,
  );
};
/** The numbers behind the pictures, row by row, as a screen reader goes through them. */
const numbers = (root: HTMLElement): string[][] =>
  all('table.numbers tr', root).map(line => [...line.querySelectorAll<HTMLElement>('th, td')].map(textOf));
const pictures = (root: HTMLElement): HTMLElement[] =>
  all('.burn-down', root).filter(one => one.checkVisibility());

afterEach(tidy);

describe('hub-contracts', () => {
  it('lists the contracts in the columns of both service desks [CTR-01 .. CTR-07, OCT-01, OCT-20 .. OCT-25, X-07, X-21]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).to.deep.equal([
      'Contract name',
      'Type',
      'SLA',
      'Start',
      'End',
      'Status',
      'Fee',
      'Prepaid h',
      'Billable h (sum)',
      'Remaining h (sum)',
      'Tickets',
      '',
    ]);
    const values = (of: HTMLElement): string[] =>
      columnNames()
        .slice(1, -1)
        .map(name => textOf(cell(of, name)));
    const { items } = (await at.mock.call('listContracts', { path })).body;
    const days = (name: string): string[] =>
      items
        .filter(contract => contract.name === name)
        .flatMap(({ startDate, endDate }) => [shown(startDate), shown(endDate!)]);
    expect(values(await row(CARE))).to.deep.equal([
      'Block',
      'Gold 4 h / 8 h',
      ...days(CARE),
      'Active',
      '$2,400.00 / month',
      '60.0',
      '42.5',
      '4.0 over on remote, 21.5',
      '118',
    ]);
    expect(values(await row('Imaging migration'))).to.deep.equal([
      'Project',
      'Standard',
      ...days('Imaging migration'),
      'Expired',
      '$9,600.00 once',
      '40.0',
      '39.0',
      'Prepaid hours running low, 1.0',
      '14',
    ]);
    expect(values(await row('Network monitoring'))).to.deep.equal([
      'Monitoring',
      'Gold 4 h / 8 h',
      ...days('Network monitoring'),
      'Active',
      '$380.00 / month',
      '–',
      '–',
      '–',
      '36',
    ]);
    await reads(element, '3 contracts 2 active, 1 expired');
    await reads(element, /Hours as of \d/);
    await panel();
    await accessible(element);
  });

  it('searches the name and the type [CTR-08, CTR-09]', async () => {
    const element = await open(world());
    const search = await find('input', 'Contract name or type');
    for (const [text, name] of [
      ['imaging', 'Imaging migration'],
      ['block', CARE],
      ['monitoring', 'Network monitoring'],
    ] as const) {
      await fill(search, text);
      await rowsAre(names => names.length === 1 && names[0] === name, name);
    }
    await fill(search, 'gold');
    await reads(element, 'Nothing matches “gold”');
  });

  it('lets columns be chosen and rearranged; the name always shows [CTR-10, CTR-11]', async () => {
    await open(world());
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    expect((await find<HTMLInputElement>('input', /^Contract name/, chooser)).disabled).to.equal(true);
    await click(await find('input', /^Tickets/, chooser));
    await click(await find('input', /^Pricing plan/, chooser));
    await pressButton('Move SLA up', chooser);
    await pressButton('Done', chooser);
    await noDialog();
    expect(columnNames()).to.deep.equal([
      'Contract name',
      'SLA',
      'Type',
      'Start',
      'End',
      'Status',
      'Fee',
      'Prepaid h',
      'Billable h (sum)',
      'Remaining h (sum)',
      'Pricing plan',
      '',
    ]);
    expect(textOf(cell(await row(CARE), 'Pricing plan'))).to.equal('Custom plan');
    expect(textOf(cell(await row('Imaging migration'), 'Pricing plan'))).to.equal('Default plan');
  });

  it('filters by balance, with counts', async () => {
    await open(world());
    await pressButton(/^Filter/);
    await click(await find('input', /^Overage/));
    await rowsAre(names => names.length === 1 && names[0] === CARE, 'the overdrawn one');
  });

  it('deletes a contract that nothing hangs on after a question, and brings it back by undo', async () => {
    const at = world();
    const { body: made } = await at.mock.call('createContract', {
      path,
      body: {
        name: 'Mistake',
        kind: 'hourly',
        startDate: day(-21),
        hourlyRate: { amount: '1.00', currency: 'USD' },
      },
    });
    await open(at);
    await rowMenu('Mistake');
    await choose('Delete');
    await reads(await dialog('Delete Mistake?'), 'You can restore deleted contracts for 24 hours.');
    await pressButton('Delete contract');
    await rowsAre(names => !names.includes('Mistake'), 'gone');
    expect((await at.mock.refused('getContract', { path: { contractId: made.id } })).status).to.equal(404);
    await pressButton('Undo');
    await rowsAre(names => names.includes('Mistake'), 'back');
    await says('Mistake restored');
  });

  it('gives several an SLA, and deletes them but those with open tickets; undo brings them back', async () => {
    const at = world();
    const made: string[] = [];
    for (const name of ['Mistake', 'Blunder'])
      made.push(
        (await at.mock.call('createContract', { path, body: { name, kind: 'hourly', startDate: day(-21) } }))
          .body.id,
      );
    await open(at);
    const select = async (...names: string[]): Promise<void> => {
      for (const name of names) await click(await find('input', `Select ${name}`));
    };
    await select('Mistake', 'Blunder');
    await pressButton('Set SLA');
    const chooser = await dialog('SLA of 2 contracts');
    await click(await find('input', 'Gold 4 h / 8 h', chooser));
    await pressButton('Set SLA', chooser);
    await says('2 contracts changed');
    for (const contractId of made)
      expect((await at.mock.call('getContract', { path: { contractId } })).body.sla?.name).to.equal(
        'Gold 4 h / 8 h',
      );
    await select('Mistake', CARE);
    await pressButton('Delete');
    await pressButton('Delete 2 contracts', await dialog('Delete 2 contracts?'));
    const report = await dialog(/1 of 2/);
    await reads(report, 'Has open tickets or an unpaid invoice');
    await press('Escape');
    await rowsAre(names => !names.includes('Mistake') && names.includes(CARE), 'one of them gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes('Mistake'), 'back');
  });

  it('says why a contract cannot be deleted: in its menu, and when something came up meanwhile', async () => {
    const at = world();
    const { body: made } = await at.mock.call('createContract', {
      path,
      body: { name: 'Mistake', kind: 'hourly', startDate: day(-21) },
    });
    await open(at);
    await rowMenu(CARE);
    const entry = await find('[role="menuitem"]', /^Delete/);
    expect(entry.ariaDisabled ?? entry.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(entry)).to.contain('Has open tickets');
    await press('Escape');
    await rowMenu('Mistake');
    await choose('Delete');
    await dialog('Delete Mistake?');
    await at.mock.call('createTicket', { path, body: { title: 'Meanwhile', contractId: made.id } });
    await pressButton('Delete contract');
    await says("Couldn't change Mistake: 1 open ticket");
    expect(rowNames()).to.include('Mistake');
  });

  it('makes another contract the default one; the star moves', async () => {
    await open(world());
    const starred = (): string[] =>
      all('.star')
        .filter(star => star.checkVisibility())
        .map(star => textOf(star.closest('[role="row"]')!.querySelector('.name')!));
    expect(starred()).to.deep.equal([CARE]);
    await rowMenu('Network monitoring');
    await choose('Make default contract');
    await until(
      () => starred().join() === 'Network monitoring',
      () => `the star to move; it is at ${starred().join()}`,
    );
  });

  it('offers nothing that one may not do, and says so [OCT-02, X-20]', async () => {
    const at = world({ token: 'read-only' });
    await open(at);
    const add = await find('button', 'New contract');
    await until(() => add.getAttribute('aria-disabled') === 'true', 'the button to be off');
    await rowMenu(CARE);
    for (const name of [/^Edit/, /^Delete/])
      expect((await find('[role="menuitem"]', name)).getAttribute('aria-disabled')).to.equal('true');
    expect((await find('[role="menuitem"]', /^Hours/)).getAttribute('aria-disabled')).not.to.equal('true');
  });
});

describe('the hours of a contract', () => {
  it('opens the main contract by itself: pre-paid, used, left and overdrawn per service type [OCT-08 .. OCT-11, OCT-22 .. OCT-25, X-22]', async () => {
    const at = world();
    const element = await open(at);
    const hours = await panel();
    expect(numbers(hours).map(line => line.slice(0, 5))).to.deep.equal([
      ['Service type', 'Prepaid', 'Used', 'Left', 'Overage'],
      ['On-site', '20.0', '6.5', '13.5', '0.0'],
      ['Remote', '30.0', '34.0', '0.0', '4.0'],
      ['Phone', '10.0', '2.0', '8.0', '0.0'],
      ['All types', '60.0', '42.5', '21.5', '4.0'],
    ]);
    const { period } = (await at.mock.call('getContractUsage', { path: { contractId: 'ctr_1' } })).body;
    await reads(hours, `Hours in ${CARE} ${shown(period.startDate)} to ${shown(period.endDate!)}`);
    expect((await row(CARE)).ariaCurrent).to.equal('true');
    await accessible(element);
  });

  it('shows how each service type went, where it goes, and what that costs', async () => {
    await open(world({ epoch: DRAWN }));
    const hours = await panel();
    expect(all('.burn', hours).map(one => textOf(one.querySelector('.say')!))).to.deep.equal([
      'Lasts. About 11.1 h left on 11/30. 5.0 of them carry over.',
      '4.0 over since 11/16. About 16.4 over by 11/30: $2,373.17.',
      'Lasts. About 7.3 h left on 11/30. None carry over.',
    ]);
    await reads(hours, '21.5 h left of 60.0 4.0 over on remote');
    await reads(hours, 'Warns at 80%');
    await reads(hours, '8 days to go');
    const remote = pictures(hours)[1]!;
    const points = remote.querySelector('.line')!.getAttribute('points')!.split(' ');
    // Up to today, 22 of 30 days, and as far below nothing as what is over.
    const [x = 0, y = 0] = points.at(-1)!.split(',').map(Number);
    const [zero = 0, top = 0] = ['.zero', '.line'].map(one =>
      Number(
        remote.querySelector(one)!.getAttribute('y1') ??
          remote.querySelector(one)!.getAttribute('points')!.split(/[, ]/)[1],
      ),
    );
    expect((x - 32) / (374 - 32)).to.be.closeTo(22 / 30, 0.001);
    expect((y - zero) / (zero - top)).to.be.closeTo(4 / 30, 0.001);
    expect(remote.querySelectorAll('.over, .dash, .even')).to.have.length(3);
    await reads(hours, 'Each entry is rounded up to 15 minutes. Rounding added 1.0 of the 42.5 h.');
    await reads(hours, 'Of what is left, at most 5 h on-site carry over.');
    const used = all('.people li', hours).map(textOf);
    expect(used).to.have.length(3);
    expect(used[0]).to.match(/^\S+ \S+ ?16\.25$/);
    expect(all('.months .mid', hours).map(textOf)).to.include.members(['Nov', '≈ 58.0', 'Oct', '61.5']);
  });

  it('says the same as a table, for everybody by a press', async () => {
    await open(world({ epoch: DRAWN }));
    const hours = await panel();
    const inSight = (): boolean =>
      all('table.numbers', hours)[0]!.parentElement!.getBoundingClientRect().width > 200;
    expect(inSight()).to.equal(false);
    await pressButton('As a table', hours);
    await until(inSight, 'the numbers');
    expect(pictures(hours)).to.have.length(0);
    expect(numbers(hours).map(line => line.at(-1))).to.deep.equal([
      'Left at the end, about',
      '11.1',
      '-16.4',
      '7.3',
      '',
    ]);
    await accessible(all('hub-contract-usage')[0]!);
    await pressButton('As a table', hours);
    await until(() => pictures(hours).length === 3, 'the pictures');
  });

  it('forecasts nothing in the first days, from one entry, before the start and after the end', async () => {
    const at = world({ epoch: DRAWN });
    const make = (name: string, startDate: string, endDate: string | null = null): Promise<unknown> =>
      at.mock.call('createContract', {
        path,
        body: {
          name,
          kind: 'block_hours',
          startDate,
          endDate,
          prepaid: { onSite: 0, remote: 60, telephone: 0 },
        },
      });
    await make('Young', '2026-11-21');
    await make('Quiet', '2026-11-01');
    await make('Later', '2026-12-01');
    await make('Over', '2026-09-01', '2026-10-31');
    await open(at);
    for (const [name, said] of [
      ['Young', 'Nothing used so far.'],
      ['Quiet', 'Nothing used so far.'],
      ['Later', 'Starts on 12/01/2026.'],
      ['Over', 'Ended with 1.0 h left.'],
    ] as const) {
      const hours = await showHours(name);
      await reads(hours, said);
      expect(all('.burn', hours), 'only the type it has').to.have.length(1);
      expect(hours.shadowRoot!.querySelectorAll('svg:not(.legend svg) .dash')).to.have.length(0);
    }
    const [ticket] = (await at.mock.call('listTickets', { path, query: { limit: 1 } })).body.items;
    const { items } = (await at.mock.call('listContracts', { path })).body;
    const quiet = items.find(({ name }) => name === 'Quiet')!;
    await at.mock.call('updateTicket', {
      path: { ticketId: ticket!.id },
      ifMatch: ticket!.etag,
      body: { contractId: quiet.id },
    });
    await at.mock.call('createTicketComment', {
      path: { ticketId: ticket!.id },
      body: {
        text: 'x',
        visibility: 'internal',
        time: { serviceType: 'remote', minutes: 30, billable: true },
      },
    });
    await pressButton('Close the hours');
    await reads(await showHours('Quiet'), 'Too early to say how long they last.');
  });

  it('explains the sum: why more is left than pre-paid minus used, and what the overdraft costs by which rate [OCT-12 .. OCT-16, OCT-24, OCT-25, X-22]', async () => {
    await open(world());
    const hours = await panel();
    await reads(
      hours,
      "Remaining hours: 21.5 13.5 on-site + 0.0 remote + 8.0 phone = 21.5 h. Hours count per service type: the overage of 4.0 h (remote) isn't deducted from other types. So the total is more than 60.0 − 42.5 = 17.5.",
    );
    await reads(
      hours,
      "Cost of the overage 4.0 h remote at the plan's default rate of $145.00 = $580.00, on the next invoice.",
    );
    await reads(hours, "The pricing plan applies when a service type's prepaid hours are used up.");
  });

  it('leads to the work that the hours come from, scrolled by one bar, and on to its ticket [OCT-16, OCT-23, L-16]', async () => {
    const element = await open(world());
    const hours = await panel();
    await reads(hours, 'Time entries: 34');
    await pressButton('Show 9 tickets', hours);
    const lines = (): HTMLElement[] => all('details tbody tr', hours).filter(line => line.checkVisibility());
    await until(() => lines().length === 9, 'the nine that were charged');
    await until(() => (deepActive() as HTMLElement).matches('td .link'), 'the first ticket has the focus');
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event => {
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail);
      // The page has tickets of its own: nothing lies over the hours.
      event.preventDefault();
    });
    await press('Enter');
    await until(() => leaves.length === 1, 'a ticket to open');
    expect(leaves[0]).to.include({ to: 'ticket', customerId: ASHGROVE });
    expect(leaves[0]!.id).to.match(/^tkt_/);
    await pressButton('All work', hours);
    await until(() => lines().length === 34, 'all work');
    const scrolls = (box: HTMLElement): boolean =>
      /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight;
    const around: HTMLElement[] = [];
    for (let at: Node | null = lines()[0]!; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
      if (at instanceof HTMLElement && scrolls(at)) around.push(at);
    expect(around.map(({ localName }) => localName)).to.deep.equal(['hub-contract-usage']);
  });

  it('goes back to earlier periods, which have their own hours, and forward to the current one only', async () => {
    // In January there would be nothing to go back to.
    await open(world({ epoch: DRAWN }));
    const hours = await panel();
    const later = await find('button', 'Later period', hours);
    expect(later.getAttribute('aria-disabled')).to.equal('true');
    await pressButton('Earlier period', hours);
    await reads(hours, '10/01/2026 to 10/31/2026');
    await reads(hours, 'Remaining hours: 0.5');
    await reads(hours, 'Ended 2.0 h over.');
    await pressButton('Later period', hours);
    await reads(hours, '11/01/2026 to 11/30/2026');
  });

  it('warns when the hours of a type run low [OCT-25]', async () => {
    const at = world();
    await open(at);
    const hours = await showHours('Imaging migration');
    await reads(hours, 'Prepaid hours running low for on-site work: 0:20 of 16:00 h left.');
    await reads(hours, "Hours count per service type: hours left of one type can't be used for another.");
  });

  it('says of a kind without pre-paid hours that it has none, instead of an empty picture', async () => {
    await open(world());
    const hours = await showHours('Network monitoring');
    await reads(hours, 'No prepaid hours for this contract type: Remote monitoring.');
    expect(all('table.numbers, .burn', hours)).to.have.length(0);
  });

  it('names the default plan where a contract has none of its own [OCT-17, OCT-18]', async () => {
    const at = world();
    const { body: made } = await at.mock.call('createContract', {
      path,
      body: {
        name: 'Retainer',
        kind: 'retainer_flat_fee',
        startDate: day(-21),
        prepaid: { onSite: 0, remote: 60, telephone: 0 },
      },
    });
    const ticket = (
      await at.mock.call('createTicket', { path, body: { title: 'Server room', contractId: made.id } })
    ).body;
    for (const [minutes, assetType] of [
      [60, 'Server'],
      [25, 'Server'],
      [30, 'Toaster'],
    ] as const) {
      await at.mock.call('createTicketComment', {
        path: { ticketId: ticket.id },
        body: {
          text: 'x',
          visibility: 'internal',
          time: { serviceType: 'remote', minutes, billable: true, assetType },
        },
      });
      await at.mock.clock.advance(1000);
    }
    await open(at);
    const hours = await showHours('Retainer');
    // Not all in tenths of an hour: written to the minute, so that it adds up.
    await reads(hours, "0:25 h remote at the default plan's rate for Server of $165.00 = $68.75");
    await reads(hours, "0:30 h remote at the default plan's rate of $130.00 = $65.00");
    await reads(hours, 'Total: $133.75, on the next invoice.');
  });

  it('shows what somebody else books at once, in the picture and in the table [GEN-07]', async () => {
    const at = world();
    const element = await mount<HubContracts>(
      html`<customer-hub
        .hub=${at.hub}
        customer-id=${ASHGROVE}
        active-tab="contracts"
        locale="en"
        time-zone="UTC"></customer-hub>`,
      { width: 1500, height: 900 },
    );
    await until(() => at.streams.size > 0, 'the stream of changes');
    await panel();
    const [ticket] = (await at.mock.call('listTickets', { path, query: { contractId: ['ctr_1'], limit: 1 } }))
      .body.items;
    await at.mock.call('createTicketComment', {
      path: { ticketId: ticket!.id },
      body: {
        text: 'On the phone',
        visibility: 'internal',
        time: { serviceType: 'telephone', minutes: 60, billable: true },
      },
    });
    await reads(await panel(), 'Remaining hours: 20.5');
    await until(async () => textOf(cell(await row(CARE), 'Remaining h (sum)')).endsWith('20.5'), 'the table');
    element.remove();
  });

  it('tells the contract that is open, and links, in forced colours too [V-16]', async () => {
    await open(world());
    const hours = await panel();
    await withMedia('forced-colors: active', async () => {
      expect(getComputedStyle(await row(CARE)).outlineStyle).to.equal('solid');
      expect(getComputedStyle(await row('Imaging migration')).outlineStyle).to.equal('none');
      const line = pictures(hours)[0]!.querySelector('.line')!;
      expect(getComputedStyle(line).stroke).to.equal('rgb(0, 0, 0)');
      const link = await find('button', /^Show 9 tickets/, hours);
      expect(getComputedStyle(link).textDecorationLine).to.equal('underline');
    });
  });

  it('says when the hours cannot be loaded, and tries again', async () => {
    const at = world({ retries: 0 });
    const end = at.mock.fault({ operationId: 'getContractUsage', status: 500 });
    const element = await open(at);
    await reads(element, "Couldn't load the hours");
    end();
    await pressButton('Retry');
    await panel();
    await gone('button', 'Retry');
  });

  it('closes, gives the focus to the table and the room back; opens by the keyboard', async () => {
    await open(world());
    await panel();
    await pressButton('Close the hours');
    await until(() => all('hub-contract-usage').length === 0, 'no picture');
    await until(
      () => deepActive()?.matches('[role="gridcell"], [role="rowheader"], [role="columnheader"]'),
      'the focus in the table',
    );
    expect((await row(CARE)).ariaCurrent).to.not.equal('true');
    await rowMenu('Imaging migration');
    (await find('[role^="menuitem"]', 'Hours')).focus();
    await press('Enter');
    await reads(await panel(), 'Hours in');
  });

  it('opens in a dialog where there is no room, and nothing sticks out', async () => {
    await open(world(), { width: 380, height: 390 });
    expect(all('hub-contract-usage')).to.have.length(0);
    await rowMenu(CARE);
    await choose('Hours');
    const hours = await dialog(`Hours in ${CARE}`);
    await reads(hours, 'Remaining hours: 21.5');
    const body = all('hub-dialog')[0]!.shadowRoot!.querySelector('.body')!;
    expect(body.scrollWidth).to.be.at.most(body.clientWidth);
    await accessible(all('hub-usage-dialog')[0]!);
    await press('Escape');
    await noDialog();
  });

  it('shows in a narrow place first what is over, with its picture, and bars of the others', async () => {
    await open(world({ epoch: DRAWN }), { width: 380, height: 900 });
    const hours = await panel();
    expect(pictures(hours)).to.have.length(1);
    const [worst, ...others] = all('.burn', hours).toSorted(
      (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    expect(textOf(worst!)).to.match(/^Remote/);
    for (const other of others) expect(other.querySelector('.strip')!.checkVisibility()).to.equal(true);
    expect(hours.scrollWidth).to.be.at.most(hours.clientWidth);
  });

  it('shows the hours of the main contract in a narrow place, below the others to choose from [V-06]', async () => {
    await open(world(), { width: 380, height: 700 });
    await reads(await panel(), `Hours in ${CARE}`);
    await showHours('Imaging migration');
    await noDialog();
  });

  it('runs from right to left in Arabic, bars too', async () => {
    const element = await open(world(), { locale: 'ar' });
    const hours = await until(
      () => all('hub-contract-usage').find(entry => textOf(entry).includes('21.5')),
      'the hours',
    );
    const points = pictures(hours)[0]!.querySelector('.line')!.getAttribute('points')!.split(' ');
    const [first = 0, last = 0] = [points[0], points.at(-1)].map(point => Number(point!.split(',')[0]));
    expect(first).to.be.greaterThan(last);
    const bar = all('.people .strip', hours)[0]!;
    expect(bar.firstElementChild!.getBoundingClientRect().right).to.be.closeTo(
      bar.getBoundingClientRect().right,
      1,
    );
    expect(see('button', 'إغلاق الساعات', element) !== undefined).to.equal(true);
  });
});

tabContract({
  tag: 'hub-contracts',
  operationId: 'listContracts',
  scope: 'contract:read',
  subject: 'Contracts',
  empty: 'No contracts yet',
  created: 'New contract',
});
