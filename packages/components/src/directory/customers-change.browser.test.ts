import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HubNavigateDetail } from '../internal/events.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  fill,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { mountCustomers, tidy } from '../testing/mount.ts';
import { cell, row, rowNames, rowsAre } from '../testing/table-view.ts';
import { ASHGROVE, BAKERY, world, type World } from '../testing/world.ts';

const select = async (name: string): Promise<void> => click(await find('input', `Select ${name}`));
/** Two customers that may go, and so have nobody. */
const another = async ({ mock }: World, name: string): Promise<string> =>
  (await mock.call('createCustomer', { body: { name } })).body.id;

afterEach(tidy);

describe('hub-customers: add', () => {
  it('adds a customer with every field of both seeds, then opens its page [ADD-01 .. ADD-13, LST-05]', async () => {
    const at = world();
    const element = await mountCustomers(at);
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    await pressButton('New customer');
    const form = await dialog('New customer');
    await accessible(all('hub-add-customer')[0]!);
    await reads(form, 'Email domain without @.');
    await reads(form, 'Monitor Agent and Patch Management Agent are created');
    await fill(await find('input', /^Name/, form), 'Lakeside Vet');
    await fill(await find('input', /^Business ID/, form), '12-345');
    await fill(await find('input', /^Domains/, form), 'lakeside.example');
    await press('Enter');
    await fill(await find('input', /^Website/, form), 'https://lakeside.example');
    await fill(await find('input', /^Phone/, form), '+1 503 555 0160');
    await fill(await find('input', /^Fax/, form), '+1 503 555 0161');
    await fill(await find('input', 'Street', form), '3 Lake Road');
    await fill(await find('input', 'City', form), 'Bend');
    await fill(await find('input', 'Postal code', form), '97701');
    await fill(await find('textarea', /^Notes/, form), 'Ask for Kim');
    (await find('select', /^Rank/, form)).focus();
    await sendKeys({ type: 'Gold' });
    await fill(await find('input', /^HIPAA officer/, form), 'Kim');
    await pressButton('Create customer', form);
    await noDialog();
    await until(() => leaves.length === 1, 'its page opens');
    const made = (await at.mock.call('getCustomer', { path: { customerId: leaves[0]!.customerId! } })).body;
    expect(leaves[0]!.to).to.equal('customer');
    expect(made).to.include({
      name: 'Lakeside Vet',
      kind: 'unmanaged',
      businessId: '12-345',
      website: 'https://lakeside.example',
      phone: '+1 503 555 0160',
      fax: '+1 503 555 0161',
      notes: 'Ask for Kim',
      rank: 'gold',
    });
    expect(made.domains).to.deep.equal(['lakeside.example']);
    expect(made.address).to.include({ line1: '3 Lake Road', city: 'Bend', postalCode: '97701' });
    expect(made.customFields['hipaa_officer']).to.equal('Kim');
    const people = (
      await at.mock.call('listContacts', {
        path: { customerId: made.id },
        query: { system: ['monitor_agent', 'patch_agent'] },
      })
    ).body.items;
    expect(people.map(person => `${person.displayName} ${person.email ?? ''}`).sort()).to.deep.equal([
      'Monitor Agent monitor.agent@lakeside.example',
      'Patch Management Agent patch.management.agent@lakeside.example',
    ]);
    await rowsAre(names => names.includes('Lakeside Vet'), 'the new one in the list');
  });

  it('takes the country that was typed, also when the field is left by the button that saves [W-01]', async () => {
    const at = world();
    const element = await mountCustomers(at);
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    await pressButton('New customer');
    const form = await dialog('New customer');
    await fill(await find('input', /^Name/, form), 'Berlin Vet');
    const country = await find<HTMLInputElement>('input', 'Country', form);
    await fill(country, 'Germany');
    await until(() => see('[role="option"]', /^Germany/), 'Germany');
    await accessible(all('hub-add-customer')[0]!);
    (await find('button', 'Create customer', form)).focus();
    expect(country.value).to.equal('Germany');
    await pressButton('Create customer', form);
    await noDialog();
    await until(() => leaves.length === 1, 'its page opens');
    const made = (await at.mock.call('getCustomer', { path: { customerId: leaves[0]!.customerId! } })).body;
    expect(made.address).to.include({ country: 'DE', city: null });
  });

  it('labels the fields as the account has them; all that opens a list has one chevron [ADD-08, V-15]', async () => {
    const at = world();
    const account = await at.hub.account.get();
    const forms = {
      ...account.forms,
      customer: [
        { key: 'name', label: 'Company', required: true, hidden: false, hint: null },
        { key: 'fax', label: 'Fax', required: false, hidden: true, hint: null },
        { key: 'phone', label: 'Switchboard', required: true, hidden: false, hint: null },
      ],
    };
    const hub = { ...at.hub, account: { ...at.hub.account, get: async () => ({ ...account, forms }) } };
    await mountCustomers({ ...at, hub } as unknown as World);
    await pressButton('New customer');
    const form = await dialog('New customer');
    await find('input', /^Company/, form);
    await find('input', /^Switchboard \(required\)/, form);
    const select = await find('select', /^Rank/, form);
    expect(getComputedStyle(select).appearance).to.equal('none');
    expect(getComputedStyle(select.parentElement!, '::after').borderBottomStyle).to.equal('solid');
    expect(see('input', /^Fax/, form) === undefined).to.equal(true);
  });

  it('says beside each field what is wrong, and sends nothing', async () => {
    const at = world();
    await mountCustomers(at);
    await pressButton('New customer');
    const form = await dialog('New customer');
    await fill(await find('input', /^Website/, form), 'javascript:alert(1)');
    await fill(await find('input', /^Domains/, form), 'someone@example.com');
    await press('Enter');
    await pressButton('Create customer', form);
    await reads(form, 'Enter a value.');
    await reads(form, 'Start the address with https:// or http://.');
    await reads(form, 'Enter the domain without @.');
    expect(at.calls).not.to.include('POST /customers');
  });

  it('makes one customer, not two, when the answer is lost and the button is pressed again', async () => {
    const at = world();
    await mountCustomers(at);
    await pressButton('New customer');
    const form = await dialog('New customer');
    await fill(await find('input', /^Name/, form), 'Only Once Ltd');
    at.mock.scenario('offline');
    await pressButton('Create customer', form);
    await reads(form, /Not saved: (can't reach the server|you're offline)/);
    expect((await find<HTMLInputElement>('input', /^Name/, form)).value).to.equal('Only Once Ltd');
    at.mock.scenario();
    await pressButton('Create customer', form);
    await noDialog();
    expect((await at.mock.call('listCustomers', { query: { q: 'Only Once' } })).body.items).to.have.length(1);
  });
});

