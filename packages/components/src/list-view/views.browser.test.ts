import { expect, html } from '@open-wc/testing';
import type { View } from '@customer-hub/sdk';
import '../../define/hub-assets.ts';
import '../../define/hub-contacts.ts';
import type { HubElement } from '../element/hub-element.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  fill,
  find,
  noDialog,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { cell, columnNames, row, rows, savedFiles } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { HubListView } from './list-view.ts';

const filled = (): Promise<boolean> => until(() => rows().length > 0, 'rows');
const open = async (at: World, tag = 'hub-contacts', properties: object = {}): Promise<HubElement> => {
  const element = Object.assign(
    document.createElement(tag) as HubElement,
    { hub: at.hub, customerId: ASHGROVE, locale: 'en', timeZone: 'UTC' },
    properties,
  );
  await mount(html`${element}`, { width: 1400 });
  await filled();
  return element;
};
const list = (): HubListView => all<HubListView>('hub-list-view')[0]!;
const viewMenu = (name: string | RegExp): Promise<void> => pressButton(name);
/** What is copied from now on; a page of tests has no clipboard of its own. */
const clipboard = (): string[] => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => (copied.push(text), Promise.resolve()) },
  });
  return copied;
};
const stored = (at: World): Promise<boolean> =>
  until(() => at.calls.some(call => call.startsWith('PUT /preferences/views')), 'the views to be stored');

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  tidy();
});

describe('saved views', () => {
  it('one person copies a view as JSON, another opens it and sees exactly that: columns, widths, order, filters, density', async () => {
    const at = world();
    const element = await open(at);
    const told: View[] = [];
    element.addEventListener('hub-view-change', event =>
      told.push((event as CustomEvent<{ view: View }>).detail.view),
    );
    list().apply({
      ...list().current,
      sort: '-email',
      density: 'detailed',
      facets: { status: ['active'] },
      q: 'a',
      columns: [
        { key: 'displayName', width: 300 },
        { key: 'email', width: 260 },
        { key: 'notes' },
        { key: 'actions' },
      ],
    });
    await until(() => !list().source.loading, 'rows');
    const copied = clipboard();
    await viewMenu('Default view');
    await choose('Copy as JSON');
    await until(() => copied.length === 1, 'the copy');
    expect(JSON.parse(copied[0]!)).to.deep.equal(told.at(-1));
    const before = { columns: columnNames(), names: rows().map(entry => textOf(entry)) };
    element.remove();
    const other = world();
    await open(other);
    await viewMenu('Default view');
    await choose('Open from JSON…');
    const asking = await dialog('Open a view');
    await fill(await find('textarea', 'JSON of a view', asking), 'no view at all');
    await pressButton('Open', asking);
    await reads(asking, "This isn't a view. Paste the JSON of a copied view.");
    const field = await find<HTMLTextAreaElement>('textarea', 'JSON of a view', asking);
    field.value = copied[0]!;
    await pressButton('Open', asking);
    await noDialog();
    await until(
      () => !list().source.loading && columnNames().join() === before.columns.join(),
      'the same columns',
    );
    expect(list().current).to.deep.equal(JSON.parse(copied[0]!));
    await until(
      () =>
        rows()
          .map(entry => textOf(entry))
          .join('|') === before.names.join('|'),
      'the same rows',
    );
  });

  it('are saved under a name, renamed, left for the default and deleted; the one in use is there in the next session', async () => {
    const at = world();
    const element = await open(at, 'hub-contacts', { view: { facets: { status: ['deactivated'] } } });
    await viewMenu('Default view');
    await choose('Save as…');
    const naming = await dialog('View name');
    await fill(
      await find('input', 'View name', naming).catch(() => find('input', 'Name', naming)),
      'Gone ones',
    );
    await pressButton('Save as view', naming);
    await says('Gone ones saved');
    await viewMenu('Gone ones');
    await choose('Rename…');
    const again = await dialog('View name');
    await fill(
      all<HTMLInputElement>('input', again).find(input => input.checkVisibility())!,
      'Left the house',
    );
    await pressButton(/^(Rename|Save)/, again);
    await find('button', 'Left the house');
    await viewMenu('Left the house');
    await choose('Default view');
    await until(() => Object.keys(list().current.facets).length === 0, 'no filter');
    await until(
      () => see('button.view', 'Default view'),
      () =>
        `Default view among ${all('button.view')
          .map(entry => entry.ariaLabel)
          .join()}`,
    );
    await viewMenu('Default view');
    await choose('Left the house');
    await until(() => list().current.facets['status']?.[0] === 'deactivated', 'its filter');
    element.remove();
    // Another session of the same person.
    await open(at);
    await find('button', 'Left the house');
    await until(() => list().current.facets['status']?.[0] === 'deactivated', 'its filter again');
    await viewMenu('Left the house');
    await choose('Delete…');
    await pressButton('Delete view', await dialog('Delete the view Left the house?'));
    await find('button', 'Default view');
    await until(
      async () =>
        (await at.hub.preferences.views('contacts')).views.every(view => view.name !== 'Left the house'),
      'it is gone',
    );
  });

  it('grouping, density and columns are remembered by themselves, and come back as they were', async () => {
    const at = world();
    const element = await open(at, 'hub-assets');
    const [choice] = list().definition.groups ?? [];
    expect(choice, 'assets can be grouped').not.to.equal(undefined);
    list().apply({
      ...list().current,
      groupBy: choice!.key,
      density: 'detailed',
      columns: list().current.columns.filter((_, index, all_) => index < 3 || index === all_.length - 1),
    });
    const wanted = structuredClone(list().current);
    await stored(at);
    element.remove();
    await open(at, 'hub-assets');
    await until(() => list().current.groupBy === wanted.groupBy, 'the grouping');
    expect([list().current.density, list().current.columns]).to.deep.equal([wanted.density, wanted.columns]);
    await until(() => all('[role="row"][aria-expanded], .group').length > 0, 'groups');
  });
});

