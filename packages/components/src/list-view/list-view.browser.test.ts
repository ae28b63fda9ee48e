import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { View } from '@customer-hub/sdk';
import { ASHGROVE, BAKERY, endWorlds, world, type World } from '../testing/world.ts';
import { steady, until } from '../testing/until.ts';
import { press } from '../table/testing/press.ts';
import type { HubListView } from './list-view.ts';
import { asked, PeoplePage, type Words } from './testing/people-list.ts';
import type { Contact } from '@customer-hub/sdk';

let page: PeoplePage;
let here: World;
const list = (): HubListView<Contact, Words> => page.list;
const root = (): ShadowRoot => list().shadowRoot!;
const table = (): ShadowRoot => root().querySelector('hub-table')!.shadowRoot!;
const rows = (): HTMLElement[] =>
  [...table().querySelectorAll<HTMLElement>('.body > .tr')].filter(row => row.querySelector('.name'));
const foot = (): string => root().querySelector('.foot')!.textContent.replace(/\s+/g, ' ').trim();
const button = (text: string, where: ParentNode = root()): HTMLElement =>
  [...where.querySelectorAll<HTMLElement>('button')].find(
    one => one.textContent.includes(text) || one.ariaLabel?.includes(text),
  )!;
const panel = (): ShadowRoot => root().querySelector('hub-filter-panel')!.shadowRoot!;
const menuItems = (): HTMLElement[] => [
  ...root().querySelector('hub-menu')!.shadowRoot!.querySelectorAll<HTMLElement>('.main:popover-open button'),
];
const item = async (text: string): Promise<HTMLElement> => {
  await until(() => menuItems().some(one => one.textContent.includes(text)), `menu item ${text}`);
  return menuItems().find(one => one.textContent.includes(text))!;
};
const dialog = async (tag: string): Promise<ShadowRoot> => {
  await until(
    () =>
      root()
        .querySelector(tag)
        ?.shadowRoot?.querySelector('hub-dialog')
        ?.shadowRoot?.querySelector('dialog[open]'),
    tag,
  );
  return root().querySelector(tag)!.shadowRoot!;
};
const settled = async (): Promise<void> => {
  await until(
    () => list()?.source && !list().source.loading && (list().source.loadedAt > 0 || list().source.error),
    'rows',
  );
  await list().updateComplete;
  await steady(() => `${list().source.loading} ${rows().length} ${foot()}`, 'the list');
};

const show = async (
  options: { customerId?: string; view?: unknown; width?: number; world?: World; locale?: string } = {},
): Promise<void> => {
  here = options.world ?? world();
  page = document.createElement('people-page') as PeoplePage;
  Object.assign(page, {
    hub: here.hub,
    customerId: options.customerId ?? ASHGROVE,
    view: options.view,
    locale: options.locale,
  });
  page.style.inlineSize = `${options.width ?? 1100}px`;
  document.body.append(page);
  await page.updateComplete;
  await settled();
};

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(() => {
  document.body.replaceChildren();
  endWorlds();
  asked.length = 0;
});

