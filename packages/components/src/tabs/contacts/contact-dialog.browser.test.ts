import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Contact } from '@customer-hub/sdk';
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
} from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { cell, row, rowMenu, rowNames, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import type { HubContacts } from './hub-contacts.ts';

const path = { customerId: ASHGROVE };
const open = async ({ hub }: World): Promise<HubContacts> => {
  const element = await mount<HubContacts>(
    html`<hub-contacts .hub=${hub} .customerId=${ASHGROVE} locale="en" time-zone="UTC"></hub-contacts>`,
    { width: 1500, height: 900 },
  );
  await until(() => rows().length > 3, 'contacts');
  return element;
};
const add = async (): Promise<HTMLElement> => {
  await pressButton('New contact');
  const form = await dialog('New contact');
  await fill(await find('input', /^Full name/, form), 'Abby Abbot');
  return form;
};
const byMail = async ({ mock }: World, mail: string): Promise<Contact | undefined> =>
  (await mock.call('listContacts', { path, query: { limit: 200 } })).body.items.find(
    person => person.email === mail,
  );
const everywhere = (): string =>
  [
    document.documentElement.outerHTML,
    ...all('*').map(element => element.shadowRoot?.innerHTML ?? ''),
    ...all<HTMLInputElement>('input, textarea').map(input => input.value),
    location.href,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
  ].join('\n');

afterEach(tidy);

describe('contact dialog: add', () => {
  it('adds a contact with every field, those first that everybody has [CON-14, CON-18, USR-03 .. USR-09, USR-21, USR-22, V-15, V-18]', async function () {
    this.timeout(30_000); // many real keys
    const at = world();
    await open(at);
    const form = await add();
    await accessible(all('hub-contact-dialog')[0]!);
    const labels = all('label.name', form).map(textOf);
    // A switch is named beside it.
    expect(textOf((await find('[role="switch"]', /^Primary contact/, form)).parentElement!)).to.match(
      /^Primary contact/,
    );
    expect(labels.slice(0, 3).join()).to.match(/^Full name.*,Email.*,Phone/);
    await fill(await find('input', /^Email/, form), 'abby.abbot@ashgrovedental.com');
    await fill(await find('input', /^Phone/, form), '+1 503 555 0170');
    await fill(await find('input', /^Mobile/, form), '+1 503 555 0171');
    await fill(await find('input', /^Job title/, form), 'Hygienist');
    await fill(await find('textarea', /^Internal notes/, form), 'Only by mail');
    (await find('input', /^Time zone/, form)).focus();
    await sendKeys({ type: 'Lisbon' });
    await find('[role="option"]', /Lisbon/);
    await press('Enter');
    await pressButton('Create contact', form);
    await noDialog();
    await rowsAre(names => names.includes('Abby Abbot'), 'the new one');
    const made = (await byMail(at, 'abby.abbot@ashgrovedental.com'))!;
    expect(made).to.include({
      displayName: 'Abby Abbot',
      givenName: 'Abby',
      familyName: 'Abbot',
      phone: '+1 503 555 0170',
      mobile: '+1 503 555 0171',
      jobTitle: 'Hygienist',
      notes: 'Only by mail',
      timeZone: 'Europe/Lisbon',
      customerId: ASHGROVE,
    });
  });

  it('needs an email address that is one, and suggests the domain that was meant [USR-04, USR-05]', async () => {
    const at = world();
    await open(at);
    const form = await add();
    const email = await find('input', /^Email/, form);
    await reads(form, 'Also the username for the portal.');
    await pressButton('Create contact', form);
    await reads(form, 'Enter a value.');
    await fill(email, 'abby.abbot@ashgrove');
    await pressButton('Create contact', form);
    await reads(form, 'Enter a full domain after @, like example.com.');
    expect(at.calls).not.to.include('POST /customers/cus_1/contacts');
  });

  it('says beside the address that somebody has it already [USR-05]', async () => {
    const at = world();
    await open(at);
    const taken = (await at.mock.call('listContacts', { path, query: { limit: 1 } })).body.items[0]!.email!;
    const form = await add();
    await fill(await find('input', /^Email/, form), taken);
    await pressButton('Create contact', form);
    await reads(form, 'Another contact has this address. Use another one.');
    expect((await find('input', /^Email/, form)).getAttribute('aria-invalid')).to.equal('true');
    await press('Escape');
    await pressButton('Discard', form);
    await noDialog();
  });

  it('registers as the account has it, unless another method is chosen [USR-10, USR-11, USR-12]', async () => {
    const at = world();
    await open(at);
    const form = await add();
    const defaults = await find<HTMLInputElement>('input', 'Register with default settings', form);
    expect(defaults.checked).to.equal(true);
    expect(all('input[type="radio"]', form)).to.have.length(0);
    await fill(await find('input', /^Email/, form), 'abby@ashgrovedental.com');
    await pressButton('Create contact', form);
    await noDialog();
    const { registrationDefaults } = await at.hub.account.get();
    expect((await byMail(at, 'abby@ashgrovedental.com'))!.registration).to.equal(
      { manual: 'guest', activation_email: 'pending_activation', temporary_password: 'registered' }[
        registrationDefaults.method
      ],
    );
  });

  for (const [label, result, id] of [
    ['Manual: guest until a technician registers them', 'guest', 'USR-13, USR-23'],
    ['Activation email with a link to the portal', 'pending_activation', 'USR-15'],
  ] as const) {
    it(`registers by "${label}" [USR-12, ${id}]`, async () => {
      const at = world();
      await open(at);
      const form = await add();
      await fill(await find('input', /^Email/, form), 'abby@ashgrovedental.com');
      await click(await find('input', 'Register with default settings', form));
      await click(await find('input', label, form));
      await pressButton('Create contact', form);
      await noDialog();
      expect((await byMail(at, 'abby@ashgrovedental.com'))!.registration).to.equal(result);
    });
  }

  it('registers at once with a temporary password, can be copied with a text to hand it over, and is kept nowhere [USR-18, USR-19, USR-20, W-05]', async () => {
    const at = world();
    await open(at);
    const form = await add();
    await fill(await find('input', /^Email/, form), 'abby@ashgrovedental.com');
    await click(await find('input', 'Register with default settings', form));
    await click(await find('input', 'Temporary password, registered immediately', form));
    const action = await find<HTMLButtonElement>('button', 'Create contact', form);
    await until(() => action.disabled, 'a password is needed');
    await reads(form, 'No email is sent. Give the password and the portal address to the contact yourself.');
    await reads(form, `Portal: ${(await at.hub.account.get()).portalUrl}`);
    expect(
      (await find<HTMLInputElement>('input', 'Require a new password at first sign-in', form)).checked,
    ).to.equal(true);
    await pressButton('Generate', form);
    const field = await find<HTMLInputElement>('input', 'Temporary password', form);
    const password = await until(() => field.value, 'a password');
    expect(password).to.match(/^[A-Za-z2-9]{14}$/);
    await until(() => !action.disabled, 'free to add');
    let copied = '';
    const write = navigator.clipboard.writeText;
    navigator.clipboard.writeText = async text => void (copied = text);
    await pressButton('Copy for the contact', form).finally(() => (navigator.clipboard.writeText = write));
    await reads(form, 'Text copied.');
    expect(copied)
      .to.match(/^Customer portal: https:/)
      .and.to.contain(`Temporary password: ${password}`);
    await pressButton('Create contact', form);
    await noDialog();
    await says(/created/);
    expect((await byMail(at, 'abby@ashgrovedental.com'))!.registration).to.equal('registered');
    await until(() => !everywhere().includes(password), 'no trace of the password');
    expect(at.calls.some(call => call.includes(password))).to.equal(false);
  });

  it('keeps what was entered when the connection is lost, and makes one contact, not two', async () => {
    const at = world();
    await open(at);
    const form = await add();
    await fill(await find('input', /^Email/, form), 'abby@ashgrovedental.com');
    at.mock.scenario('offline');
    await pressButton('Create contact', form);
    await reads(form, /Not saved: (can't reach the server|you're offline)/);
    at.mock.scenario();
    await pressButton('Create contact', form);
    await noDialog();
    expect(await byMail(at, 'abby@ashgrovedental.com')).to.exist;
  });
});

describe('contact dialog: edit and register', () => {
  const first = async (at: World, query: object = {}): Promise<Contact> =>
    (await at.mock.call('listContacts', { path, query: { sort: 'displayName', limit: 1, ...query } })).body
      .items[0]!;

  it('changes a contact, its devices among the rest [CON-18, CON-06]', async () => {
    const at = world();
    await open(at);
    const person = await first(at);
    await rowMenu(person.displayName);
    await choose('Edit');
    const form = await dialog('Edit contact');
    await fill(await find('input', /^Job title/, form), 'Night manager');
    (await find('input', /^Associated devices/, form)).focus();
    await press('ArrowDown');
    const option = await find('[role="option"]', /./);
    const device = textOf(option).split(' ')[0]!;
    await press('ArrowDown', 'Enter', 'Escape');
    await pressButton('Save', form);
    await noDialog();
    await until(
      async () => textOf(cell(await row(person.displayName), 'Job title')) === 'Night manager',
      'the new title',
    );
    const saved = (await at.mock.call('getContact', { path: { contactId: person.id } })).body;
    expect(saved.jobTitle).to.equal('Night manager');
    expect(saved.devices.length).to.be.greaterThan(person.devices.length);
    expect(device).to.not.equal('');
  });

  it('lays a change of somebody else beside mine, field by field', async () => {
    const at = world();
    await open(at);
    const person = await first(at);
    await rowMenu(person.displayName);
    await choose('Edit');
    const form = await dialog('Edit contact');
    await fill(await find('input', /^Job title/, form), 'Mine');
    await fill(await find('input', /^Phone/, form), '+1 503 555 0172');
    await at.mock.someoneElse(person.id, { jobTitle: 'Theirs', mobile: '+1 503 555 0173' });
    await pressButton('Save', form);
    await pressButton('Keep your version', await find('[role="group"]', 'Conflict: Job title', form));
    await pressButton('Save', form);
    await noDialog();
    expect((await at.mock.call('getContact', { path: { contactId: person.id } })).body).to.include({
      jobTitle: 'Mine',
      phone: '+1 503 555 0172',
      mobile: '+1 503 555 0173',
    });
  });

  it('registers a guest later, from its row [USR-14, USR-16, USR-23]', async () => {
    const at = world();
    await open(at);
    const guest = await first(at, { registration: ['guest'] });
    await fill(await find('input', 'Contact name or email'), guest.displayName);
    await rowsAre(names => names.includes(guest.displayName) && names.length < 5, 'its row');
    await rowMenu(guest.displayName);
    await choose('Register');
    const form = await dialog(`Register ${guest.displayName}`);
    await accessible(all('hub-register-dialog')[0]!);
    if (!see('input[type="radio"]', /./, form))
      await click(await find('input', 'Register with default settings', form));
    await click(await find('input', 'Activation email with a link to the portal', form));
    await pressButton('Register', form);
    await noDialog();
    await says(`Activation email sent to ${guest.displayName}`);
    await until(
      async () => textOf(cell(await row(guest.displayName), 'Portal')) === 'Activation pending',
      'the new state',
    );
  });

  it('says why somebody cannot be registered', async () => {
    const at = world();
    await open(at);
    const person = await first(at, { registration: ['registered'], status: ['active'] });
    await rowMenu(person.displayName);
    const item = await find('[role="menuitem"]', /^Register/);
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(item)).to.contain('Already registered');
  });

  it('adds somebody from the user directory [USR-02, ORG-11, ORG-14, W-15]', async () => {
    const at = world();
    await open(at);
    const [free, taken] = (
      await at.mock.call('listContacts', {
        path: { customerId: 'cus_3' },
        query: { limit: 2, sort: 'displayName' },
      })
    ).body.items as [Contact, Contact];
    await at.mock.call('unlinkContact', { path: { contactId: free.id }, body: { customerId: 'cus_3' } });
    await pressButton('More actions');
    await choose('Add from the user directory');
    const form = await dialog('Add from the user directory');
    const person = await find('input', 'Contact', form);
    await fill(person, taken.displayName);
    const other = await find('[role="option"]', new RegExp(taken.displayName));
    expect(other.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(other)).to.contain(taken.customerName!);
    await fill(person, free.email!);
    await find('[role="option"]', new RegExp(free.email!));
    await press('Enter');
    await pressButton('Add to customer', form);
    await noDialog();
    await says(`${free.displayName} added from the directory`);
    expect((await at.mock.call('getContact', { path: { contactId: free.id } })).body.customerId).to.equal(
      ASHGROVE,
    );
    await fill(await find('input', 'Contact name or email'), free.displayName);
    await rowsAre(() => rowNames().includes(free.displayName), 'in the list');
  });
});
