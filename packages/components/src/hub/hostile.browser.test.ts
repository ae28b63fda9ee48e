import { expect, html } from '@open-wc/testing';
import { all, fill, find, press, pressButton, reads, until } from '../testing/person.ts';
import { mount, mountCustomers, mountHub, tidy } from '../testing/mount.ts';
import { chooseFile, mapped, startImport } from '../testing/import-steps.ts';
import { row, rows } from '../testing/table-view.ts';
import { ASHGROVE, BAKERY, world, type World } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';

const script = '<img src=x onerror="window.executed=1"><script>window.executed=2</script>';
const turned = 'safe\u202Egnp.exe\u202C';
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  .repeat(3)
  .slice(0, 200);

/** Values as an attacker, or an unlucky import, would leave them. */
const spoil = async ({ mock }: World, id = ASHGROVE): Promise<void> => {
  await mock.someoneElse(id, {
    name: script.slice(0, 200),
    notes: `${script}\n${turned}`,
    businessId: turned,
    website: 'javascript:window.executed=3',
    phone: '"><svg onload=window.executed=4>',
    fax: 'a'.repeat(50),
    domains: [`${'a'.repeat(60)}.example`],
    address: {
      line1: script,
      line2: long,
      city: turned,
      state: null,
      postalCode: '<b>1</b>',
      country: 'US',
      lat: null,
      lng: null,
    },
    customFields: { hipaa_officer: script },
  });
};
const executed = (): unknown => (window as { executed?: unknown }).executed;
/** Elements that only markup in a value could have made, and links that would run something. */
const made = (): string[] =>
  [
    ...all('script, img, svg[onload], iframe, b > b'),
    ...all<HTMLAnchorElement>('a[href]').filter(link => !/^(https?|mailto|tel):$/.test(link.protocol)),
  ]
    .filter(element => element.getRootNode() instanceof ShadowRoot)
    .map(element => element.outerHTML.slice(0, 120));
const harmless = (element: HTMLElement): void => {
  expect(executed()).to.equal(undefined);
  expect(made()).to.deep.equal([]);
  expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
};

afterEach(() => {
  delete (window as { executed?: unknown }).executed;
  tidy();
});

describe('hostile values', () => {
  it('are text everywhere in the hub, and break no layout', async () => {
    for (const width of [1200, 400]) {
      const at = world({ strict: false });
      await spoil(at);
      const hub = await mountHub(at, { width });
      await until(() => all('hub-inline-field').length > 10, 'details');
      await reads(hub, '<img src=x onerror=');
      harmless(hub);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      expect(all<HTMLAnchorElement>('a').filter(link => link.href.startsWith('javascript:'))).to.have.length(
        0,
      );
      for (const field of all('hub-inline-field'))
        expect(field.getBoundingClientRect().right).to.be.at.most(hub.getBoundingClientRect().right + 1);
      tidy();
    }
  });

  it('that turn the direction of writing turn only themselves', async () => {
    const at = world({ strict: false });
    await spoil(at);
    await mountHub(at);
    await until(() => all('hub-inline-field').length > 10, 'details');
    const values = all('bdi, [dir="auto"]').filter(element => element.textContent.includes('\u202E'));
    expect(values.length).to.be.above(1);
    for (const value of values) expect(getComputedStyle(value).unicodeBidi).to.match(/isolate|plaintext/);
  });

  it('are text in lists and in their exports and menus', async () => {
    const at = world({ strict: false });
    await spoil(at, BAKERY);
    const person = (
      await at.mock.call('listContacts', {
        path: { customerId: ASHGROVE },
        query: { limit: 1, sort: 'displayName' },
      })
    ).body.items[0]!;
    await at.mock.someoneElse(person.id, {
      displayName: `Aa${script}`,
      jobTitle: turned,
      email: 'x"onfocus=alert(1)@example.com',
      phone: long.slice(0, 50),
    });
    const element = await mountCustomers(at);
    await row(/^<img src=x/);
    harmless(element);
    tidy();
    const contacts = await mount(
      html`<hub-contacts .hub=${at.hub} .customerId=${ASHGROVE} locale="en"></hub-contacts>`,
    );
    const entry = await row(/^Aa<img/);
    expect(rows().length).to.be.above(3);
    expect(entry.getBoundingClientRect().height).to.be.below(60);
    harmless(contacts);
  });

  it('are text in notes, and as a name in dialogs', async () => {
    const at = world({ strict: false });
    await at.mock.call('createNote', {
      path: { customerId: ASHGROVE },
      body: { text: `${script}\n${turned}${long}` },
    });
    await spoil(at);
    const hub = await mountHub(at, { tab: 'notes' });
    await reads(hub, '<script>window.executed=2</script>');
    await pressButton(/open fields and settings$/);
    await until(() => all('dialog[open]').length === 1, 'dialog');
    await until(
      () =>
        all('hub-configure-customer input').length > 3 ||
        all('dialog[open] input').length > 0 ||
        all('hub-dialog form input').length > 3,
      'its fields',
    );
    expect(executed()).to.equal(undefined);
    expect(made()).to.deep.equal([]);
    const box = all('dialog[open]')[0]!;
    expect(box.scrollWidth).to.be.at.most(box.clientWidth + 1);
  });

  it('are kept as they are typed, or refused beside the field, and never run', async () => {
    const at = world();
    const hub = await mountHub(at);
    await pressButton(/^Edit Business ID/);
    await fill(await find('input', 'Business ID'), '<script>window.executed=5</script>');
    await press('Enter');
    await until(
      async () =>
        (await at.mock.call('getCustomer', { path: { customerId: ASHGROVE } })).body.businessId ===
        '<script>window.executed=5</script>',
      'stored as text',
    );
    await pressButton(/^Edit Website/);
    await fill(await find('input', 'Website'), 'data:text/html,<script>window.executed=6</script>');
    await press('Enter');
    await reads(hub, 'Start the address with https:// or http://.');
    harmless(hub);
  });

  it('are text in an import file, in its headers, its cells and its name', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile(
      `Email,${script.replaceAll('"', '')},Name\n"=cmd|'/c calc'!A1","${script.replaceAll('"', '""')}",${turned}\n`,
      `${'<b>'.repeat(20)}.csv`,
    );
    await mapped();
    expect(made()).to.deep.equal([]);
    await pressButton('Check 1 row', form);
    await reads(form, 'enter an address like name@example.com');
    expect(executed()).to.equal(undefined);
    expect(made()).to.deep.equal([]);
  });

  it('in the address of the page or in attributes do nothing either', async () => {
    const hub = await mount<CustomerHub>(
      html`<customer-hub
        .hub=${world().hub}
        customer-id=${`"><script>window.executed=7</script>/../../x?y#z`}
        active-tab="__proto__"
        locale="en"></customer-hub>`,
    );
    await reads(hub, /no longer exists|Couldn't load/);
    expect(executed()).to.equal(undefined);
    expect(made()).to.deep.equal([]);
  });
});
