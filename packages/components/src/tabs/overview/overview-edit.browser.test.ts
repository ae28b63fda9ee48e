import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Customer } from '@customer-hub/sdk';
import {
  accessible,
  all,
  click,
  deepActive,
  fill,
  find,
  gone,
  nameOf,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { ASHGROVE, BAKERY, shown, world, type World } from '../../testing/world.ts';
import type { HubOverview } from './hub-overview.ts';

const open = async ({ hub }: World, customerId = ASHGROVE, locale = 'en'): Promise<HubOverview> => {
  const element = await mount<HubOverview>(
    html`<hub-overview
      .hub=${hub}
      customer-id=${customerId}
      locale=${locale}
      time-zone="UTC"></hub-overview>`,
    { height: 1400 },
  );
  await until(() => all('hub-inline-field', element).length > 10, 'details');
  return element;
};
const stored = async ({ mock }: World, customerId = ASHGROVE): Promise<Customer> =>
  (await mock.call('getCustomer', { path: { customerId } })).body;
/** The value beside a label. */
const beside = (label: string, root: HTMLElement): HTMLElement =>
  all('dt', root).find(term => textOf(term) === label)!.nextElementSibling as HTMLElement;
const edit = (label: string): Promise<void> => pressButton(new RegExp(`^(Edit|Add:) ${label}\\b`, 'i'));

afterEach(tidy);

describe('hub-overview', () => {
  it('has three sections: details, custom fields, notes [OVR-01, OVR-02, OVR-03, OVR-04]', async () => {
    const element = await open(world());
    await until(() => all('h2', element).length === 3, 'sections');
    expect(all('h2', element).map(title => textOf(title))).to.deep.equal([
      'Details',
      'Custom fields',
      'Notes',
    ]);
    await accessible(element);
  });

  it('shows phone, address, domains, website, created and last changed [OVR-05, OVR-06, OVR-07, OVR-08, OVR-09, OVR-10]', async () => {
    const at = world();
    const element = await open(at);
    expect(textOf(beside('Phone', element))).to.contain('+1 503 555 0167');
    expect(textOf(beside('Address', element))).to.contain('1420 NW Ashgrove Ave, Suite 300, Portland, OR');
    expect(textOf(beside('Domains', element)))
      .to.contain('ashgrovedental.com')
      .and.to.contain('ashgrove.care');
    expect(textOf(beside('Website', element))).to.contain('https://ashgrovedental.com');
    expect(textOf(beside('Created', element))).to.contain('03/14/2021');
    expect(textOf(beside('Last modified', element)))
      .to.contain(shown((await stored(at)).updatedAt))
      .and.to.contain(' by ');
    for (const label of ['Created', 'Last modified'])
      expect(all('button', beside(label, element))).to.have.length(0);
  });

  const texts: readonly (readonly [string, string, string, (customer: Customer) => unknown, unknown])[] = [
    ['OVR-12', 'Phone', '+1 503 555 0188', customer => customer.phone, '+1 503 555 0188'],
    ['OVR-14', 'Postal code', '97210', customer => customer.address?.postalCode, '97210'],
    ['OVR-15', 'Fax', '+1 503 555 0189', customer => customer.fax, '+1 503 555 0189'],
    [
      'OVR-17',
      'Website',
      'https://www.ashgrove.care',
      customer => customer.website,
      'https://www.ashgrove.care',
    ],
    ['OVR-18', 'Business ID', '93-0000001', customer => customer.businessId, '93-0000001'],
  ];
  for (const [id, label, typed, of, wanted] of texts) {
    it(`opens ${label.toLowerCase()} by a click and stores it by Enter, in place [OVR-11, ${id}]`, async () => {
      const at = world();
      const element = await open(at);
      await edit(label);
      const field = await find<HTMLInputElement>('input', label);
      expect(deepActive() === field).to.equal(true);
      await fill(field, typed);
      await press('Enter');
      await gone('input', label);
      expect(textOf(beside(label, element))).to.contain(typed);
      expect(of(await stored(at))).to.equal(wanted);
      await until(() => nameOf(deepActive()!).startsWith(`Edit ${label}`), 'focus back on the value');
    });
  }

  it('changes the address part by part [OVR-13]', async () => {
    const at = world();
    const element = await open(at);
    await edit('Address');
    await fill(await find('input', 'Street'), '1 Harbour Road');
    await fill(await find('input', 'City'), 'Seattle');
    await fill(await find('input', 'State or region'), 'WA');
    await press('Enter');
    await reads(beside('Address', element), '1 Harbour Road, Suite 300, Seattle, WA');
    expect((await stored(at)).address).to.include({
      line1: '1 Harbour Road',
      line2: 'Suite 300',
      city: 'Seattle',
      state: 'WA',
      postalCode: '97209',
      country: 'US',
    });
  });

  it('takes a country by its name, in the words of the reader or by its code, and stores the code [W-01]', async () => {
    const at = world();
    const element = await open(at);
    for (const [typed, named, code] of [
      ['Germany', 'Germany', 'DE'],
      ['united states', 'United States', 'US'],
      ['Österreich', 'Austria', 'AT'],
      ['ae', 'United Arab Emirates', 'AE'],
    ] as const) {
      await edit('Address');
      const field = await find<HTMLInputElement>('input', 'Country');
      await fill(field, typed);
      await until(
        () => field.ariaExpanded === 'true' && see('[role="option"]', new RegExp(`^${named}`)),
        named,
      );
      await press('Enter');
      expect(field.value).to.equal(named);
      await accessible(element);
      await press('Enter');
      await gone('input', 'Country');
      await reads(beside('Address', element), `Portland, OR, ${named}`);
      expect((await stored(at)).address).to.include({ line1: '1420 NW Ashgrove Ave', country: code });
    }
  });

  it('does not store what names no country, and keeps a code it does not know [W-01]', async () => {
    const at = world();
    const { address } = await stored(at);
    await at.mock.db.customers.update(ASHGROVE, { address: { ...address!, country: 'ZZ' } });
    const element = await open(at);
    expect(textOf(beside('Address', element))).to.contain('Portland, OR, ZZ');
    await edit('Address');
    const field = await find<HTMLInputElement>('input', 'Country');
    expect(field.value).to.equal('ZZ');
    await fill(field, 'Atlantis');
    await until(() => textOf(element).includes('Nothing found'), 'nothing found');
    await press('Enter');
    expect(field.isConnected && field.value).to.equal('Atlantis');
    expect(at.calls.some(call => call.startsWith('PATCH'))).to.equal(false);
    await press('Escape');
    expect(field.value).to.equal('ZZ');
    await fill(await find('input', 'Street'), '2 New Road');
    await press('Enter');
    await gone('input', 'Country');
    await reads(beside('Address', element), '2 New Road, Suite 300, Portland, OR, ZZ');
    expect((await stored(at)).address).to.include({ line1: '2 New Road', country: 'ZZ' });
  });

  it('names the country in German and Arabic, and finds it there [W-01]', async () => {
    for (const [locale, label, country, typed, named] of [
      ['de', 'Adresse', 'Land', 'Verein', 'Vereinigte Staaten'],
      ['ar', 'العنوان', 'الدولة', 'الولايات', 'الولايات المتحدة'],
    ] as const) {
      const at = world();
      await at.mock.db.customers.update(ASHGROVE, {
        address: { ...(await stored(at)).address!, country: 'DE' },
      });
      const element = await open(at, ASHGROVE, locale);
      const value = beside(label, element);
      await reads(value, locale === 'de' ? 'Portland, OR, Deutschland' : 'ألمانيا');
      await click(all('button', value)[0]!);
      const field = await find<HTMLInputElement>('input', country);
      await fill(field, typed);
      await until(() => see('[role="option"]', new RegExp(`^${named}`)), named);
      await press('Escape', 'Escape');
      await gone('input', country);
      tidy();
    }
  });

  it('adds and removes domains [OVR-16]', async () => {
    const at = world();
    const element = await open(at);
    await edit('Domains');
    await pressButton('Remove ashgrove.care', element);
    await fill(await find('input', 'Domains'), 'ashgrove.example');
    await press('Enter', 'Enter');
    await gone('input', 'Domains');
    expect((await stored(at)).domains).to.deep.equal(['ashgrovedental.com', 'ashgrove.example']);
    expect(textOf(beside('Domains', element))).not.to.contain('ashgrove.care');
  });

  it('chooses the limit of ticket creation [OVR-19, X-09]', async () => {
    const at = world();
    await open(at);
    await edit('Who can create tickets');
    const field = await find<HTMLSelectElement>('select', 'Who can create tickets');
    expect([...field.options].map(option => option.label)).to.include.members([
      'Anyone',
      'Known contacts only',
      'Known domains only',
      'Nobody',
    ]);
    await sendKeys({ type: 'Known domains' });
    await press('Enter');
    await gone('select', 'Who can create tickets');
    expect((await stored(at)).ticketCreationLimit).to.equal('known_domains_only');
  });

  it('changes the notes, several lines of them [OVR-20]', async () => {
    const at = world();
    await open(at);
    await edit('Notes');
    await fill(await find('textarea', 'Notes'), 'Ring twice.');
    await press('Enter');
    await sendKeys({ type: 'Then wait.' });
    await press('Control+Enter');
    await gone('textarea', 'Notes');
    expect((await stored(at)).notes).to.equal('Ring twice.\nThen wait.');
  });

  it('changes rank and account manager [RNK-01]', async () => {
    const at = world();
    const element = await open(at);
    await edit('Rank');
    await find('select', 'Rank');
    await sendKeys({ type: 'Silver' });
    await press('Enter');
    await reads(beside('Rank', element), 'Silver');
    await edit('Account manager');
    await find('input', 'Account manager');
    const { items } = (await at.mock.call('listTechnicians')).body;
    const other = items.find(entry => entry.name !== 'Dana Whitfield')!;
    await sendKeys({ type: other.name });
    await find('[role="option"]', new RegExp(other.name));
    await press('ArrowDown', 'Enter');
    await press('Enter');
    await reads(beside('Account manager', element), other.name);
    expect((await stored(at)).rank).to.equal('silver');
  });

  it('edits custom fields of all six types [OVR-03]', async () => {
    const at = world();
    const element = await open(at);
    await edit('HIPAA officer');
    await fill(await find('input', 'HIPAA officer'), 'Ida Gray');
    await press('Enter');
    await gone('input', 'HIPAA officer');
    await edit('Licensed seats');
    await fill(await find('input', 'Licensed seats'), '1250');
    await press('Enter');
    await reads(beside('Licensed seats', element), '1,250');
    await edit('Security review');
    await find('input', 'Security review');
    await sendKeys({ type: '02282027' });
    await press('Enter');
    await reads(beside('Security review', element), '02/28/2027');
    await edit('Practice system');
    await find('select', 'Practice system');
    await sendKeys({ type: 'Open Dental' });
    await press('Enter');
    await reads(beside('Practice system', element), 'Open Dental');
    await click(await find('[role="switch"]', 'After-hours support'));
    await until(async () => (await stored(at)).customFields['after_hours'] === false, 'switched off');
    await edit('Backup');
    const levels = await until(
      () =>
        all('select', beside('Backup', element)).length === 2
          ? all<HTMLSelectElement>('select', beside('Backup', element))
          : undefined,
      'two levels',
    );
    levels[0]!.focus();
    await sendKeys({ type: 'Datto' });
    const second = await until(
      () => all<HTMLSelectElement>('select', beside('Backup', element))[1],
      'the next level',
    );
    await until(() => [...second.options].some(option => option.label === 'Cloud only'), 'its options');
    second.focus();
    await sendKeys({ type: 'Cloud' });
    await press('Enter');
    await reads(beside('Backup', element), 'Datto / Cloud only');
    expect((await stored(at)).customFields).to.include({
      hipaa_officer: 'Ida Gray',
      seats: 1250,
      security_review: '2027-02-28',
      practice_system: 'open_dental',
      after_hours: false,
    });
    expect((await stored(at)).customFields['backup']).to.deep.equal(['datto', 'cloud_only']);
  });

  it('opens the address in Google Maps, in a window of its own, and asks Google nothing before [OVR-21, OVR-22]', async () => {
    const element = await open(world());
    const link = await find<HTMLAnchorElement>('a', 'Open in Google Maps');
    const url = new URL(link.href);
    expect(url.origin + url.pathname).to.equal('https://www.google.com/maps/search/');
    expect(url.searchParams.get('query')).to.equal('1420 NW Ashgrove Ave, Portland, OR, 97209, US');
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.contain('noopener').and.to.contain('noreferrer');
    expect(all('iframe, img', element)).to.have.length(0);
    const asked: unknown[] = [];
    element.addEventListener('hub-navigate', event => {
      asked.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    await click(link);
    await until(() => asked.length === 1, 'the host is asked');
    expect(asked[0]).to.include({ to: 'external', href: link.href });
  });

  it('empties a value, and offers to add it again', async () => {
    const at = world();
    await open(at);
    await edit('Phone');
    await fill(await find('input', 'Phone'), '');
    await press('Enter');
    await find('button', 'Add: Phone');
    expect((await stored(at)).phone).to.equal(null);
  });

  it('does everything for an unmanaged customer too, of which nothing is known yet [ORG-10]', async () => {
    const at = world();
    await open(at, BAKERY);
    await at.mock.someoneElse(BAKERY, { phone: null });
    await edit('Fax');
    await fill(await find('input', 'Fax'), '+1 503 555 0190');
    await press('Enter');
    await until(async () => (await stored(at, BAKERY)).fax === '+1 503 555 0190', 'stored');
  });

  it('shows why a field cannot be changed', async () => {
    const element = await open(world({ token: 'read-only' }));
    expect(see('button', /^Edit Phone/) === undefined).to.equal(true);
    const lock = await until(() => all('.why', beside('Phone', element))[0], 'lock');
    expect(nameOf(lock)).to.equal("You don't have permission to change this. Ask your administrator.");
    expect(lock.tabIndex).to.equal(0);
  });
});
