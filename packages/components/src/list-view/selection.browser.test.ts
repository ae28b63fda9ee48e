import { expect, html } from '@open-wc/testing';
import { mount, tidy } from '../testing/mount.ts';
import { accessible, dialog, find, pressButton, reads, says, see, until } from '../testing/person.ts';
import { rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import './testing/people-list.ts';
import type { PeoplePage } from './testing/people-list.ts';

const open = async (at: World): Promise<PeoplePage> => {
  const page = await mount<PeoplePage>(
    html`<people-page .hub=${at.hub} .customerId=${ASHGROVE} locale="en"></people-page>`,
  );
  await until(() => rows().length > 5, 'rows');
  return page;
};

/** Ticks the first row, searches for the second one, and ticks that. */
const tickThenSearch = async (page: PeoplePage): Promise<readonly [string, string]> => {
  const { list } = page;
  const [first, second] = [list.source.row(0)!, list.source.row(1)!];
  list.model!.selection.toggle(first.id);
  list.apply({ ...list.current, q: second.displayName });
  await until(
    () => list.source.ready && list.source.count < 5 && list.source.indexOf(second.id) >= 0,
    'the row that is searched for',
  );
  list.model!.selection.toggle(second.id);
  return [first.id, second.id];
};

describe('selected records that are not shown', () => {
  afterEach(tidy);

  it('[R-06] are counted, named in the question, and left out by one press', async () => {
    const at = world();
    const page = await open(at);
    const first = page.list.source.row(0)!;
    const [hidden, shown] = await tickThenSearch(page);
    await reads(await find('[role="group"]', '2 selected'), '2 selected, 1 not shown');
    await pressButton('Deactivate');
    const question = await dialog(/^Deactivate: 1 selected record is not shown$/);
    await reads(question, first.displayName);
    await accessible(question);
    await pressButton('Only the one shown', question);
    await says('1 deactivated');
    expect((await at.hub.contacts.get(shown)).status).to.equal('deactivated');
    expect((await at.hub.contacts.get(hidden)).status).to.equal('active');
    expect(page.list.chosen.ids.has(hidden)).to.equal(false);
  });

  it('[R-06] are taken along when the person says so, and dropped from the footer without a question', async () => {
    const at = world();
    const page = await open(at);
    const [hidden, shown] = await tickThenSearch(page);
    await pressButton('Deactivate');
    await pressButton('All 2', await dialog(/not shown$/));
    await says('2 deactivated');
    for (const id of [hidden, shown]) expect((await at.hub.contacts.get(id)).status).to.equal('deactivated');
    page.list.model!.selection.select([hidden, shown]);
    page.list.model!.selection.rowsChanged();
    await pressButton('Only those shown');
    expect([...page.list.chosen.ids]).to.deep.equal([shown]);
    expect(see('button', 'Only those shown')).to.equal(undefined);
  });

  it('[R-03] a view that the host sets while the question is open changes nothing about what it is for', async () => {
    const at = world();
    const page = await open(at);
    const { list } = page;
    const before = list.source.count;
    list.apply({ ...list.current, facets: { status: ['deactivated'] } });
    await until(() => list.source.ready && list.source.count < before, 'those who are deactivated');
    const gone = list.source.loaded(0, list.source.count).map(({ id }) => id);
    list.model!.selection.selectAll();
    await pressButton('Delete');
    const question = await dialog(`Delete ${gone.length}?`);
    page.view = { ...list.current, facets: {} };
    await until(() => list.source.ready && list.source.count === before, 'another view');
    await pressButton('Delete them', question);
    await says(`${gone.length} deleted`);
    const { totalCount } = await at.hub.contacts.list(ASHGROVE, { limit: 1, count: 'exact' });
    expect(totalCount).to.equal(before - gone.length);
  });
});
