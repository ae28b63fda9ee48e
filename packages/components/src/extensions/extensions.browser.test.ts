import { expect, html } from '@open-wc/testing';
import type { Contact, Device } from '@customer-hub/sdk';
import '../../define/hub-contacts.ts';
import '../../define/hub-devices.ts';
import type { CustomerHub } from '../hub/customer-hub.ts';
import {
  all,
  choose,
  click,
  find,
  gone,
  nameOf,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { mount, tidy } from '../testing/mount.ts';
import { cell, columnNames, row, rowMenu, rowNames, rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { Extensions, ListExtension, OwnPanelPlace, OwnSelection } from './extensions.ts';
import type { ExtensionTrouble } from './trouble.ts';

const rack: NonNullable<ListExtension<Device>['columns']>[number] = {
  key: 'x-rack',
  title: 'Rack',
  value: device => `R-${device.name.length}`,
  width: 12,
  after: 'name',
};
const troubles: ExtensionTrouble[] = [];

const show = async (
  at: World,
  extensions: Extensions,
  { tab = 'devices', width = 1500, customers = false } = {},
): Promise<CustomerHub> => {
  troubles.length = 0;
  const heard = (event: CustomEvent<ExtensionTrouble>): unknown => troubles.push(event.detail);
  const element = await mount<CustomerHub>(
    customers
      ? html`<hub-customers
          .hub=${at.hub}
          .extensions=${extensions}
          locale="en"
          @hub-error=${heard}></hub-customers>`
      : html`<customer-hub
          .hub=${at.hub}
          customer-id=${ASHGROVE}
          active-tab=${tab}
          .extensions=${extensions}
          locale="en"
          time-zone="UTC"
          @hub-error=${heard}></customer-hub>`,
    { width },
  );
  await until(() => rowNames().length > 1, 'rows');
  return element;
};
const names = (): string[] => columnNames().filter(Boolean);

afterEach(tidy);

describe('columns of the page’s own', () => {
  it('stand among ours, can be hidden, and keep their place in the layout', async () => {
    const at = world();
    await show(at, { devices: { columns: [rack] } });
    await until(
      () => names()[1] === 'Rack',
      () => names().join(),
    );
    const [first] = rows();
    const name = rowNames()[0]!;
    expect(textOf(cell(first!, 'Rack'))).to.equal(`R-${name.length}`);
    await pressButton('Columns');
    const box = await find<HTMLInputElement>('input', 'Rack');
    expect(box.checked).to.equal(true);
    await click(box);
    await until(() => !names().includes('Rack'), 'no rack');
    await click(box);
    await until(() => names().includes('Rack'), 'the rack');
    await press('Escape');
    await until(
      () => at.calls.some(call => call.startsWith('PUT') && call.includes('/preferences/views/devices')),
      'the layout is stored',
    );
    const { views } = await at.hub.preferences.views('devices');
    expect(JSON.stringify(views)).to.contain('x-rack');
  });

  it('show texts as texts, nodes as they are, links with an address, and chips', async () => {
    const opened: string[] = [];
    const hub = await show(world(), {
      devices: {
        columns: [
          { ...rack, cell: () => '<b>bold</b>' },
          {
            ...rack,
            key: 'x-node',
            title: 'Node',
            cell: () => Object.assign(document.createElement('meter'), { value: 0.5 }),
          },
          { ...rack, key: 'x-link', title: 'Link', cell: () => ({ text: 'Open', href: '/racks/7' }) },
          {
            ...rack,
            key: 'x-bad',
            title: 'Bad',
            cell: () => ({ text: 'Run', href: 'javascript:alert(1)', tone: 'danger' }),
          },
        ],
      },
    });
    hub.addEventListener('hub-navigate', event => {
      const { detail } = event as CustomEvent<{ to: string; href?: string }>;
      if (detail.to !== 'external') return;
      opened.push(detail.href ?? '');
      event.preventDefault();
    });
    await until(() => names().includes('Link'), 'columns');
    const [first] = rows();
    expect(textOf(cell(first!, 'Rack'))).to.equal('<b>bold</b>');
    expect(cell(first!, 'Node').querySelector('meter')).to.exist;
    const link = cell(first!, 'Link').querySelector('a')!;
    expect(link.getAttribute('href')).to.equal(`${location.origin}/racks/7`);
    expect(link.tabIndex).to.equal(-1);
    await click(link);
    expect(opened).to.deep.equal([`${location.origin}/racks/7`]);
    expect(cell(first!, 'Bad').querySelector('a')).to.equal(null);
    expect(cell(first!, 'Bad').querySelector('.chip.danger')?.textContent).to.equal('Run');
  });

  it('are sorted by what the server has for them', async () => {
    const at = world();
    await show(at, {
      devices: { columns: [rack, { ...rack, key: 'x-made', title: 'Made', sort: 'createdAt' }] },
    });
    await until(() => names().includes('Made'), 'columns');
    const head = (label: string): HTMLElement =>
      all('.head [role="columnheader"]').find(one => textOf(one).startsWith(label))!;
    expect(head('Rack').ariaSort).to.equal(null);
    const { items } = await at.hub.devices.list(ASHGROVE, { sort: 'createdAt', limit: 5 });
    await click(await find('.head .lab', 'Made'));
    await until(
      () => rowNames().slice(0, 5).join() === items.map(({ name }) => name).join(),
      () => rowNames().join(),
    );
    await until(() => head('Made').ariaSort === 'ascending', 'the arrow');
  });

  it('come and go with what the page hands over; search, selection and rows stay', async () => {
    const at = world();
    const hub = await show(at, {});
    await click(rows()[0]!.querySelector<HTMLElement>('.chk')!);
    await find('.foot b', '1 selected');
    const asked = at.calls.length;
    hub.extensions = { devices: { columns: [rack] } };
    await until(() => names().includes('Rack'), 'the rack');
    hub.extensions = { devices: { columns: [{ ...rack, title: 'Regal' }] } };
    await until(() => names().includes('Regal'), 'its other name');
    hub.extensions = {};
    await until(() => !names().includes('Regal'), 'none');
    await find('.foot b', '1 selected');
    expect(at.calls.slice(asked).filter(call => call.includes('/devices'))).to.deep.equal([]);
  });

  it('that fail leave their cells empty and everything else whole, told once', async () => {
    await show(world(), {
      devices: {
        columns: [
          {
            ...rack,
            value: () => {
              throw new Error('No racks today.');
            },
          },
          { ...rack, key: 'rack' as 'x-rack', title: 'Unnamed' },
        ],
      },
    });
    await until(() => names().includes('Rack'), 'the column');
    expect(names()).not.to.include('Unnamed');
    for (const shown of rows()) expect(textOf(cell(shown, 'Rack'))).to.equal('–');
    expect(troubles.map(({ where, message }) => `${where}: ${message}`)).to.deep.equal([
      'devices.columns.rack: Keys of your own are "x-" and letters, digits, "-" or "_": "rack".',
      'devices.columns.x-rack: No racks today.',
    ]);
  });

  it('are part of cards on phones where they ask for it', async () => {
    await show(world(), { devices: { columns: [{ ...rack, card: 'secondary' }] } }, { width: 400 });
    await until(
      () => rows()[0]?.textContent.includes('R-'),
      () => rows()[0]?.textContent ?? '',
    );
  });

  it('stand in the directory, too', async () => {
    const at = world();
    await show(
      at,
      {
        customers: { columns: [{ key: 'x-plan', title: 'Plan', value: customer => `P ${customer.number}` }] },
      },
      { customers: true },
    );
    await until(
      () => names().includes('Plan'),
      () => names().join(),
    );
  });
});

describe('actions of the page’s own', () => {
  it('stand in the menu of a row, before what deletes it', async () => {
    const run: string[] = [];
    await show(
      world(),
      {
        contacts: {
          rowActions: [
            { key: 'x-call', label: 'Call', run: contact => run.push(contact.displayName) },
            { key: 'x-none', label: 'Never', when: () => false, run: () => run.push('never') },
            { key: 'x-off', label: 'Fax', disabled: () => 'There is no fax', run: () => run.push('fax') },
          ],
        },
      },
      { tab: 'contacts' },
    );
    const name = rowNames()[0]!;
    await rowMenu(name);
    await find('[role="menuitem"]', 'Call');
    const items = all('[role="menuitem"]').map(nameOf);
    expect(items.filter(item => item === 'Never')).to.deep.equal([]);
    expect(items.findIndex(item => item === 'Call')).to.be.lessThan(
      items.findIndex(item => /Delete/.test(item)),
    );
    expect(see('[role="menuitem"][aria-disabled="true"]', /Fax/)).to.exist;
    await choose('Call');
    expect(run).to.deep.equal([name]);
  });

  it('get the selection: ids, or the filter of all that match', async () => {
    const got: OwnSelection[] = [];
    await show(
      world(),
      {
        contacts: { bulkActions: [{ key: 'x-mail', label: 'Write to all', run: given => got.push(given) }] },
      },
      { tab: 'contacts' },
    );
    const { count } = await world()
      .hub.contacts.list(ASHGROVE, { count: 'exact', limit: 1 })
      .then(page => ({ count: page.totalCount }));
    await click(rows()[0]!.querySelector<HTMLElement>('.chk')!);
    await press('Tab');
    const bulk = async (): Promise<void> => {
      if (!see('.foot button', 'Write to all')) await click(await find('.foot button[aria-haspopup]', /./));
      await pressButton('Write to all');
    };
    await bulk();
    await until(() => got.length === 1, 'the action');
    expect(got[0]!.count).to.equal(1);
    expect(got[0]!.target).to.have.property('ids').with.length(1);
    await pressButton(/^Select all/);
    await bulk();
    await until(() => got.length === 2, 'the action');
    expect(got[1]!.count).to.equal(count);
    expect(got[1]!.target).to.deep.equal({ filter: { customerId: ASHGROVE } });
    got[1]!.clear();
    await gone('.foot button', 'Write to all');
  });

  it('are buttons of the toolbar, and entries of its menu where there is no room', async () => {
    const run: string[] = [];
    const extensions: Extensions = {
      contacts: {
        toolbar: [
          { key: 'x-sync', label: 'Sync', run: ({ customerId }) => run.push(`sync ${customerId ?? ''}`) },
          { key: 'x-two', label: 'Two', run: () => run.push('two') },
          { key: 'x-three', label: 'Three', run: () => run.push('three') },
        ],
      },
    };
    const hub = await show(world(), extensions, { tab: 'contacts' });
    await pressButton('Sync');
    expect(run).to.deep.equal([`sync ${ASHGROVE}`]);
    expect(see('button', 'Three')).to.equal(undefined);
    await pressButton('More actions');
    await choose('Three');
    expect(run.at(-1)).to.equal('three');
    hub.parentElement!.style.inlineSize = '800px';
    await gone('button', 'Sync');
    await pressButton('More actions');
    await choose('Sync');
    expect(run.at(-1)).to.equal(`sync ${ASHGROVE}`);
  });

  it('that fail say so to the person, and to the page why', async () => {
    const hub = await show(
      world(),
      {
        contacts: {
          rowActions: [
            {
              key: 'x-call',
              label: 'Call',
              run: async (_contact: Contact) => Promise.reject(new Error('No line.')),
            },
          ],
        },
      },
      { tab: 'contacts' },
    );
    await rowMenu(rowNames()[0]!);
    await choose('Call');
    await reads(hub, "Couldn't do this: Call");
    expect(troubles.map(({ where, message }) => `${where}: ${message}`)).to.deep.equal([
      'contacts.rowActions.x-call: No line.',
    ]);
    expect(await row(rowNames()[0]!)).to.exist;
  });
});

describe('panels of the page’s own', () => {
  it('stand behind ours, for the devices that have them, and are made for each device', async () => {
    const made: string[] = [];
    const at = world();
    const hub = await show(at, {
      device: {
        panels: [
          {
            key: 'x-rack',
            label: 'Rack',
            load: ({ device }) => {
              made.push(device.id);
              return Object.assign(document.createElement('p'), { textContent: `Rack of ${device.name}` });
            },
          },
          { key: 'x-never', label: 'Never', when: () => false, load: () => document.createElement('p') },
        ],
      },
    });
    const [first, second] = rowNames();
    const { items } = await at.hub.devices.list(ASHGROVE, { sort: 'name', limit: 2 });
    hub.place = `devices/${items[0]!.id}/x-rack`;
    await reads(hub, `Rack of ${first!}`);
    expect(
      all('hub-panel-tabs')
        .flatMap(bar => all('[role="tab"]', bar).map(textOf))
        .join(),
    ).not.to.contain('Never');
    expect(hub.place).to.equal(`devices/${items[0]!.id}/x-rack`);
    hub.place = `devices/${items[1]!.id}/x-rack`;
    await reads(hub, `Rack of ${second!}`);
    expect(made).to.deep.equal(items.map(({ id }) => id));
  });

  it('are made anew for another client, and end with the former one', async () => {
    const places: OwnPanelPlace[] = [];
    const at = world();
    const load = (place: OwnPanelPlace): HTMLElement =>
      Object.assign(document.createElement('p'), { textContent: `Rack number ${places.push(place)}` });
    const hub = await show(at, { device: { panels: [{ key: 'x-rack', label: 'Rack', load }] } });
    const { items } = await at.hub.devices.list(ASHGROVE, { sort: 'name', limit: 1 });
    hub.place = `devices/${items[0]!.id}/x-rack`;
    await reads(hub, 'Rack number 1');
    const other = world().hub;
    hub.hub = other;
    await reads(hub, 'Rack number 2');
    expect(places.map(place => place.hub)).to.deep.equal([at.hub, other]);
    expect(places.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    hub.readonly = true;
    await reads(hub, 'Rack number 3');
    expect(places.map(({ signal }) => signal.aborted)).to.deep.equal([true, true, false]);
    hub.remove();
    await until(() => places[2]!.signal.aborted, 'the end');
    expect(places).to.have.length(3);
  });

  it('that fail say so, and are tried again', async () => {
    let isDown = true;
    const at = world();
    const load = (): HTMLElement => {
      if (isDown) throw new Error('No racks today.');
      return Object.assign(document.createElement('p'), { textContent: 'The rack' });
    };
    const hub = await show(at, { device: { panels: [{ key: 'x-rack', label: 'Rack', load }] } });
    const { items } = await at.hub.devices.list(ASHGROVE, { sort: 'name', limit: 1 });
    hub.place = `devices/${items[0]!.id}/x-rack`;
    await find('button', 'Retry now');
    expect(troubles.map(({ where }) => where)).to.deep.equal(['device.panels.x-rack']);
    isDown = false;
    await pressButton('Retry now');
    await reads(hub, 'The rack');
  });
});
