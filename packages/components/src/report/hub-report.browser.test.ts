import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/customer-hub.ts';
import '../../define/hub-report.ts';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  deepActive,
  fill,
  find,
  gone,
  nameOf,
  press,
  pressButton,
  reads,
  see,
  tabTo,
  textOf,
  until,
} from '../testing/person.ts';
import { ASHGROVE, BAKERY, CARE, world, type World } from '../testing/world.ts';
import type { HubReport } from './hub-report.ts';

const open = (
  { hub }: Pick<World, 'hub'>,
  {
    width = 1100,
    height = 900,
    customerId = ASHGROVE,
    locale = 'en-US',
    ...given
  }: Partial<HubReport> & { width?: number; height?: number } = {},
): Promise<HubReport> =>
  mount<HubReport>(
    html`<hub-report
      .hub=${hub}
      customer-id=${customerId}
      locale=${locale}
      time-zone="UTC"
      .from=${given.from}
      .to=${given.to}
      .language=${given.language}></hub-report>`,
    { width, height },
  );
const sheet = (): Promise<HTMLElement> => until(() => all('article.paper')[0], 'the page');
const area = (name: string | RegExp): Promise<HTMLTextAreaElement> =>
  find<HTMLTextAreaElement>('textarea', name);
const select = async (name: string, value: string): Promise<void> => {
  const field = await find<HTMLSelectElement>('select', name);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** By real keys, as this browser takes them: month, day and year. */
const enterDay = async (name: string, keys: string): Promise<void> => {
  (await find('input', name)).focus();
  await sendKeys({ type: keys });
};

/** What is printed, instead of the print window of the browser. */
interface Printed {
  readonly text: string;
  readonly lang: string;
  readonly dir: string;
  readonly height: number;
  readonly fits: boolean;
  readonly inputs: number;
  readonly done: () => void;
}
let restore: (() => void) | undefined;
const catchPrints = (): Printed[] => {
  const printed: Printed[] = [];
  const known = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = known.get!.call(this) as Window;
      view.print = () => {
        const [article] = view.document.querySelectorAll('article');
        printed.push({
          text: view.document.body.textContent,
          lang: view.document.documentElement.lang,
          dir: view.document.documentElement.dir,
          height: article!.offsetHeight,
          fits: article!.scrollHeight <= article!.clientHeight,
          inputs: view.document.querySelectorAll('textarea, button, input').length,
          done: () => view.dispatchEvent(new Event('afterprint')),
        });
      };
      return view;
    },
  });
  restore = () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', known);
  return printed;
};

afterEach(() => {
  restore?.();
  restore = undefined;
  tidy();
});

