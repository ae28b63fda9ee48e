import { expect, fixtureCleanup, html } from '@open-wc/testing';
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
import { mount, mountCustomers, tidy } from '../testing/mount.ts';
import { cell, columnNames, row, rowNames, rows, rowsAre, savedFiles } from '../testing/table-view.ts';
import { BAKERY, world, type World } from '../testing/world.ts';
import type { HubCustomers } from './hub-customers.ts';

const many = (): World => world({ scale: { devices: 300, customers: 60 } });
/** What leaves the directory. */
const asked = (element: HTMLElement): HubNavigateDetail[] => {
  const found: HubNavigateDetail[] = [];
  element.addEventListener('hub-navigate', event =>
    found.push((event as CustomEvent<HubNavigateDetail>).detail),
  );
  return found;
};
const rankOf = (element: HTMLElement): string => textOf(cell(element, 'Rank'));

afterEach(tidy);

describe('hub-customers', () => {
  it('lists all customers, managed and unmanaged, with the ID that an import needs [LST-01, LST-03, IMP-10, ORG-04, ORG-07]', async () => {
    const element = await mountCustomers(world());
    expect(textOf(cell(await row('Ashgrove Dental Group'), 'Customer ID'))).to.equal('1042');
    expect(textOf(cell(await row('Ashgrove Dental Group'), 'Type'))).to.equal('Managed');
    expect(textOf(cell(await row('Brightwater Bakery'), 'Type'))).to.equal('Unmanaged');
    await reads(element, '24 customers');
    await accessible(element);
  });

  it('opens a customer by a click on the name, and by Enter [LST-02]', async () => {
    const element = await mountCustomers(world());
    const leaves = asked(element);
    await click((await row('Brightwater Bakery')).querySelector<HTMLElement>('a.name')!);
    expect(leaves).to.deep.equal([{ to: 'customer', customerId: BAKERY }]);
    await click(cell(await row('Brightwater Bakery'), 'Type'));
    await press('Enter');
    await until(() => leaves.length === 2, 'opened by Enter');
    expect(leaves[1]).to.deep.equal(leaves[0]);
    expect(location.hash).to.equal('');
  });

  it('searches by name, ID, domain and business ID as one types [GEN-10]', async () => {
    const element = await mountCustomers(many());
    const search = await find('input', 'Name, domain or any ID');
    for (const [typed, wanted] of [
      ['brightw', 'Brightwater Bakery'],
      ['1042', 'Ashgrove Dental Group'],
      ['haddad-group', 'مجموعة الحداد التجارية'],
      ['93-2841077', 'Ashgrove Dental Group'],
    ] as const) {
      await fill(search, typed);
      await rowsAre(names => names.length === 1 && names[0] === wanted, `only ${wanted}`);
    }
    await fill(search, 'nobody has this name');
    await reads(element, 'Nothing matches “nobody has this name”');
    await reads(element, '60 entries are hidden by the search.');
    await pressButton('Clear search');
    await reads(element, '60 customers');
  });

  it('filters by rank and kind, with counts, and each filter has its own way out [RNK-02, RNK-04]', async () => {
    const element = await mountCustomers(many());
    await pressButton('Filter');
    await click(await find('input', /^Gold/));
    await rowsAre(names => names.length > 0 && rows().every(entry => rankOf(entry) === 'Gold'), 'only gold');
    await click(await find('input', /^Blocked/));
    await rowsAre(
      () =>
        rows().some(entry => rankOf(entry) === 'Blocked') &&
        rows().every(entry => /Gold|Blocked/.test(rankOf(entry))),
      'gold and blocked',
    );
    const both = rowNames().length;
    await click(await find('input', /^Unmanaged/));
    await rowsAre(
      names => names.length < both && rows().every(entry => textOf(cell(entry, 'Type')) === 'Unmanaged'),
      'of those, the unmanaged',
    );
    await pressButton(/^Remove the filter Type/);
    await rowsAre(names => names.length === both, 'all of these ranks');
    await accessible(element);
    await pressButton('Clear all');
    await reads(element, '60 customers');
  });

  it('sorts by a press on a column: names, and ranks with gold first', async () => {
    await mountCustomers(many());
    const names = rowNames();
    const head = async (name: string): Promise<HTMLElement> =>
      (await find('.lab', name)).closest<HTMLElement>('[role="columnheader"]')!;
    expect((await head('Name')).getAttribute('aria-sort')).to.equal('ascending');
    await click((await head('Name')).querySelector<HTMLElement>('.lab')!);
    await rowsAre(now => now.length > 0 && now[0] !== names[0], 'turned round');
    expect((await head('Name')).getAttribute('aria-sort')).to.equal('descending');
    await click((await head('Rank')).querySelector<HTMLElement>('.lab')!);
    await rowsAre(
      () =>
        rows().length > 3 &&
        rows()
          .slice(0, 3)
          .every(entry => rankOf(entry) === 'Gold'),
      'gold first',
    );
  });

  it('lets columns be chosen and put into order, and remembers it [GEN-08, GEN-09]', async () => {
    const at = world();
    await mountCustomers(at);
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    await click(await find('input', /^Website/, chooser));
    await click(await find('input', /^Phone/, chooser));
    await pressButton('Move Rank up', chooser);
    await until(() => columnNames().includes('Website') && !columnNames().includes('Phone'), 'other columns');
    await pressButton('Done', chooser);
    await noDialog();
    expect(columnNames().slice(0, 3)).to.deep.equal(['Name', 'Rank', 'Customer ID']);
    fixtureCleanup(); // at once: the page may be left before the choice was sent
    await until(async () => {
      const stored = JSON.stringify((await at.mock.call('getViews', { path: { tab: 'customers' } })).body);
      return stored.includes('"website"') && !stored.includes('"phone"');
    }, 'remembered');
    await mountCustomers(at);
    await until(
      () => columnNames().includes('Website') && !columnNames().includes('Phone'),
      'the same columns again',
    );
  });

  it('copies the ID from the menu of a row [LST-03]', async () => {
    await mountCustomers(world());
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      await click(await row('Brightwater Bakery'), 'right');
      await choose('Copy customer ID 1043');
      await says('1043 copied');
      expect(copied).to.deep.equal(['1043']);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('exports what is listed, managed and unmanaged, as CSV that runs no formula [LST-05, EXP-01, EXP-02, EXP-03]', async () => {
    const at = world();
    await at.mock.someoneElse(BAKERY, {
      name: '=HYPERLINK("https://evil.example","Bakery")',
      phone: '+1 503 555 0100',
    });
    await mountCustomers(at);
    const saved = savedFiles();
    try {
      await pressButton('More actions');
      await choose('Export to CSV');
      await until(() => saved.files.length === 1, 'a file');
      const bytes = new Uint8Array(await saved.files[0]!.arrayBuffer());
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const lines = text
        .replace(/^\ufeff/, '')
        .trim()
        .split('\r\n');
      expect(lines[0]).to.contain('Name,Customer ID,Rank,Type');
      expect(lines).to.have.length(25);
      expect(text).to.contain('Ashgrove Dental Group');
      expect(lines.find(line => line.includes('HYPERLINK'))).to.match(/^"'=HYPERLINK/);
      for (const line of lines) for (const part of line.split(',')) expect(part).not.to.match(/^"?[=@]/);
      await says(/ saved$/);
    } finally {
      saved.end();
    }
  });

  it('says so when the export fails', async () => {
    const at = world();
    await mountCustomers(at);
    at.mock.fault({ operationId: 'createExport', status: 403 });
    await pressButton('More actions');
    await choose('Export to CSV');
    await says("Couldn't create the file. Try again.");
  });

  it('is for MSP staff only [GEN-04, LST-07]', async () => {
    const at = world();
    const account = await at.hub.account.get();
    const hub = {
      ...at.hub,
      account: { ...at.hub.account, get: async () => ({ ...account, kind: 'it_department' as const }) },
    };
    const other = await mount<HubCustomers>(html`<hub-customers .hub=${hub} locale="en"></hub-customers>`);
    await reads(other, 'Available for MSP accounts');
    const { hub: closed } = world({ token: 'scopes=contact:read' });
    const element = await mount<HubCustomers>(
      html`<hub-customers .hub=${closed} locale="en"></hub-customers>`,
    );
    await reads(element, "You don't have access: Customers");
    expect(rows()).to.have.length(0);
  });

  it('shows cards where there is little room', async () => {
    const element = await mountCustomers(world(), { width: 360 });
    await reads(element, 'Ashgrove Dental Group');
    await until(() => element.scrollWidth <= 361, 'cards that fit');
    await accessible(element);
  });

  it('stays quick with 10,000 customers', async () => {
    const at = world({ scale: { devices: 300, customers: 10_000 }, strict: false });
    const element = await mount<HubCustomers>(
      html`<hub-customers .hub=${at.hub} locale="en"></hub-customers>`,
    );
    await reads(element, '10,000 customers');
    expect(rows().length).to.be.below(120);
    await click(cell(await until(() => rows()[0], 'rows'), 'Customer ID'));
    await press('Control+End');
    await until(() => rows().some(entry => entry.ariaRowIndex === '10001'), 'the last row');
    await sendKeys({ press: 'Home' });
    expect(
      all('[role="grid"]')[0]!.ariaRowCount ?? all('[role="grid"]')[0]!.getAttribute('aria-rowcount'),
    ).to.equal('10001');
    expect(see('[role="alert"]', /./) === undefined).to.equal(true);
  });
});
