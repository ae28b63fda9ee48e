import { expect } from '@open-wc/testing';
import {
  accessible,
  all,
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
import { mountHub, tidy } from '../testing/mount.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
const stored = async ({ mock }: World) => (await mock.call('getCustomerSettings', { path })).body;

/** The page of settings in the configuration of Ashgrove. */
const open = async (at: World): Promise<HTMLElement> => {
  if (all('customer-hub').length === 0) await mountHub(at, { height: 900 });
  await pressButton(/open fields and settings$/);
  const form = await dialog(/Ashgrove/);
  await click(await find('[role="tab"]', 'Settings', form));
  await find('select', /^Sender of emails/, form);
  return form;
};
const page = (): HTMLElement => all('hub-customer-settings')[0]!;
const pick = async (name: RegExp, label: RegExp): Promise<void> => {
  const select = await find<HTMLSelectElement>('select', name, page());
  select.value = [...select.options].find(({ text }) => label.test(text))!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

afterEach(tidy);

describe('settings of a customer', () => {
  it('offers every address that mail can go out from, and takes one for this customer, on Update and not before [SET-01, SET-02, SET-13]', async () => {
    const at = world();
    const form = await open(at);
    const { items } = (await at.mock.call('listMailAddresses', { query: { limit: 200 } })).body;
    const select = await find<HTMLSelectElement>('select', /^Sender of emails/, form);
    for (const { address } of items)
      expect(
        [...select.options].some(({ text }) => text.includes(address)),
        address,
      ).to.equal(true);
    const before = await stored(at);
    const other = items.find(({ id }) => id !== before.outgoingMailAddressId)!;
    await accessible(all('hub-configure-customer')[0]!);
    await pick(/^Sender of emails/, new RegExp(other.address));
    expect((await stored(at)).outgoingMailAddressId).to.equal(before.outgoingMailAddressId);
    await pressButton('Update', form);
    await noDialog();
    await says('Settings updated: Ashgrove Dental Group');
    expect((await stored(at)).outgoingMailAddressId).to.equal(other.id);
    await open(at);
    await pick(/^Sender of emails/, /^Account default/);
    await pressButton('Update');
    await noDialog();
    expect((await stored(at)).outgoingMailAddressId).to.equal(null);
  });

  it('takes the account manager out of all staff; who tickets go to has to be chosen first; the head of the page follows [SET-03, SET-04, SET-05]', async () => {
    const at = world();
    const form = await open(at);
    const staff = (await at.mock.call('listTechnicians', { query: { limit: 200 } })).body.items;
    const manager = await find<HTMLInputElement>('input', 'Account manager', page());
    manager.focus();
    await press('ArrowDown');
    await until(() => all('[role="option"]', page()).length >= Math.min(staff.length, 50), 'all staff');
    await press('Escape');
    await click(await find('button', 'Clear: Account manager', page()));
    const assign = await find<HTMLInputElement>('input', 'Assign new tickets to account manager', page());
    if (!assign.checked) await click(assign);
    await pressButton('Update', form);
    await reads(form, 'Choose an account manager first.');
    const { id, name } = staff.find(one => one.id !== 'tec_1' && one.active)!;
    await fill(manager, name);
    await click(await find('[role="option"]', new RegExp(`^${name}`)));
    await pressButton('Update', form);
    await noDialog();
    const now = await stored(at);
    expect([now.accountManagerId, now.autoAssign]).to.deep.equal([id, true]);
    await until(
      () =>
        textOf(all('hub-overview')[0]!).includes(`Account manager ${name}`) ||
        textOf(all('hub-overview')[0]!).includes(name),
      'the Overview',
    );
  });

  it('takes several primary contacts, and says who is added to tickets and what that means [SET-06, SET-07, SET-08, SET-09, SET-10]', async () => {
    const at = world();
    const form = await open(at);
    const before = await stored(at);
    const people = (
      await at.mock.call('listContacts', {
        path,
        query: { limit: 50, status: ['active'], sort: 'displayName' },
      })
    ).body.items.filter(({ id, system }) => !system && !before.primaryContactIds.includes(id));
    const known = (await at.mock.call('getContact', { path: { contactId: before.primaryContactIds[0]! } }))
      .body;
    await reads(form, known.displayName);
    await reads(form, 'Collaborators get a copy of every message of a ticket and can reply.');
    await fill(
      await find('input', 'Primary contacts', page().shadowRoot!.querySelector<HTMLElement>('#primary')!),
      people[0]!.displayName,
    );
    await click(await find('[role="option"]', new RegExp(`^${people[0]!.displayName}`)));
    // The list stays open for a second one.
    await press('Escape');
    const members = await find<HTMLInputElement>('input', 'Add customer contacts to every ticket', page());
    await click(members);
    await pressButton('Update', form);
    await noDialog();
    const now = await stored(at);
    expect([...now.primaryContactIds].sort()).to.deep.equal(
      [...before.primaryContactIds, people[0]!.id].sort(),
    );
    expect(now.collaborators).to.deep.equal({
      ...before.collaborators,
      members: !before.collaborators.members,
    });
    expect(
      (await at.mock.call('getContact', { path: { contactId: people[0]!.id } })).body.isPrimary,
    ).to.equal(true);
  });

  it('takes several domains, subdomains by a leading dot, and says beforehand which customer an address would get [SET-11, SET-12]', async () => {
    const at = world();
    const form = await open(at);
    const test = await find<HTMLInputElement>('input', 'Which customer does this address belong to?', form);
    const answer = (): string => textOf(all('hub-domain-test .answer, .answer', page())[0]!);
    const asks = async (email: string, said: RegExp): Promise<void> => {
      await fill(test, email);
      await until(
        () => said.test(answer()),
        () => `${String(said)}, not "${answer()}"`,
      );
    };
    await asks('tina.lopez@ashgrovedental.com', /^This customer, by ashgrovedental\.com$/);
    await asks(
      'empfang@praxis-weiss.example',
      /^Zahnarztpraxis Dr\. Weiß & Partner \(\d+\), by praxis-weiss\.example$/,
    );
    await asks('someone@lab.ashgrove.clinic', /^No customer: the sender stays a guest\.$/);
    await fill(await find('input', 'Main domains', page()), '.ashgrove.clinic ');
    await until(
      () => answer().includes('After saving: this customer, by .ashgrove.clinic'),
      () => answer(),
    );
    await accessible(page());
    await pressButton('Update', form);
    await noDialog();
    expect((await stored(at)).domains).to.include('.ashgrove.clinic');
    const match = (await at.mock.call('matchCustomer', { query: { email: 'someone@lab.ashgrove.clinic' } }))
      .body;
    expect(match.customer?.id).to.equal(ASHGROVE);
    await open(at);
    await fill(await find('input', 'Which customer does this address belong to?'), 'nobody');
    await press('Enter');
    await until(
      () => answer().includes('Enter an email address like'),
      () => answer(),
    );
  });

  it('a domain of another customer is refused at its field; nothing entered is lost', async () => {
    const at = world();
    const form = await open(at);
    await fill(await find('input', 'Main domains', page()), 'praxis-weiss.example ');
    await pressButton('Update', form);
    await reads(form, 'Another customer has this domain. Use another one.');
    await reads(form, 'praxis-weiss.example');
    await pressButton('Undo', form);
    await until(() => !textOf(page()).includes('praxis-weiss.example'), 'as it was');
  });

  it('what somebody else changed meanwhile is kept; where both changed the same, one chooses', async () => {
    const at = world();
    const form = await open(at);
    await pick(/^Who can create tickets/, /^Nobody/);
    const before = await stored(at);
    const { outgoingMailAddressId, accountManagerId, primaryContactIds, collaborators, domains } = before;
    await at.mock.call('replaceCustomerSettings', {
      path,
      ifMatch: before.etag,
      body: {
        outgoingMailAddressId,
        accountManagerId,
        primaryContactIds,
        collaborators,
        domains,
        autoAssign: !before.autoAssign,
        ticketCreationLimit: 'none',
      },
    });
    await pressButton('Update', form);
    await reads(form, 'Keep your version');
    await pressButton('Keep your version', form);
    await pressButton('Update', form);
    await noDialog();
    const now = await stored(at);
    expect([now.ticketCreationLimit, now.autoAssign]).to.deep.equal(['blocked', !before.autoAssign]);
  });

  it('both pages keep what was entered while one looks at the other; leaving asks', async () => {
    const at = world();
    const form = await open(at);
    await pick(/^Who can create tickets/, /^Nobody/);
    await click(await find('[role="tab"]', 'Fields', form));
    await fill(await find('input', /^Fax/, form), '+1 503 555 0199');
    await pressButton('Update', form);
    await says('Ashgrove Dental Group updated');
    expect(
      (await find<HTMLSelectElement>('select', /^Who can create tickets/, page()).catch(() => undefined))
        ?.value ?? 'hidden',
    ).to.equal('hidden');
    await click(await find('[role="tab"]', 'Settings', form));
    expect((await find<HTMLSelectElement>('select', /^Who can create tickets/, page())).value).to.equal(
      'blocked',
    );
    await press('Escape');
    await reads(all('hub-dialog')[0]!, 'Discard what you entered?');
    await pressButton('Keep editing');
    await pressButton('Update', form);
    await noDialog();
    const customer = (await at.mock.call('getCustomer', { path })).body;
    expect([customer.ticketCreationLimit, customer.fax]).to.deep.equal(['blocked', '+1 503 555 0199']);
  });

  it('shows them to whoever may not change them, and says what went wrong when they cannot be loaded', async () => {
    const reader = world({ token: 'read-only' });
    await open(reader);
    expect((await find<HTMLSelectElement>('select', /^Sender of emails/, page())).disabled).to.equal(true);
    expect(see('button', 'Update')!.matches(':disabled')).to.equal(true);
    tidy();
    const at = world({ retries: 0 });
    const end = at.mock.fault({ operationId: 'getCustomerSettings', status: 500 });
    await mountHub(at, { height: 900 });
    await pressButton(/open fields and settings$/);
    const form = await dialog(/Ashgrove/);
    await click(await find('[role="tab"]', 'Settings', form));
    await reads(form, "Couldn't load: Settings");
    end();
    await pressButton('Retry now', form);
    await find('select', /^Sender of emails/, form);
  });
});