describe('hub-customers: selection', () => {
  it('names each blocker and the way out before it deletes; the free ones go [LST-04, LST-05, REM-01 .. REM-07]', async () => {
    const at = world();
    await another(at, 'Aardvark One');
    await another(at, 'Aardvark Two');
    const element = await mountCustomers(at);
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    for (const name of ['Aardvark One', 'Aardvark Two', 'Ashgrove Dental Group']) await select(name);
    await reads(element, '3 selected');
    await pressButton('Delete');
    const question = await dialog('Delete 3 customers');
    await reads(question, 'Delete 2 customers?');
    await reads(question, "1 customer can't be deleted yet");
    await reads(question, 'delete it in the platform console');
    await reads(question, 'has 48 contacts');
    await accessible(all('hub-remove-customers')[0]!);
    await pressButton('Delete 2 customers', question);
    await rowsAre(names => !names.some(name => name.startsWith('Aardvark')), 'both gone');
    await mockHas(at, ASHGROVE);
    await pressButton('Show the contacts', question);
    await until(() => leaves.length === 1, 'the way out');
    expect(leaves[0]).to.deep.equal({ to: 'tab', tab: 'contacts', customerId: ASHGROVE });
  });

  it('deletes nothing unless it is confirmed [REM-07]', async () => {
    const at = world();
    await mountCustomers(at);
    await click(await row('Brightwater Bakery'), 'right');
    await choose('Delete');
    const question = await dialog('Delete customer');
    await reads(question, 'Delete Brightwater Bakery?');
    await press('Escape');
    await noDialog();
    await mockHas(at, BAKERY);
    expect(rowNames()).to.include('Brightwater Bakery');
  });

  it('says which were not deleted when the connection is lost on the way, and goes on', async () => {
    const at = world();
    const ids = [await another(at, 'Aardvark One'), await another(at, 'Aardvark Two')];
    await mountCustomers(at);
    for (const name of ['Aardvark One', 'Aardvark Two']) await select(name);
    await pressButton('Delete');
    const question = await dialog('Delete 2 customers');
    const action = await find('button', 'Delete 2 customers', question);
    at.mock.fault({ operationId: 'deleteCustomer', status: 403, times: 1 });
    await click(action);
    await reads(question, "Couldn't delete 1 customer");
    await reads(question, "You don't have permission to delete it");
    await pressButton('Retry', question);
    await pressButton('Delete customer', question);
    await noDialog();
    for (const customerId of ids) await at.mock.refused('getCustomer', { path: { customerId } });
  });

  it('sets the rank of all that are selected [RNK-01, L-19]', async () => {
    const at = world();
    await mountCustomers(at);
    await select('Brightwater Bakery');
    await select('Ashgrove Dental Group');
    await pressButton('Set rank');
    const question = await dialog('Set rank');
    await click(await find('input', 'Silver', question));
    await pressButton('Set rank', question);
    await says('Rank of 2 customers set to Silver');
    await until(
      async () => textOf(cell(await row('Brightwater Bakery'), 'Rank')) === 'Silver',
      'silver in the list',
    );
    expect((await at.mock.call('getCustomer', { path: { customerId: BAKERY } })).body.rank).to.equal(
      'silver',
    );
  });
});

const mockHas = async ({ mock }: World, customerId: string): Promise<void> => {
  expect((await mock.call('getCustomer', { path: { customerId } })).body.id).to.equal(customerId);
};