describe('hub-report', () => {
  it('shows the figures of the last quarter that is over, with pictures that are tables for who cannot see them', async () => {
    const at = world();
    await open(at);
    const page = await sheet();
    const { body } = await at.mock.call('getCustomerReport', {
      path: { customerId: ASHGROVE },
      query: {} as never,
    });
    const { solved, types, received } = body.tickets!.period;
    await reads(page, `In this period we solved ${solved} request`);
    expect(textOf(page.querySelector('dd')!)).to.match(new RegExp(`^${solved} `));
    const [asked] = page.querySelectorAll('table.bars');
    expect(textOf(asked!.querySelector('caption')!)).to.equal('What you asked us');
    expect([...asked!.querySelectorAll('.num')].map(textOf)).to.deep.equal(
      types.map(({ count }) => String(count)),
    );
    await reads(page, `${received} requests by kind`);
    await reads(page, `Hours: ${CARE}`);
    await accessible(page);
  });

  it('is edited with the keyboard, and prints alone, as one sheet, with what was written', async () => {
    const prints = catchPrints();
    await open(world(), { locale: 'en-GB' });
    const greeting = await area('First sentence');
    greeting.focus();
    greeting.select();
    await sendKeys({ type: 'Dear Helen, all is well.' });
    const title = await area('Suggestion 1, title');
    title.focus();
    await press('End');
    await sendKeys({ type: ' before Friday' });
    await pressButton('Print or PDF');
    const [printed] = prints;
    expect(printed!.text).to.contain('Dear Helen, all is well.');
    expect(printed!.text).to.contain(' before Friday');
    expect(printed!.text).not.to.contain('Print or PDF');
    expect([printed!.inputs, printed!.lang, printed!.dir, printed!.fits]).to.deep.equal([
      0,
      'en',
      'ltr',
      true,
    ]);
    // A4 at 96 px to the inch.
    expect(printed!.height).to.be.within(1122, 1123);
    expect(document.querySelectorAll('iframe[aria-hidden]')).to.have.length(1);
    printed!.done();
    expect(document.querySelectorAll('iframe[aria-hidden]')).to.have.length(0);
    expect((await area('First sentence')).value).to.equal('Dear Helen, all is well.');
    await pressButton('Letter');
    await pressButton('Print or PDF');
    expect(prints[1]!.height).to.equal(1056);
    await pressButton('Undo all edits');
    await reads(await sheet(), 'In this period we solved');
    expect(Boolean(see('button', 'Undo all edits'))).to.equal(false);
  });

  it('leaves a suggestion out and takes the next one in, without losing the focus', async () => {
    await open(world());
    const first = (await area('Suggestion 1, title')).value;
    const third = (await area('Suggestion 3, title')).value;
    const out = await find('button', `Leave out: ${first}`);
    out.focus();
    await press('Enter');
    await until(() => !see('textarea', 'Suggestion 3, title'), 'two suggestions');
    expect((await area('Suggestion 2, title')).value).to.equal(third);
    expect(nameOf(deepActive()!)).to.match(/^Leave out: /);
    await pressButton('Add a suggestion');
    const added = await area('Suggestion 3, title');
    await until(() => deepActive() === added, 'the focus on what was added');
    expect(added.value).not.to.equal('');
    expect(Boolean(see('button', 'Add a suggestion'))).to.equal(false);
  });

  it('says when the page is full instead of cutting its end off', async () => {
    await open(world());
    await fill(await area('Suggestion 1, text'), 'many words of advice '.repeat(28));
    await fill(await area('Suggestion 2, text'), 'many words of advice '.repeat(28));
    const page = await sheet();
    await until(() => page.dataset.fit !== '0', 'less on the page');
    await fill(await area('First sentence'), 'many words of thanks '.repeat(28));
    await find('[role="alert"]', /The page is full/);
    await pressButton('Undo all edits');
    await gone('[role="alert"]', /The page is full/);
  });

  it('shows other periods, and says why there can be none', async () => {
    const element = await open(world());
    await sheet();
    const told: unknown[] = [];
    element.addEventListener('hub-report-period', event => told.push((event as CustomEvent).detail));
    await pressButton('Earlier');
    await reads(await sheet(), 'April – June 2026');
    expect(told).to.deep.equal([{ from: '2026-04-01', to: '2026-06-30' }]);
    await pressButton('Later');
    await pressButton('Later');
    await reads(await sheet(), /10\/01\/2026 to \d\d\/\d\d\/2026/);
    expect((await find<HTMLButtonElement>('button', 'Later')).disabled).to.equal(true);
    await select('Period', 'own');
    await enterDay('First day', '05202026');
    await enterDay('Last day', '05012026');
    await pressButton('Show');
    await find('[role="alert"]', 'The last day is before the first.');
    await enterDay('Last day', '01012099');
    await pressButton('Show');
    await find('[role="alert"]', /past today/);
    await enterDay('First day', '01012020');
    await enterDay('Last day', '05012026');
    await pressButton('Show');
    await find('[role="alert"]', /two years at most/);
    await enterDay('First day', '04202026');
    await pressButton('Show');
    await reads(await sheet(), '04/20/2026 to 05/01/2026');
    expect(Boolean(see('[role="alert"]', /./))).to.equal(false);
  });

  it('is in the language of the customer, from right to left where that is, whatever the hub speaks', async () => {
    const prints = catchPrints();
    await open(world());
    await sheet();
    await select('Language', 'ar');
    const page = await until(() => all('article.paper[lang="ar"]')[0], 'the page in Arabic');
    expect([page.dir, getComputedStyle(page).direction]).to.deep.equal(['rtl', 'rtl']);
    await reads(page, 'ما طلبتموه منا');
    await find('button', 'Print or PDF');
    await pressButton('Print or PDF');
    expect([prints[0]!.lang, prints[0]!.dir, prints[0]!.fits]).to.deep.equal(['ar', 'rtl', true]);
    await select('Language', 'de');
    await reads(await until(() => all('article.paper[lang="de"]')[0], 'the page in German'), 'Ihre IT, Juli');
  });

  it('is saved as a file of tables', async () => {
    await open(world());
    await sheet();
    let saved: Blob | undefined;
    const before = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => before((saved = blob));
    await pressButton('CSV');
    URL.createObjectURL = before;
    const bytes = new Uint8Array(await saved!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = (await saved!.text()).split('\r\n');
    expect(lines).to.include('What you asked us');
    expect(lines).to.include('What we suggest');
  });

  it('says no data for a customer that has nothing', async () => {
    await open(world(), { customerId: BAKERY });
    const page = await sheet();
    await reads(page, 'There were no requests in this period.');
    expect(all('.picture .empty').map(textOf)).to.deep.equal(['No data', 'No data', 'No data', 'No data']);
    await reads(page, 'Nothing ends in the next 90 days.');
    await reads(page, 'Nothing needs a decision now.');
  });

  it('says what may not be read', async () => {
    await open(world({ token: 'scopes=customer:read,ticket:read' }));
    const page = await sheet();
    await reads(page, /can't see it: hours, devices, inventory, and alerts\./);
    expect(all('.picture .empty').map(textOf)).to.deep.equal(['Not shown', 'Not shown']);
  });

  it('says that it failed, and tries again', async () => {
    const at = world({ retries: 0 });
    const end = at.mock.fault({ operationId: 'getCustomerReport', status: 500 });
    await open(at);
    await find('button', /^(?:Retry|Try again)/);
    end();
    await pressButton(/^(?:Retry|Try again)/);
    await reads(await sheet(), 'In this period we solved');
  });

  it('reads like a page of the web on a phone, and is still printed as a sheet', async () => {
    const prints = catchPrints();
    await open(world(), { width: 400, height: 800 });
    const page = await sheet();
    expect(page.getBoundingClientRect().width).to.be.at.most(400);
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    await pressButton('Print or PDF');
    expect([prints[0]!.height, prints[0]!.fits]).to.deep.equal([1056, true]);
  });
});

describe('the report in a hub', () => {
  it('opens from the menu of the customer, is a place, and goes back to where it came from', async () => {
    const hub = await mountHub(world(), { width: 1200, tab: 'contacts' });
    const places: string[] = [];
    hub.addEventListener('hub-place-change', event => places.push((event as CustomEvent).detail.place));
    const menu = await find('button', 'Customer menu');
    menu.focus();
    await press('Enter');
    await find('[role="menuitem"]', /^Report/);
    await tabTo(/^Report/, 12, 'ArrowDown');
    await press('Enter');
    await sheet();
    await until(() => places.at(-1) === 'report?contacts', 'the place');
    expect(nameOf(deepActive()!)).to.match(/^Report /);
    expect(Boolean(see('[role="tab"]', /./))).to.equal(false);
    await fill(await area('First sentence'), 'Dear Helen');
    await pressButton('Earlier');
    await until(() => places.at(-1) === 'report/2026-04-01_2026-06-30?contacts', 'the place of the period');
    await pressButton('Later');
    await press('Escape');
    await until(() => see('[role="tab"]', /^Contacts/), 'the tabs');
    expect([hub.place.split('?')[0], hub.activeTab]).to.deep.equal(['contacts', 'contacts']);
    expect(nameOf(deepActive()!)).to.equal('Customer menu');
    hub.place = 'report/2026-04-01_2026-06-30?contacts';
    await reads(await sheet(), 'April – June 2026');
    hub.place = 'report/2026-07-01_2026-09-30?contacts';
    await until(
      () => see<HTMLTextAreaElement>('textarea', 'First sentence')?.value === 'Dear Helen',
      'what was written',
    );
    hub.place = 'contacts';
    await until(() => see('[role="tab"]', /^Contacts/), 'the tabs again');
  });

  it('is opened by the page, which may have one of its own, and is not there where the page does not want it', async () => {
    const hub = await mountHub(world(), { width: 1200 });
    await hub.openReport();
    await sheet();
    await pressButton('Close the report');
    await gone('button', 'Close the report');
    let told = 0;
    hub.addEventListener('hub-navigate', event => {
      if ((event as CustomEvent<{ to: string }>).detail.to !== 'report') return;
      event.preventDefault();
      told++;
    });
    await pressButton('Customer menu');
    await choose(/^Report/);
    await until(() => told === 1, 'the page to be told');
    expect(all('hub-report')).to.have.length(0);
    hub.features = { report: 'hidden' };
    await until(() => see('button', 'Customer menu')?.getBoundingClientRect().width, 'the head again');
    await pressButton('Customer menu');
    await find('[role="menuitem"]', 'Fields and settings');
    expect(Boolean(see('[role="menuitem"]', /^Report/))).to.equal(false);
  });
});
