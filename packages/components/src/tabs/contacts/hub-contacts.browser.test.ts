import { expect, html } from '@open-wc/testing';
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
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import { cell, columnNames, row, rowMenu, rowNames, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubContacts } from './hub-contacts.ts';

const path = { customerId: ASHGROVE };
const open = async ({ hub }: World, customerId = ASHGROVE, width = 1500): Promise<HubContacts> => {
  const element = await mount<HubContacts>(
    html`<hub-contacts
      .hub=${hub}
      .customerId=${customerId || undefined}
      locale="en"
      time-zone="UTC"></hub-contacts>`,
    { width },
  );
  await until(() => customerId === BAKERY || rows().length > 3, 'contacts');
  return element;
};

afterEach(tidy);

describe('hub-contacts', () => {
  it('lists the contacts of the customer in the columns of the seed [CON-01 .. CON-07, CON-09, CON-10, USR-01, X-01]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).to.deep.equal([
      'Name',
      'Job title',
      'Email',
      'Phone',
      'Mobile',
      'Associated agent',
      'Last modified',
      'Status',
      'Portal',
      '',
    ]);
    const { items } = (
      await at.mock.call('listContacts', { path, query: { sort: 'displayName', limit: 50 } })
    ).body;
    const known = items.find(person => person.jobTitle && person.phone && person.mobile && person.email)!;
    const found = await row(known.displayName);
    expect(textOf(cell(found, 'Job title'))).to.equal(known.jobTitle);
    expect(textOf(cell(found, 'Email'))).to.equal(known.email);
    expect(textOf(cell(found, 'Phone'))).to.equal(known.phone);
    expect(textOf(cell(found, 'Mobile'))).to.equal(known.mobile);
    expect(textOf(cell(found, 'Status'))).to.match(/^(Active|Deactivated)$/);
    const owner = items.find(person => person.devices.length > 0)!;
    expect(textOf(cell(await row(owner.displayName), 'Associated agent'))).to.contain(owner.devices[0]!.name);
    await reads(element, '48 contacts');
    await accessible(element);
  });

  it('writes the day of the last change as MM/DD/YYYY, with the time for those who ask [CON-07, CON-08, CON-17, X-24]', async () => {
    const at = world();
    await open(at);
    const [person] = (await at.mock.call('listContacts', { path, query: { sort: 'displayName', limit: 1 } }))
      .body.items;
    const [year, month, day] = person!.updatedAt.slice(0, 10).split('-');
    const time = cell(await row(person!.displayName), 'Last modified').querySelector('time')!;
    expect(textOf(time)).to.equal(`${month}/${day}/${year}`);
    expect(time.title).to.match(/\d\d:\d\d:\d\d (AM|PM)/);
  });

  it('searches names and addresses, and nothing else [CON-11, GEN-10]', async () => {
    const at = world();
    const element = await open(at);
    const search = await find('input', 'Contact name or email');
    await fill(search, 'diego');
    await rowsAre(names => names.length > 1 && names.every(name => /diego/i.test(name)), 'only Diegos');
    await fill(search, 'diego.reyes@');
    await rowsAre(names => names.join() === 'Diego Reyes', 'whose address it is');
    await fill(search, 'coordinator');
    await reads(element, 'Nothing matches “coordinator”');
  });

  it('lets columns be chosen and rearranged, but the name always shows [CON-12, CON-13, GEN-08, GEN-09]', async () => {
    await open(world());
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    const name = await find<HTMLInputElement>('input', /^Name/, chooser);
    expect(name.disabled).to.equal(true);
    await reads(chooser, '9 of 13 shown');
    expect(
      all('li', chooser)
        .map(textOf)
        .filter(text => !text.replace('Always shown', '').trim()),
    ).to.deep.equal([]);
    await click(await find('input', /^Mobile/, chooser));
    await click(await find('input', /^Notes/, chooser));
    await pressButton('Move Email up', chooser);
    await pressButton('Done', chooser);
    await noDialog();
    expect(columnNames()).to.deep.equal([
      'Name',
      'Email',
      'Job title',
      'Phone',
      'Associated agent',
      'Last modified',
      'Status',
      'Portal',
      'Notes',
      '',
    ]);
  });

  it('points at the first of several errors as they stand in the dialog', async () => {
    await open(world());
    await pressButton('New contact');
    const form = await dialog('New contact');
    await find('input', /^Email/, form);
    await pressButton('Create contact', form);
    await reads(form, 'Enter a value.');
    await until(
      () => nameOf(deepActive() as HTMLElement).startsWith('Full name'),
      () => `the name has the focus, not ${nameOf(deepActive() as HTMLElement)}`,
    );
  });

  it('sorts by last change, so that the latest changes are on top [CON-17]', async () => {
    const at = world();
    await open(at);
    const [person] = (await at.mock.call('listContacts', { path, query: { limit: 1, sort: 'jobTitle' } }))
      .body.items;
    await at.mock.someoneElse(person!.id, { jobTitle: 'Head of Everything' });
    const label = await find('.lab', 'Last modified');
    await click(label);
    await click(label);
    await rowsAre(names => names[0] === person!.displayName, 'the one changed last');
    expect(textOf(cell(await row(person!.displayName), 'Job title'))).to.equal('Head of Everything');
  });

  it('opens the associated device [CON-06, CON-18]', async () => {
    const at = world();
    const element = await open(at);
    const owner = (await at.mock.call('listContacts', { path, query: { limit: 50 } })).body.items.find(
      person => person.devices.length > 0,
    )!;
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    await fill(await find('input', 'Contact name or email'), owner.displayName);
    // Alone: the list before the search, which may show the same row, is about to go.
    await rowsAre(names => names.length > 0 && names.every(name => name === owner.displayName), 'its row');
    await click(await find('a', owner.devices[0]!.name));
    await until(() => leaves.length === 1, 'the device');
    expect(leaves[0]).to.deep.equal({ to: 'device', id: owner.devices[0]!.id, customerId: ASHGROVE });
  });

  it('deactivates and activates a contact, with the status in the row [CON-09]', async () => {
    const at = world();
    await open(at);
    const person = (
      await at.mock.call('listContacts', {
        path,
        query: { sort: 'displayName', status: ['active'], limit: 1 },
      })
    ).body.items[0]!;
    await rowMenu(person.displayName);
    await choose('Deactivate');
    await says(`${person.displayName} deactivated`);
    await until(
      async () => textOf(cell(await row(person.displayName), 'Status')) === 'Deactivated',
      'status',
    );
    expect((await at.mock.call('getContact', { path: { contactId: person.id } })).body.status).to.equal(
      'deactivated',
    );
    await rowMenu(person.displayName);
    await choose('Activate');
    await until(
      async () => textOf(cell(await row(person.displayName), 'Status')) === 'Active',
      'status again',
    );
  });

  it('removes a contact only after a confirmation; it can then neither sign in nor make tickets; undo brings it back [RMU-02, RMU-03, RMU-04, RMU-05, X-17]', async () => {
    const at = world();
    await open(at);
    const person = (
      await at.mock.call('listContacts', {
        path,
        query: { sort: 'displayName', limit: 1, status: ['active'], registration: ['registered'] },
      })
    ).body.items[0]!;
    await rowMenu(person.displayName);
    await choose('Remove from customer');
    let question = await dialog(`Remove ${person.displayName} from this customer?`);
    await reads(
      question,
      'Portal access ends, and new tickets can no longer be created. Records and tickets are kept.',
    );
    await accessible(all('hub-confirm')[0]!);
    await press('Escape');
    await noDialog();
    expect(rowNames()).to.include(person.displayName);
    await rowMenu(person.displayName);
    await choose('Remove from customer');
    question = await dialog(/^Remove/);
    await pressButton('Remove contact', question);
    await rowsAre(names => !names.includes(person.displayName), 'gone');
    const removed = (await at.mock.call('getContact', { path: { contactId: person.id } })).body;
    expect(removed.customerId).to.equal(null);
    expect(removed.portalAccess).to.equal('suspended');
    await pressButton('Undo');
    await rowsAre(names => names.includes(person.displayName), 'back');
    expect((await at.mock.call('getContact', { path: { contactId: person.id } })).body.customerId).to.equal(
      ASHGROVE,
    );
  });

  it('asks before it deactivates more than a few, and names the one that is to be removed [W-17]', async () => {
    await open(world());
    await click(await find('input', 'Select all rows'));
    if (see('button', 'Deactivate')) await pressButton('Deactivate');
    else {
      await pressButton('More actions for the selected');
      await choose('Deactivate');
    }
    await pressButton('Cancel', await dialog(/^Deactivate \d+ contacts\?$/));
    await noDialog();
    expect(rows().length).to.be.above(20);
    await press('Escape');
    const [name] = rowNames();
    await click(await find('input', `Select ${name!}`));
    await pressButton('Remove from customer');
    await dialog(`Remove ${name!} from this customer?`);
    await press('Escape');
  });

  it('removes several at once, tells of each that could not be, and takes all back by undo [RMU-01, RMU-02, RMU-03]', async () => {
    const at = world();
    const element = await open(at);
    const [first, second] = rowNames();
    for (const name of [first!, second!]) await click(await find('input', `Select ${name}`));
    await reads(element, '2 selected');
    await pressButton('Remove from customer');
    await pressButton('Remove 2 contacts', await dialog('Remove 2 contacts from this customer?'));
    await rowsAre(names => !names.includes(first!) && !names.includes(second!), 'both gone');
    await reads(element, '46 contacts');
    await pressButton('Undo');
    await rowsAre(names => names.includes(first!) && names.includes(second!), 'both back');
  });

  it('deletes a contact after a question and brings it back within the day', async () => {
    const at = world();
    await open(at);
    const name = rowNames()[0]!;
    await rowMenu(name);
    await choose('Delete');
    await pressButton('Delete contact', await dialog(`Delete ${name}?`));
    await rowsAre(names => !names.includes(name), 'gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes(name), 'back');
  });

  it('leaves the choice of a directory to the host, and refreshes when it is done; offers none where there is none [CON-16, X-27, W-11]', async () => {
    const at = world();
    const element = await open(at);
    await pressButton('More actions');
    await find('[role="menuitem"]', 'Add from the user directory');
    expect(see('[role="menuitem"]', 'Sync with Entra ID')).to.equal(undefined);
    await press('Escape');
    element.offers = ['directory_sync'];
    await element.updateComplete;
    const asked: { customerId: string; done: () => void }[] = [];
    document.body.addEventListener(
      'hub-directory-sync',
      event => {
        event.preventDefault();
        asked.push((event as CustomEvent<{ customerId: string; done: () => void }>).detail);
      },
      { once: true },
    );
    await pressButton('More actions');
    await choose('Sync with Entra ID');
    await until(() => asked.length === 1, 'the host is asked');
    expect(asked[0]!.customerId).to.equal(ASHGROVE);
    await at.mock.call('createContact', {
      path,
      body: { email: 'aaron.aalto@ashgrovedental.com', displayName: 'Aaron Aalto' },
    });
    asked[0]!.done();
    await rowsAre(names => names.includes('Aaron Aalto'), 'who came with the directory');
    expect(element.isConnected).to.equal(true);
  });

  it('offers the first steps where nobody is yet, and a card per person where there is little room', async () => {
    const element = await open(world(), BAKERY);
    await reads(element, 'No contacts yet');
    await find('button', 'Import from CSV or paste');
    await tidyBody();
    const narrow = await open(world(), ASHGROVE, 380);
    await reads(narrow, '48 contacts');
    await until(
      () => narrow.scrollWidth <= 381,
      () => `nothing sticks out: ${narrow.scrollWidth} px`,
    );
    await accessible(narrow);
  });

  it('lists the people of all customers when it is given none, and makes customers [L-18]', async () => {
    const element = await open(world(), '');
    await until(
      () => new Set(rows().map(entry => textOf(cell(entry, 'Customer')))).size > 1,
      'several customers',
    );
    // A user without a customer is where a customer begins [ORG-14].
    await find('button', 'Create customer');
    expect(element.customerId).to.equal(undefined);
  });

  it('shows system users, but lets nobody change them [ADD-11, X-23]', async () => {
    await open(world());
    await pressButton('Filter');
    await click(await find('input', /^Receives monitoring tickets/));
    await rowsAre(names => names.length === 1 && names[0]!.includes('Monitor Agent'), 'the monitor agent');
    await rowMenu(rowNames()[0]!);
    const item = await find('[role="menuitem"]', /^Remove from customer/);
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(item)).to.contain("System users can't be changed");
    await press('Escape');
    await gone('[role="menuitem"]', /./);
  });
});

const tidyBody = async (): Promise<void> => {
  tidy();
  await until(() => rows().length === 0, 'empty page');
};

tabContract({
  tag: 'hub-contacts',
  operationId: 'listContacts',
  scope: 'contact:read',
  subject: 'Contacts',
  empty: 'No contacts yet',
  created: 'New contact',
});
