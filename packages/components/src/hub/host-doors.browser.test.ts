import { expect, html } from '@open-wc/testing';
import '../../define/hub-contacts.ts';
import { all, choose, find, press, pressButton, reads, see, textOf, until } from '../testing/person.ts';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import { rowMenu, rowNames } from '../testing/table-view.ts';
import { BAKERY, world } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';

afterEach(tidy);
const tabNames = (): string => all('[role="tab"]').map(textOf).join();

describe('what a page does not want', () => {
  it('is left out, or locked with the reason; the rest stays', async () => {
    const hub = await mountHub(world(), { tab: 'contacts', width: 1700 });
    hub.features = {
      passwords: 'hidden',
      'contacts.add': 'hidden',
      'contacts.delete': 'hidden',
      'contacts.update': 'locked',
    };
    await until(() => !tabNames().includes('Passwords'), 'no passwords');
    await until(() => rowNames().length > 1, 'contacts');
    expect(see('button', /New contact/)).to.equal(undefined);
    await rowMenu(rowNames()[0]!);
    await find('[role="menuitem"][aria-disabled="true"]', /^Edit/);
    expect(all('[role="menuitem"]').map(textOf).join()).not.to.match(/Delete/);
    await press('Escape');
    hub.openTab('passwords');
    expect(hub.activeTab).to.equal('contacts');
    hub.features = {};
    await until(() => tabNames().includes('Passwords'), 'passwords again');
    await find('button', /New contact/);
  });

  it('lets one tab be read only, and takes a detail of customers away', async () => {
    const hub = await mountHub(world(), { width: 1700 });
    await reads(hub, 'Fax');
    hub.features = { notes: 'read-only', tickets: 'read-only', 'customers.fields.fax': 'hidden' };
    const details = (): string[] => {
      const overview = hub.shadowRoot?.querySelector('hub-overview');
      return overview ? all('dt', overview).map(textOf) : [];
    };
    await until(() => details().includes('Phone') && !details().includes('Fax'), 'no fax');
    hub.openTab('tickets');
    await until(() => rowNames().length > 1, 'tickets');
    await until(() => !see('button', /^New ticket/), 'no New ticket');
    hub.openTab('contacts');
    await find('button:not([aria-disabled])', /New contact/);
  });
});

describe('places for content of the page', () => {
  it('are the head, the end of the Overview and an empty list', async () => {
    const hub = await mount<CustomerHub>(
      html`<customer-hub .hub=${world().hub} customer-id=${BAKERY} locale="en">
        <b slot="head-end">VIP</b>
        <p slot="overview-end">Projects: 3</p>
        <p slot="empty-contacts">Invite the first ones</p>
      </customer-hub>`,
    );
    const [vip, end, empty] = [...hub.children] as HTMLElement[];
    await until(() => vip!.checkVisibility() && vip!.getBoundingClientRect().width > 0, 'in the head');
    await until(() => end!.getBoundingClientRect().height > 0, 'below the Overview');
    hub.openTab('contacts');
    await until(() => empty!.getBoundingClientRect().height > 0, 'in the list');
    expect(textOf(hub)).not.to.contain('No contacts yet');
  });

  it('are not there where nothing stands in them', async () => {
    const hub = await mount<CustomerHub>(
      html`<customer-hub
        .hub=${world().hub}
        customer-id=${BAKERY}
        active-tab="contacts"
        locale="en"></customer-hub>`,
    );
    await reads(hub, 'No contacts yet');
  });
});

describe('a layer of the hub', () => {
  it('is told while a dialog or a menu is open', async () => {
    const hub = await mountHub(world());
    expect(hub.hasOpenLayer).to.equal(false);
    await pressButton('Customer menu');
    await until(() => hub.hasOpenLayer, 'the menu');
    await choose(/Fields and settings/);
    await until(() => all('dialog[open]').length > 0, 'the dialog');
    expect(hub.hasOpenLayer).to.equal(true);
    await press('Escape');
    await until(() => !hub.hasOpenLayer, 'nothing open');
  });
});
