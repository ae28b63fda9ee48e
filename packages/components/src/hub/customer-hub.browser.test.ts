import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
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
} from '../testing/person.ts';
import { hubMessages } from '../messages/hub.ts';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import { ASHGROVE, BAKERY, world } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';
import { tabs } from './tabs.ts';

/** The areas that the requirements name, in their order; others may stand among them. */
const required = [
  'Overview',
  'Contacts',
  'Devices',
  'Contracts',
  'Assets',
  'Tickets',
  'Alerts',
  'Passwords',
  'Attachments',
  'Work from Home',
  'Invoices',
  'Notes',
];
const labels = tabs.map(({ key }) => hubMessages.en.tabs[key]);
const shownTabs = (): HTMLElement[] => all('[role="tab"]').filter(tab => tab.checkVisibility());
const tabNames = (): string[] => shownTabs().map(tab => tab.querySelector('.w')!.textContent);
const tab = (name: string): Promise<HTMLElement> => find('[role="tab"]', new RegExp(`^${name}\\b`));

afterEach(tidy);

describe('customer-hub', () => {
  it('gathers everything about a customer on one page: its areas in their order, and the notes; no time that goes stale [GEN-01, GEN-02, GEN-03, LST-06, L-15]', async () => {
    const hub = await mountHub(world(), { width: 1800 });
    await until(() => shownTabs().length === tabs.length, 'all tabs');
    expect(tabNames()).to.deep.equal(labels);
    expect(tabNames().filter(name => required.includes(name))).to.deep.equal(required);
    await reads(hub, 'Ashgrove Dental Group');
    expect(textOf(hub.shadowRoot!.querySelector('.head')!)).not.to.match(/\d:\d\d/);
    await accessible(hub);
  });

  it('shows at a glance that a customer is gold, and that it is managed [RNK-01, RNK-04, ORG-04]', async () => {
    const hub = await mountHub(world());
    const badge = await until(
      () => hub.shadowRoot!.querySelector<HTMLElement>('.head .chip.gold'),
      'gold badge',
    );
    expect(badge.title).to.equal('Customer rank: Gold');
    expect(badge.querySelectorAll('svg')).to.have.length(1);
    expect(textOf(hub.shadowRoot!.querySelector('.head')!)).to.contain('Managed');
  });

  it('counts the rows behind each tab', async () => {
    await mountHub(world(), { width: 1800 });
    await until(() => shownTabs().some(entry => textOf(entry).includes('48')), 'counts');
    expect(textOf(await tab('Contacts'))).to.equal('Contacts 48');
    expect(textOf(await tab('Devices'))).to.equal('Devices 214');
    expect(textOf(await tab('Overview'))).to.equal('Overview');
  });

  it('fetches a tab only when it is first opened, and keeps it when another is opened', async () => {
    const { hub, calls } = world();
    const element = await mountHub({ ...world(), hub });
    await until(() => element.shadowRoot!.querySelector('hub-overview'), 'overview');
    expect(calls.some(call => call.includes('/contacts'))).to.equal(false);
    expect(element.shadowRoot!.querySelector('hub-contacts') === null).to.equal(true);
    await click(await tab('Contacts'));
    await until(() => calls.includes('GET /customers/cus_1/contacts'), 'contacts asked for');
    const before = await until(() => element.shadowRoot!.querySelector('hub-contacts'), 'contacts');
    await click(await tab('Overview'));
    await click(await tab('Contacts'));
    expect(element.shadowRoot!.querySelector('hub-contacts') === before).to.equal(true);
  });

  it('puts tabs that do not fit into More, the open one always in sight [GEN-02]', async () => {
    const hub = await mountHub(world(), { width: 400, tab: 'invoices' });
    await until(() => shownTabs().length < tabs.length && shownTabs().length > 0, 'tabs fit');
    expect(tabNames()).to.include('Invoices');
    const bar = hub.shadowRoot!.querySelector('hub-tab-bar')!.getBoundingClientRect();
    for (const entry of shownTabs()) expect(entry.getBoundingClientRect().right).to.be.at.most(bar.right);
    const shown = tabNames();
    await pressButton(/more tabs?$/);
    const items = await until(
      () => (all('[role="menuitem"]').length > 0 ? all('[role="menuitem"]') : undefined),
      'menu',
    );
    const rest = labels.filter(label => !shown.includes(label));
    expect(items.map(item => rest.find(label => textOf(item).startsWith(label)))).to.deep.equal(rest);
    await click(items.at(-1)!);
    await until(() => hub.activeTab === 'activity', 'activity open');
    await until(() => tabNames().includes('Activity'), 'activity tab in sight');
  });

  it('moves through the tabs by arrow keys, Home and End, and opens by Enter', async () => {
    const hub = await mountHub(world(), { width: 1800 });
    await until(() => shownTabs().length === tabs.length, 'all tabs');
    shownTabs()[0]!.focus();
    await press('ArrowRight');
    expect(nameOf(deepActive()!)).to.match(/^Attention/);
    expect(hub.activeTab).to.equal('overview');
    await press('End');
    expect(nameOf(deepActive()!)).to.match(/^Activity/);
    await press('ArrowRight');
    expect(nameOf(deepActive()!)).to.match(/^Overview/);
    await press('ArrowLeft', 'Enter');
    await until(() => hub.activeTab === 'activity', 'activity open');
    expect(shownTabs().filter(entry => entry.tabIndex === 0)).to.have.length(1);
    await press('Home');
    expect(nameOf(deepActive()!)).to.match(/^Overview/);
  });

  it('has a slim head while a list is scrolled far down, and its whole head in every other tab [V-08]', async () => {
    const hub = await mountHub(world(), { tab: 'devices', width: 1200, height: 600 });
    const frame = await until(() => hub.shadowRoot!.querySelector('.hub'), 'the hub');
    const scroller = await until(
      () => all<HTMLElement>('.scroll').find(one => one.scrollHeight > 2000),
      'rows',
    );
    const isSlim = () => getComputedStyle(hub.shadowRoot!.querySelector('.pins')!).display === 'none';
    scroller.scrollTop = 1500;
    await until(isSlim, 'the slim head');
    expect(frame.matches('.deep')).to.equal(true);
    // Three contracts cannot be scrolled back.
    hub.openTab('contracts');
    await until(() => !isSlim(), 'the whole head');
    hub.openTab('devices');
    await until(() => scroller.clientHeight > 0, 'the list');
    scroller.scrollTop = 1600;
    await until(isSlim, 'the slim head again');
    scroller.scrollTop = 0;
    await until(() => !isSlim(), 'the whole head at the top');
  });

  it('opens the tab that a deep link names, and tells the host about every other [GEN-02]', async () => {
    const hub = await mountHub(world(), { tab: 'notes' });
    await until(() => hub.shadowRoot!.querySelector('hub-notes'), 'notes');
    const asked: unknown[] = [];
    hub.addEventListener('hub-navigate', event => asked.push((event as CustomEvent).detail));
    await click(await tab('Contacts'));
    expect(asked).to.deep.equal([{ to: 'tab', tab: 'contacts', customerId: ASHGROVE }]);
    expect(hub.getAttribute('active-tab')).to.equal('contacts');
    hub.activeTab = 'alerts';
    await hub.updateComplete;
    expect(asked).to.have.length(1);
    expect((await tab('Alerts')).getAttribute('aria-selected')).to.equal('true');
  });

  it('stays where it is when the host cancels a navigation', async () => {
    const hub = await mountHub(world());
    hub.addEventListener('hub-navigate', event => event.preventDefault());
    await click(await tab('Contacts'));
    expect(hub.activeTab).to.equal('overview');
    expect((await tab('Overview')).getAttribute('aria-selected')).to.equal('true');
  });

  it('follows a link inside a tab to another tab', async () => {
    const hub = await mountHub(world());
    await pressButton(/^Open alerts/);
    await until(() => hub.activeTab === 'alerts', 'alerts open');
  });

  it('has a menu at the top right: configure, pins, forms, previous look where there is one, delete [GEN-05, GEN-06, GEN-07, FRM-05, W-11]', async () => {
    const hub = await mountHub(world());
    await pressButton('Customer menu');
    await find('[role="menuitem"]', 'Delete customer');
    expect(see('[role="menuitem"]', 'Use the previous version')).to.equal(undefined);
    await press('Escape');
    hub.offers = ['previous_look'];
    const asked: unknown[] = [];
    hub.addEventListener('hub-navigate', event => asked.push((event as CustomEvent).detail));
    const button = await find('button', 'Customer menu');
    expect(hub.getBoundingClientRect().right - button.getBoundingClientRect().right).to.be.below(40);
    expect(button.getBoundingClientRect().top - hub.getBoundingClientRect().top).to.be.below(40);
    button.focus();
    await press('Enter');
    await find('[role="menuitem"]', 'Delete customer');
    const items = all('[role="menuitem"]').map(item => textOf(item));
    expect(items).to.deep.equal([
      'Fields and settings',
      'Edit pinned fields',
      'Manage forms',
      'Run script on all devices…',
      'Assign profile…',
      'Report…',
      'Keyboard shortcuts ?',
      'Use the previous version',
      'Delete customer',
    ]);
    await choose('Use the previous version');
    expect(asked).to.deep.equal([{ to: 'previous_look', customerId: ASHGROVE }]);
  });

  it('makes an unmanaged customer managed after a question, one way [ORG-07, ORG-09]', async () => {
    const { mock, ...rest } = world();
    const hub = await mountHub({ mock, ...rest }, { customerId: BAKERY });
    await pressButton('Customer menu');
    await choose('Add to the platform');
    const question = await dialog('Add Brightwater Bakery to the platform?');
    await reads(question, "This can't be undone.");
    await pressButton('Add to the platform', question);
    await until(() => textOf(hub.shadowRoot!.querySelector('.head')!).includes('Managed'), 'managed');
    expect((await mock.call('getCustomer', { path: { customerId: BAKERY } })).body.kind).to.equal('managed');
    await pressButton('Customer menu');
    await find('[role="menuitem"]', 'Delete customer');
    expect(see('[role="menuitem"]', 'Add to the platform') === undefined).to.equal(true);
  });

  it('names what stands in the way of deleting, and the way out [GEN-07, REM-01, REM-02, REM-04, REM-05]', async () => {
    const hub = await mountHub(world());
    await pressButton('Customer menu');
    await choose('Delete customer');
    const question = await dialog('Delete customer');
    await reads(question, 'delete it in the platform console');
    await reads(question, 'has 48 contacts');
    expect(see('button', 'Delete customer', question) === undefined).to.equal(true);
    await pressButton('Show the contacts');
    await until(() => hub.activeTab === 'contacts', 'contacts open');
    await noDialog();
  });

  it('deletes an unmanaged customer without people after a question, then leaves its page, says so and takes it back [GEN-07, REM-03, REM-07, W-08]', async () => {
    const { mock, ...rest } = world();
    const hub = await mountHub({ mock, ...rest }, { customerId: BAKERY });
    const asked: unknown[] = [];
    hub.addEventListener('hub-navigate', event => asked.push((event as CustomEvent).detail));
    await pressButton('Customer menu');
    await choose('Delete customer');
    const question = await dialog('Delete customer');
    await reads(question, 'Delete Brightwater Bakery?');
    expect(nameOf(deepActive()!)).to.equal('Cancel');
    await pressButton('Delete customer', question);
    await until(() => asked.length > 0, 'left');
    expect(asked).to.deep.equal([{ to: 'customers' }]);
    await mock.refused('getCustomer', { path: { customerId: BAKERY } });
    await says('Brightwater Bakery deleted');
    await pressButton('Undo');
    await says('Brightwater Bakery restored');
    await mock.call('getCustomer', { path: { customerId: BAKERY } });
  });

  it('refuses what this person may not make before it is begun [W-10]', async () => {
    await mountHub(world({ token: 'read-only' }));
    await pressButton('New');
    for (const name of [/^Contact/, /^Device/, /^Note/]) {
      const entry = await find('[role="menuitem"]', name);
      expect(entry.ariaDisabled).to.equal('true');
      expect(textOf(entry)).to.contain("You don't have permission to do this");
    }
  });

  it('begins a contact or a note from any tab', async () => {
    const hub = await mountHub(world(), { tab: 'alerts' });
    await pressButton('New');
    await choose('Note');
    await until(() => hub.activeTab === 'notes', 'notes open');
    await until(() => deepActive() instanceof HTMLTextAreaElement, 'focus in the new note');
    await sendKeys({ press: 'Escape' });
    await pressButton('New');
    await choose('Contact');
    await find('h2', 'New contact');
    await press('Escape');
    await gone('h2', 'New contact');
  });

  it('shows nothing but a hint without a customer', async () => {
    const hub = await mount<CustomerHub>(html`<customer-hub .hub=${world().hub} locale="en"></customer-hub>`);
    await reads(hub, 'No customer selected');
  });
});