describe('hub-list-view', () => {
  describe('search and filters', () => {
    it('searches as one types, from "/", and tells what was found', async () => {
      await show();
      expect(foot()).to.equal('48 people');
      rows()[0]!.querySelector<HTMLElement>('.c')!.focus();
      root().querySelector<HTMLElement>('hub-table')!.focus();
      await press('/');
      await until(() => root().activeElement?.getAttribute('type') === 'search', 'the search');
      await press('a', 'n');
      await until(() => list().current.q === 'an', 'the search for what was typed');
      await settled();
      expect(
        rows().every(row => row.querySelector('.name')!.textContent.toLowerCase().includes('an')),
      ).to.equal(true);
      await until(() => foot().includes('of 48 people'));
      expect(root().querySelector('[role="status"].vh')!.textContent).to.contain('found');
      await press('Escape');
      await until(() => foot() === '48 people', 'everybody');
      await settled();
      expect(foot()).to.equal('48 people');
    });

    it('asks once for what was typed quickly', async () => {
      await show();
      const before = here.calls.length;
      root().querySelector<HTMLInputElement>('input[type="search"]')!.focus();
      await press('m', 'a', 'r', 'i');
      await until(() => list().current.q === 'mari', 'the search for what was typed');
      await settled();
      expect(here.calls.slice(before).filter(call => call.endsWith('/contacts')).length).to.be.at.most(4);
      expect(list().current.q).to.equal('mari');
    });

    it('filters with live counts; a chip names each filter and takes it away', async () => {
      await show();
      button('Filter').click();
      await until(() => root().querySelector('hub-filter-panel')?.shadowRoot?.querySelectorAll('.n').length);
      const options = [...panel().querySelectorAll<HTMLElement>('.opt')];
      const inactive = options.find(option => option.textContent.includes('Deactivated'))!;
      const count = Number(inactive.querySelector('.n')!.textContent);
      inactive.querySelector('input')!.click();
      await settled();
      expect(list().source.count).to.equal(count);
      await list().updateComplete;
      expect(root().querySelector('.fchip')!.textContent.replace(/\s+/g, ' ')).to.match(
        /Status ?Deactivated/,
      );
      expect(root().querySelector('.filter .count')!.textContent).to.equal('1');
      root().querySelector<HTMLElement>('.fchip button[aria-label^="Remove"]')!.click();
      await settled();
      expect(list().source.count).to.equal(48);
    });

    it('the panel closes with Escape and gives the focus back', async () => {
      await show();
      button('Filter').click();
      await until(() => root().querySelector('hub-filter-panel')?.shadowRoot?.activeElement);
      await press('Escape');
      expect(root().querySelectorAll('hub-filter-panel').length).to.equal(0);
      expect((root().activeElement as HTMLElement).ariaExpanded).to.equal('false');
    });

    it('combines conditions of field, comparison and value, while the value is typed [X-11, L-28]', async () => {
      await show();
      button('Filter').click();
      await until(() => root().querySelector('hub-filter-panel')?.shadowRoot?.querySelector('.combine'));
      button('Add condition', panel()).click();
      await until(() => panel().querySelector('.adv input'));
      expect(list().source.count).to.equal(48);
      const value = panel().querySelector<HTMLInputElement>('.adv input')!;
      value.focus();
      await press('a');
      await until(() => list().source.count < 48, 'rows for what is typed, without leaving the field');
      await settled();
      expect(list().current.filter).to.deep.equal({
        all: [{ field: 'displayName', op: 'contains', value: 'a' }],
      });
      expect(list().source.count).to.be.within(1, 47);
      expect(foot()).to.equal(`${list().source.count} of 48 people`);
      await list().updateComplete;
      expect(root().querySelector('.fchip')!.textContent).to.contain('Conditions');
    });

    it('names the filter without which there would be something', async () => {
      await show({ view: { facets: { status: ['active'] } } });
      list().apply({
        ...list().current,
        q: list().source.row(0)!.displayName,
        facets: { status: ['deactivated'] },
      });
      await until(() =>
        root().querySelector('.state')?.textContent.includes('Remove the filter “Status” to see 1 people.'),
      );
    });

    it('says when nothing matches, and which filter to let go of', async () => {
      await show({ view: { q: 'zzzz', facets: { status: ['deactivated'] } } });
      await until(() => root().querySelector('.state'));
      const state = root().querySelector('.state')!;
      expect(state.textContent).to.contain('zzzz');
      state.querySelector<HTMLElement>('.do > .btn')!.click();
      await settled();
      expect(list().source.count).to.equal(48);
    });
  });

  describe('sort, columns, views', () => {
    it('sorts on the server and tells the host', async () => {
      await show();
      const told: View[] = [];
      page.addEventListener('hub-view-change', event =>
        told.push((event as CustomEvent<{ view: View }>).detail.view),
      );
      table().querySelector<HTMLElement>('[data-key="displayName"] .lab')!.click();
      await settled();
      expect(told.at(-1)!.sort).to.equal('-displayName');
      const names = rows()
        .slice(0, 5)
        .map(row => row.querySelector('.name')!.textContent);
      expect(names[0]! > names[4]!).to.equal(true);
    });

    it('shows and hides columns in a dialog, by buttons too; permanent ones stay [CON-12] [CON-13]', async () => {
      await show();
      button('Columns').click();
      const columns = await dialog('hub-columns-dialog');
      const boxes = [...columns.querySelectorAll<HTMLInputElement>('li input')];
      expect(boxes.map(box => [box.checked, box.disabled])).to.deep.equal([
        [true, true],
        [true, false],
        [true, false],
        [false, false],
        [true, true],
      ]);
      boxes[3]!.click();
      await until(
        () => table().querySelector('[data-key="phone"]')?.textContent.includes('Phone'),
        'the column of phones',
      );
      button('Move Email down', columns).click();
      await until(() => list().current.columns[2]?.key === 'email', 'the other order');
      expect(list().current.columns.map(({ key }) => key)).to.deep.equal([
        'displayName',
        'status',
        'email',
        'phone',
        'actions',
      ]);
      await until(
        () => columns.activeElement?.ariaLabel === 'Move Email down',
        'the focus on what was moved',
      );
    });

    it('remembers columns and density by themselves', async () => {
      await show();
      root().querySelector<HTMLElement>('.seg button:last-child')!.click();
      await until(
        () =>
          here.calls.some(call => call.startsWith('PUT /preferences/views/contacts')) && here.open.size === 0,
        'the layout to be saved',
      );
      page.remove();
      await show({ world: here });
      await until(() => list().current.density === 'detailed', 'the remembered density');
    });

    it('saves a view under a name, opens it again, and says when it has changed', async () => {
      await show({ view: { facets: { status: ['active'] } } });
      button('Default view').click();
      (await item('Save as')).click();
      const naming = await dialog('hub-text-dialog');
      naming.querySelector('input')!.value = 'Active ones';
      button('Save as view', naming).click();
      await until(() => button('Active ones'), 'named');
      list().apply({ ...list().current, facets: {} });
      await settled();
      await until(() => button('Active ones *'));
      button('Active ones').click();
      (await item('Discard changes')).click();
      await settled();
      expect(list().current.facets).to.deep.equal({ status: ['active'] });
    });

    it('accepts any JSON from the host and drops what it does not know', async () => {
      await show({
        view: {
          version: 9,
          sort: 'secret,email',
          columns: [{ key: 'email', width: 320 }, { key: 'gone' }],
          facets: { other: ['x'] },
          density: 'huge',
        },
      });
      expect(list().current).to.deep.include({ sort: 'email', density: 'compact', facets: {} });
      expect(list().current.columns).to.deep.equal([
        { key: 'displayName' },
        { key: 'email', width: 320 },
        { key: 'actions' },
      ]);
    });
  });

  describe('bulk actions', () => {
    const choose = (...at: number[]): void =>
      at.forEach(n => rows()[n]!.querySelector<HTMLElement>('.chk')!.click());

    it('the footer becomes the bar of the same height, and Escape clears', async () => {
      await show();
      const before = root().querySelector<HTMLElement>('.foot')!.offsetHeight;
      choose(0, 1);
      await list().updateComplete;
      expect(foot()).to.contain('2 selected');
      expect(root().querySelector<HTMLElement>('.foot')!.offsetHeight).to.equal(before);
      root().querySelector<HTMLElement>('hub-table')!.focus();
      await press('Escape');
      await list().updateComplete;
      expect(foot()).to.equal('48 people');
    });

    it('runs on the selected, shows what is done, and takes it back', async () => {
      await show();
      choose(0, 1);
      await list().updateComplete;
      const ids = [...list().chosen.ids];
      button('Deactivate').click();
      await until(() => page.toasts.includes('2 deactivated'));
      // It covers neither what is counted and selected below, nor the boxes.
      const region = page.shadowRoot!.querySelector('hub-toasts')!.shadowRoot!;
      const notice = region.querySelector('.toast')!.getBoundingClientRect();
      const bar = root().querySelector('.foot')!.getBoundingClientRect();
      expect(notice.bottom).to.be.below(bar.top);
      expect(notice.left).to.be.above(rows()[0]!.querySelector('input')!.getBoundingClientRect().right);
      expect((await here.hub.contacts.get(ids[0]!)).status).to.equal('deactivated');
      await until(() => rows()[0]!.textContent.includes('deactivated'));
      button('Undo', page.shadowRoot!.querySelector('hub-toasts')!.shadowRoot!).click();
      await until(
        () => rows()[0]!.textContent.includes('active') && !rows()[0]!.textContent.includes('deactivated'),
        'undone',
      );
    });

    it('selects all that match on the server, not only what is loaded', async () => {
      await show({ view: { facets: { status: ['active'] } } });
      const { count } = list().source;
      choose(0);
      await list().updateComplete;
      button(`Select all ${count}`).click();
      await list().updateComplete;
      button('Deactivate').click();
      await until(() => page.toasts.includes(`${count} deactivated`), 'done');
      const after = await here.hub.contacts.list(ASHGROVE, { status: ['active'], limit: 1, count: 'exact' });
      expect(after.totalCount).to.equal(0);
    });

    it('asks before it deletes; a no changes nothing', async () => {
      await show();
      choose(3);
      await list().updateComplete;
      button('Delete').click();
      const question = await dialog('hub-confirm');
      button('Cancel', question).click();
      await until(() => !root().querySelector('hub-confirm'), 'the question to go');
      expect(here.calls.some(call => call.includes(':bulk'))).to.equal(false);
      expect(foot()).to.contain('1 selected');
    });

    it('partly failed: one row per record with its reason, and a retry of exactly those', async () => {
      await show();
      const { hub } = here;
      const bulk = hub.contacts.bulk.bind(hub.contacts);
      const sent: string[][] = [];
      let broken = true;
      Object.assign(hub.contacts, {
        bulk: async (action: Parameters<typeof bulk>[0]) => {
          sent.push([...(action.ids ?? [])]);
          const [first, ...rest] = action.ids!;
          if (!broken) return bulk(action);
          broken = false;
          const { results } = await bulk({ ...action, ids: rest });
          return {
            results: [
              {
                id: first!,
                status: 'failed' as const,
                problem: { type: 'about:blank', title: 'Locked by an import', status: 409, code: 'locked' },
              },
              ...results,
            ],
          };
        },
      });
      choose(0, 1, 2);
      await list().updateComplete;
      const name = rows()[0]!.querySelector('.name')!.textContent;
      button('Deactivate').click();
      const results = await dialog('hub-bulk-results');
      expect([...results.querySelectorAll('tbody td')].map(cell => cell.textContent.trim())).to.deep.equal([
        name,
        'Locked by an import',
      ]);
      expect(foot()).to.contain('1 selected');
      button('Retry 1', results).click();
      await until(() => page.toasts.includes('1 deactivated'));
      expect(sent.map(ids => ids.length)).to.deep.equal([3, 1]);
    });
  });

  describe('changes from elsewhere', () => {
    it('a changed record shows in its place, a deleted one is gone, a new one comes in', async () => {
      await show();
      const session = list()['session']!;
      const first = list().source.row(0)!;
      const changed = await here.hub.contacts.update(first, {
        jobTitle: 'Head of tests',
        phone: '+1 555 0101',
      });
      session.changes.publish({
        type: 'contact',
        kind: 'updated',
        id: first.id,
        customerId: ASHGROVE,
        source: 'remote',
      });
      await until(() => list().source.row(0)?.etag === changed.etag);
      expect(list().source.row(0)!.id).to.equal(first.id);
      await here.hub.contacts.delete(changed);
      session.changes.publish({
        type: 'contact',
        kind: 'deleted',
        id: first.id,
        customerId: ASHGROVE,
        source: 'remote',
      });
      await until(() => foot() === '47 people');
      session.changes.publish({
        type: 'contact',
        kind: 'updated',
        id: 'con_other',
        customerId: BAKERY,
        source: 'remote',
      });
      await here.hub.contacts.create(ASHGROVE, {
        email: 'aaa@ashgrovedental.com',
        displayName: 'Aaa First',
      } as never);
      session.changes.publish({ type: 'contact', kind: 'created', customerId: ASHGROVE, source: 'remote' });
      await until(() => rows()[0]!.textContent.includes('Aaa First'), 'created');
    });

    it('shows nothing of the customer before while another is loaded', async () => {
      await show();
      page.customerId = BAKERY;
      await page.updateComplete;
      await list().updateComplete;
      expect(rows().length).to.equal(0);
      await settled();
      expect(root().querySelector('.state')!.textContent).to.contain('Nobody yet');
    });
  });

  describe('states', () => {
    it('empty: what it is for, and the first step', async () => {
      await show({ customerId: BAKERY });
      await until(() => root().querySelector('.state'));
      button('New person', root().querySelector('.state')!).click();
      expect(asked).to.deep.equal(['add']);
    });

    it('forbidden: names the permission', async () => {
      const place = world();
      place.mock.scenario('forbidden');
      await show({ world: place });
      await until(() => root().querySelector('.state'));
      expect(root().querySelector('.state')!.textContent).to.contain('contact:read');
    });

    it('failed, then stale: rows once shown stay, with their time, and come back by themselves', async () => {
      await show();
      here.mock.scenario('offline');
      await list().refresh();
      await list().updateComplete;
      expect(root().querySelectorAll('.banner').length).to.equal(1);
      expect(rows().length).to.be.above(10);
      here.mock.scenario();
      button('Retry', root().querySelector('.banner')!).click();
      await until(() => !root().querySelector('.banner'), 'fresh');
    }).timeout(20_000);
  });

  describe('everywhere', () => {
    for (const [name, width, locale] of [
      ['wide', 1100, 'en'],
      ['a sheet', 700, 'en'],
      ['400 px', 400, 'en'],
      ['Arabic', 1100, 'ar'],
      ['German, narrow', 400, 'de'],
    ] as const) {
      it(`passes axe, with the filter open: ${name}`, async () => {
        await show({ width, locale });
        root().querySelector<HTMLElement>('.filter')!.click();
        await until(
          () => root().querySelector('hub-filter-panel')?.shadowRoot?.querySelector('.n'),
          'counts',
        );
        await expect(page).to.be.accessible();
        expect(page.getAttribute('dir')).to.equal(locale === 'ar' ? 'rtl' : 'ltr');
        const { scrollWidth, clientWidth } = root().querySelector('.list')!;
        expect(scrollWidth).to.be.at.most(clientWidth);
      });
    }

    it('in narrow places one menu holds what has no room', async () => {
      await show({ width: 400 });
      button('Views, columns and export').click();
      await item('Sort by');
      expect(menuItems().map(one => one.textContent.trim())).to.include.members([
        'Import',
        'Export to CSV',
        'Detailed rows',
        'Columns',
        'Default view',
      ]);
    });

    it('exports every row of the query with the columns that show', async () => {
      await show({ view: { facets: { status: ['active'] } } });
      const { count } = list().source;
      let saved: Blob | undefined;
      const before = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => before((saved = blob));
      list().exportCsv();
      await until(() => saved, 'file');
      URL.createObjectURL = before;
      const lines = (await saved!.text())
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n');
      expect(lines.length).to.equal(count + 1);
      expect(lines[0]).to.equal('Name,Email,Status');
    });

    it('leaves no request and no listener behind', async () => {
      await show();
      list().apply({ ...list().current, q: 'a' });
      page.remove();
      await until(() => here.open.size === 0, 'an end of all requests');
    });
  });
});
