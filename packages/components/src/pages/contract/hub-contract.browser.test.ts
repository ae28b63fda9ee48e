import { expect, html } from '@open-wc/testing';
import '../../../define/hub-contract.ts';
import { mount, mountHub, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  find,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { row, rows } from '../../testing/table-view.ts';
import { ASHGROVE, CARE, DRAWN, world, type World } from '../../testing/world.ts';
import type { HubContract } from './hub-contract.ts';

const CONTRACT = 'ctr_1';
const open = async (
  { hub }: World,
  { width = 1200, panel = 'overview', id = CONTRACT, locale = 'en' } = {},
): Promise<HubContract> =>
  mount<HubContract>(
    html`<hub-contract
      .hub=${hub}
      contract-id=${id}
      active-panel=${panel}
      locale=${locale}
      time-zone="UTC"></hub-contract>`,
    { width, height: 800 },
  );
const tab = (name: RegExp): Promise<HTMLElement> => find('[role="tab"]', name);
const history = async ({ mock }: World) =>
  (await mock.call('getContractSlaHistory', { path: { contractId: CONTRACT } })).body;

afterEach(tidy);

describe('hub-contract', () => {
  it('says what was agreed, by itself in a page', async () => {
    const at = world();
    const element = await open(at);
    await reads(element, CARE);
    await reads(element, 'How time counts');
    for (const fact of [
      'Block of hours',
      'Active',
      'Gold 4 h / 8 h',
      '$2,400.00 / month',
      'Up to 15 minutes',
    ])
      expect(textOf(element)).to.contain(fact);
    await accessible(element);
  });

  it('shows no price to who may not read invoices', async () => {
    const at = world({ token: 'scopes=customer:read,contract:read,ticket:read' });
    const element = await open(at);
    await reads(element, 'How time counts');
    expect(textOf(element)).not.to.contain('$');
    await click(await tab(/^Hours/));
    await reads(element, 'left of');
    expect(textOf(element)).not.to.contain('$');
    await click(await tab(/^Invoices/));
    await reads(element, "You don't have access");
  });

  it('shows month by month how the SLA was kept, and leads from what was missed to its tickets', async () => {
    const at = world({ epoch: DRAWN });
    const element = await open(at, { panel: 'sla' });
    const { months } = await history(at);
    const [kept, missed] = (['kept', 'missed'] as const).map(key =>
      months.reduce((sum, month) => sum + month[key], 0),
    ) as [number, number];
    await reads(element, `${kept} of ${kept + missed} tickets in the last 12 months`);
    const bad = months.findLast(month => month.missed > 0)!;
    const month = new Date(`${bad.month}-15`).toLocaleDateString('en', { month: 'long', year: 'numeric' });
    await accessible(element);
    await click(await find('button', new RegExp(`: ${bad.missed} missed tickets?, ${month}$`)));
    await until(() => element.activePanel === 'tickets', 'the tickets');
    await until(
      () => rows().length === bad.missed,
      () => `${bad.missed} rows, not ${rows().length}`,
    );
    await reads(element, month);
  });

  it('has a table for the picture, with the same numbers', async () => {
    const at = world({ epoch: DRAWN });
    const element = await open(at, { panel: 'sla' });
    await pressButton('As a table');
    const { months } = await history(at);
    const lines = (): string[][] =>
      all('tbody tr', element).map(line => [...line.querySelectorAll<HTMLElement>('td')].map(textOf));
    await until(() => lines().length === 12, 'twelve months');
    expect(lines().map(([kept, missed]) => [Number(kept), Number(missed)])).to.deep.equal(
      months.map(({ kept, missed }) => [kept, missed]),
    );
  });

  it('follows what others do: a ticket that is resolved in time counts as kept', async () => {
    const at = world({ epoch: DRAWN });
    const element = await open(at, { panel: 'sla' });
    const before = await history(at);
    const sum = (what: 'kept' | 'missed') => before.months.reduce((total, month) => total + month[what], 0);
    await reads(element, `${sum('kept')} of`);
    await until(() => at.streams.size > 0, 'the stream');
    const { body: ticket } = await at.mock.call('createTicket', {
      path: { customerId: ASHGROVE },
      body: { title: 'Quick one', contractId: CONTRACT },
    });
    await at.mock.call('updateTicket', {
      path: { ticketId: ticket.id },
      ifMatch: '*',
      body: { status: 'Resolved' },
    });
    await reads(element, `${sum('kept') + 1} of`);
  });

  it('opens its hours from its menu, and says that somebody else deleted it', async () => {
    const at = world();
    const { body } = await at.mock.call('createContract', {
      path: { customerId: ASHGROVE },
      body: {
        name: 'Short one',
        kind: 'block_hours',
        startDate: '2026-11-01',
        prepaid: { onSite: 0, remote: 60, telephone: 0 },
      },
    });
    const element = await open(at, { id: body.id });
    await reads(element, 'Short one');
    await pressButton('More: Actions for Short one');
    await choose('Hours');
    await until(() => element.activePanel === 'hours', 'the hours');
    await until(() => at.streams.size > 0, 'the stream');
    await at.mock.call('deleteContract', { path: { contractId: body.id }, ifMatch: '*' });
    await reads(element, 'This contract no longer exists');
    await pressButton('Restore');
    await reads(element, 'left of');
  });

  it('says of a contract without settled tickets that there are none', async () => {
    const at = world();
    const { body } = await at.mock.call('createContract', {
      path: { customerId: ASHGROVE },
      body: {
        name: 'New one',
        kind: 'hourly',
        startDate: '2026-11-01',
        hourlyRate: { amount: '90.00', currency: 'USD' },
      },
    });
    const element = await open(at, { id: body.id, panel: 'sla' });
    await reads(element, 'No ticket of this contract kept or missed its SLA');
    await click(await tab(/^Tickets/));
    await reads(element, 'No ticket counts on this contract yet.');
  });

  it('fits a phone and reads from right to left', async () => {
    const at = world();
    const element = await open(at, { width: 400, panel: 'sla', locale: 'ar' });
    await until(() => Boolean(see('[role="tab"][aria-selected="true"]', /./)), 'its tabs');
    await until(
      () =>
        Boolean(
          element.shadowRoot!.querySelector('hub-contract-sla')?.shadowRoot?.querySelector('svg.months'),
        ),
      'the picture',
    );
    expect(element.scrollWidth <= element.clientWidth).to.equal(true);
    await accessible(element);
  });
});

describe('a contract in the hub', () => {
  it('opens beside the list by its name, and closes back to it, its hours below again', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contracts', width: 1400, height: 900 });
    await click(await find('a', CARE, await row(CARE)));
    await until(
      () => hub.place === `contracts/${CONTRACT}`,
      () => hub.place,
    );
    await reads(hub, 'How time counts');
    await press('j');
    await until(
      () => hub.place !== `contracts/${CONTRACT}` && hub.place.startsWith('contracts/'),
      () => hub.place,
    );
    await press('Escape');
    await until(
      () => hub.place === 'contracts',
      () => hub.place,
    );
    await until(() => !see('button', 'Close contract'), 'the list alone');
  });
});

describe('a customer that was merged', () => {
  it('leads to the one that it became part of', async () => {
    const at = world();
    const { body: other } = await at.mock.call('createCustomer', { body: { name: 'Old name' } });
    const { body } = await at.mock.call('previewCustomerMerge', {
      path: { customerId: ASHGROVE },
      query: { with: other.id },
    });
    await at.mock.call('mergeCustomers', {
      path: { customerId: ASHGROVE },
      body: { with: other.id, keptEtag: body.kept.etag, mergedEtag: body.merged.etag },
    });
    const hub = await mount(
      html`<customer-hub .hub=${at.hub} customer-id=${other.id} locale="en" time-zone="UTC"></customer-hub>`,
    );
    await reads(hub, 'This is part of Ashgrove Dental Group now');
    await click(await find('a', 'Open Ashgrove Dental Group'));
    await reads(hub, 'Ashgrove Dental Group');
    await find('[role="tab"]', /^Contacts/);
  });
});
