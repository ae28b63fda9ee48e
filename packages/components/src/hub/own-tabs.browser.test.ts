import { expect, html } from '@open-wc/testing';
import type { OwnTab, OwnTabPlace } from '../extensions/own-tab.ts';
import type { ExtensionTrouble } from '../extensions/trouble.ts';
import { all, click, find, painted, press, pressButton, reads, textOf, until } from '../testing/person.ts';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import { ASHGROVE, world } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';
import type { HubPlaceDetail } from '../internal/event-details.ts';
import { defaultTabs } from './tabs.ts';

const projects = (more: Partial<OwnTab> = {}): OwnTab => ({
  key: 'x-projects',
  label: 'Projects',
  count: 3,
  load: ({ customer }) => {
    const element = document.createElement('section');
    element.textContent = `Projects of ${customer.name}`;
    return element;
  },
  ...more,
});
const names = (): string[] => all('[role="tab"]').map(tab => textOf(tab).trim().replace(/\s+/g, ' '));
const selected = (): string => textOf(all('[role="tab"][aria-selected="true"]')[0]!);

describe('tabs of the page’s own', () => {
  afterEach(tidy);

  it('stand among ours, with their number, where the page puts them', async () => {
    const hub = await mountHub(world(), { width: 1800 });
    hub.tabs = ['overview', projects(), 'devices'];
    await until(() => names().length === 3, 'three tabs');
    expect(names().map(name => name.replace(/\d+/, '').trim())).to.deep.equal([
      'Overview',
      'Projects',
      'Devices',
    ]);
    expect(names()[1]).to.contain('3');
    await click(await find('[role="tab"]', /Projects/));
    await reads(hub, 'Projects of Ashgrove Dental Group');
    expect(hub.activeTab).to.equal('x-projects');
    expect(selected()).to.contain('Projects');
    const own = hub.querySelector<HTMLElement>(':scope > section')!;
    expect(own.getBoundingClientRect().height, 'has the room of the tab').to.be.greaterThan(200);
    hub.openTab('overview');
    await until(() => !own.checkVisibility(), 'hidden');
  });

  it('are made once for each customer, and told when it is left', async () => {
    const places: OwnTabPlace[] = [];
    const hub = await mountHub(world());
    const made = projects();
    const load: OwnTab['load'] = place => {
      places.push(place);
      return made.load(place);
    };
    hub.tabs = [projects({ load }), ...defaultTabs];
    hub.openTab('x-projects');
    await reads(hub, 'Projects of Ashgrove');
    hub.openTab('overview');
    await hub.updateComplete;
    // A new array with new functions, as a framework makes one with each rendering.
    hub.tabs = [projects({ load, count: 4 }), ...defaultTabs];
    hub.openTab('x-projects');
    await until(() => names()[0]?.includes('4'), 'the number');
    expect(places).to.have.length(1);
    hub.customerId = 'cus_3';
    await until(() => places.length === 2, 'the other customer');
    expect(places.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    await until(() => textOf(hub).includes(`Projects of ${places[1]!.customer.name}`), 'its projects');
    expect(hub.children.length, 'elements of the page').to.equal(1);
    expect(textOf(hub)).not.to.contain('Projects of Ashgrove');
    hub.remove();
    await until(() => places[1]!.signal.aborted, 'the end');
  });

  it('are made anew for another client, and for one that can do less', async () => {
    const places: OwnTabPlace[] = [];
    const hub = await mountHub(world());
    const load: OwnTab['load'] = place => {
      places.push(place);
      return projects().load(place);
    };
    hub.tabs = [projects({ load }), ...defaultTabs];
    hub.openTab('x-projects');
    await reads(hub, 'Projects of Ashgrove');
    const former = hub.querySelector(':scope > section')!;
    const other = world().hub;
    hub.hub = other;
    await until(() => places.length === 2, 'the other client');
    expect(places[1]!.hub).to.equal(other);
    expect(former.isConnected).to.equal(false);
    hub.readonly = true;
    await until(() => places.length === 3, 'the client that only reads');
    await until(
      () => hub.querySelector(':scope > section')?.textContent.includes('Ashgrove'),
      'its projects',
    );
    expect(places.map(({ signal }) => signal.aborted)).to.deep.equal([true, true, false]);
    expect(hub.children.length, 'elements of the page').to.equal(1);
  });

  it('have places: told, gone to, and handed to what they hold', async () => {
    const shown: (string | undefined)[] = [];
    const at = world();
    const told: HubPlaceDetail[] = [];
    const hub = await mount<CustomerHub>(
      html`<customer-hub
        .hub=${at.hub}
        customer-id=${ASHGROVE}
        .place=${'x-projects/prj_7'}
        .tabs=${[
          ...defaultTabs,
          projects({
            load: () =>
              Object.assign(document.createElement('div'), { show: (id?: string) => shown.push(id) }),
          }),
        ]}
        locale="en"
        @hub-place-change=${(event: CustomEvent<HubPlaceDetail>) => told.push(event.detail)}></customer-hub>`,
    );
    await until(() => shown[0] === 'prj_7', 'the project');
    expect(hub.place).to.equal('x-projects/prj_7');
    hub.openTab('contacts');
    await until(() => told.at(-1)?.place === 'contacts', 'contacts');
    hub.place = 'x-projects';
    await until(
      () => told.at(-1)?.title === 'Projects \u00b7 Ashgrove Dental Group',
      () => JSON.stringify(told),
    );
    expect(hub.activeTab).to.equal('x-projects');
  });

  it('are waited for where a link leads, by a place or by the name of the tab', async () => {
    const shown: (string | undefined)[] = [];
    const told: HubPlaceDetail[] = [];
    const hub = await mountHub(world(), { width: 1800 });
    hub.addEventListener('hub-place-change', ({ detail }) => told.push(detail));
    const load: OwnTab['load'] = () =>
      Object.assign(document.createElement('div'), { show: (id?: string) => shown.push(id) });
    // Once the code of places is there, and what was told at the start is told.
    hub.place = 'contacts';
    await until(() => told.at(-1)?.title.startsWith('Contacts'), 'the start');
    told.length = 0;
    hub.place = 'x-projects/prj_7';
    await hub.updateComplete;
    await painted();
    expect(told.map(({ place }) => place)).not.to.include('contacts');
    expect([hub.activeTab, hub.place]).to.deep.equal(['contacts', 'x-projects/prj_7']);
    hub.tabs = [...defaultTabs, projects({ load })];
    await until(() => shown[0] === 'prj_7', 'the project');
    expect(hub.activeTab).to.equal('x-projects');

    hub.activeTab = 'x-later';
    await hub.updateComplete;
    expect(hub.activeTab).to.equal('overview');
    hub.tabs = [...hub.tabs, { ...projects(), key: 'x-later', label: 'Later' }];
    await until(() => hub.activeTab === 'x-later', 'the tab');
  });

  it('are reached by arrow keys, by ] and by the menu of a narrow hub', async () => {
    const hub = await mountHub(world(), { width: 390 });
    hub.tabs = [...defaultTabs, projects()];
    await until(() => all('.more').length === 1, 'the menu');
    await click(await find('.more', /More/));
    await click(await find('[role="menuitem"]', /Projects/));
    await until(() => hub.activeTab === 'x-projects', 'projects');
    await until(() => selected().includes('Projects'), 'it is among those that show');
    hub.tabs = ['overview', projects()];
    hub.openTab('overview');
    await until(() => selected().includes('Overview'), 'overview');
    hub.shadowRoot!.querySelector<HTMLElement>('hub-tab-bar')!.focus();
    await press('ArrowRight');
    await press('Enter');
    await until(() => hub.activeTab === 'x-projects', 'by arrow keys');
    await press(']');
    await until(() => hub.activeTab === 'overview', 'by ]');
  });

  it('that fail say so, and are tried again', async () => {
    const troubles: ExtensionTrouble[] = [];
    let isDown = true;
    const hub = await mountHub(world());
    hub.addEventListener('hub-error', event =>
      troubles.push((event as CustomEvent<ExtensionTrouble>).detail),
    );
    hub.tabs = [
      ...defaultTabs,
      projects({
        load: async place => {
          if (isDown) throw new Error('The board is down.');
          return projects().load(place);
        },
      }),
    ];
    hub.openTab('x-projects');
    await reads(hub, 'Projects');
    const again = await find('button', 'Retry now');
    expect(troubles.map(({ code, where, message }) => [code, where, message])).to.deep.equal([
      ['extension_failed', 'tabs.x-projects', 'The board is down.'],
    ]);
    isDown = false;
    again.click();
    await reads(hub, 'Projects of Ashgrove');
  });

  it('that are none are left out, and that is told', async () => {
    const troubles: ExtensionTrouble[] = [];
    const hub = await mountHub(world(), { width: 1800 });
    hub.addEventListener('hub-error', event =>
      troubles.push((event as CustomEvent<ExtensionTrouble>).detail),
    );
    hub.tabs = ['overview', 'x-gone', { ...projects(), key: 'projects' }, 'overview'] as typeof hub.tabs;
    await until(() => names().length === 1, 'one tab');
    await until(() => troubles.length === 3, 'three told');
    expect(troubles.map(({ where }) => where)).to.deep.equal([
      'tabs.x-gone',
      'tabs.projects',
      'tabs.overview',
    ]);
  });

  it('leave New without what a missing tab would make [H-13]', async () => {
    const hub = await mountHub(world());
    hub.tabs = ['overview', 'notes'];
    await pressButton('New');
    await find('[role="menuitem"]', /note/i);
    expect(all('[role="menuitem"]').length).to.equal(1);
  });
});