describe('fields that an admin made', () => {
  it('are columns to choose, shown as forms show them, kept in the view, and in the file [FLD-11, CON-12]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).not.to.include('Badge number');
    await pressButton('Columns');
    const columns = await dialog('Columns');
    await click(await find('input', /^Badge number/, columns));
    await click(await find('input', /^Service newsletter/, columns));
    await pressButton('Done', columns);
    await noDialog();
    const { items } = (
      await at.mock.call('listContacts', {
        path: { customerId: ASHGROVE },
        query: { sort: 'displayName', limit: 20 },
      })
    ).body;
    const known =
      items.find(person => person.customFields['badge'] && person.customFields['newsletter'] !== undefined) ??
      items.find(person => person.customFields['badge'])!;
    expect(textOf(cell(await row(known.displayName), 'Badge number'))).to.equal(
      String(known.customFields['badge']),
    );
    const told = items.find(person => person.customFields['newsletter'] !== undefined)!;
    expect(textOf(cell(await row(told.displayName), 'Service newsletter'))).to.equal(
      told.customFields['newsletter'] ? 'Yes' : 'No',
    );
    await stored(at);
    await accessible(element);
    element.remove();
    const next = await open(at);
    await until(
      () => columnNames().includes('Badge number') && columnNames().includes('Service newsletter'),
      'the columns again',
    );
    const saved = savedFiles();
    list().exportCsv();
    await until(() => saved.files.length === 1, 'the file').finally(() => saved.end());
    const [head, ...lines] = (await saved.files[0]!.text())
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(head).to.contain('Badge number');
    expect(
      lines.some(
        line => line.includes(known.displayName) && line.includes(String(known.customFields['badge'])),
      ),
    ).to.equal(true);
    next.remove();
  });

  it('can be asked for in the advanced filter [X-11]', async () => {
    const at = world();
    await open(at);
    await until(
      () => list().resolvedDefinition.fields?.some(field => field.key === 'customFields.badge'),
      'the field',
    );
    const { items } = (
      await at.mock.call('listContacts', { path: { customerId: ASHGROVE }, query: { limit: 100 } })
    ).body;
    const badge = String(items.find(person => person.customFields['badge'])!.customFields['badge']);
    list().apply({
      ...list().current,
      filter: { all: [{ field: 'customFields.badge', op: 'eq', value: badge }] },
    });
    await until(
      () =>
        !list().source.loading &&
        list().source.count === items.filter(person => person.customFields['badge'] === badge).length,
      'those with the badge',
    );
    expect(see('button', /^Remove the filter/)).not.to.equal(undefined);
  });

  it('a list is whole without them', async () => {
    const at = world({ retries: 0 });
    at.mock.fault({ operationId: 'listCustomFieldDefinitions', status: 500 });
    await open(at);
    await pressButton('Columns');
    const columns = await dialog('Columns');
    expect(textOf(columns)).not.to.contain('Badge number');
    await reads(columns, 'Job title');
  });
});
