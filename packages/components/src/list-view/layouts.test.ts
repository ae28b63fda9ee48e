import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '@customer-hub/mock-server';
import type { CustomField, View, ViewsInput } from '@customer-hub/sdk';
import {
  type ColumnShape,
  defaultView,
  inPlaceOf,
  keepUnknown,
  ownIdOf,
  SavedViews,
  type ViewColumn,
  viewFrom,
  type ViewShape,
  withLayout,
} from '@customer-hub/state/lists';
import fc from 'fast-check';
import { moveColumn, showColumn } from '../table/column-moves.ts';
import { resizeColumn } from '../table/columns.ts';
import { alertsView, allAlertsView } from '../tabs/alerts/alerts-view.ts';
import { allDevicesView, devicesView } from '../tabs/devices/devices-view.ts';
import { allTicketsView, ticketsView } from '../tabs/tickets/tickets-view.ts';
import { withCustomFields } from './custom-columns.ts';
import { shapeOf } from './shape.ts';
import { allLists, type AnyList } from './testing/all-lists.ts';

const nameOf = (definition: AnyList): string => ownIdOf(definition).replace('default', definition.tab);

const admin = (['seats', 'floor'] as const).map(key => ({
  key,
  label: key,
  type: 'text',
})) as unknown as readonly CustomField[];
const extended = (definition: AnyList): ViewShape =>
  shapeOf(
    definition.customFields
      ? withCustomFields(definition, admin, () => ({ yes: 'Yes', no: 'No' }))
      : definition,
  );
const keys = (columns: readonly ViewColumn[]): string[] => columns.map(({ key }) => key);

/** What a person does with columns, by dialog, head or menu. */
type Act = {
  readonly by: 'show' | 'hide' | 'move' | 'resize';
  readonly column: number;
  readonly value: number;
};
const acts = fc.array(
  fc.record<Act>({
    by: fc.constantFrom('show', 'hide', 'move', 'resize'),
    column: fc.nat(60),
    value: fc.integer({ min: 0, max: 2500 }),
  }),
  { maxLength: 12 },
);

const act = (
  all: readonly ColumnShape[],
  before: readonly ViewColumn[],
  { by, column, value }: Act,
): ViewColumn[] => {
  const { key } = all[column % all.length]!;
  const after =
    by === 'move'
      ? moveColumn(all, before, key, value % all.length)
      : by === 'resize'
        ? resizeColumn(all, before, key, value)
        : showColumn(all, before, key, by === 'show');
  return keepUnknown(all, before, after);
};
const chosenBy = (shape: ViewShape, done: readonly Act[], start = defaultView(shape)): View => ({
  ...start,
  columns: done.reduce((columns, one) => act(shape.columns, columns, one), start.columns),
});

describe('layouts [L-01]', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  /** Stored through the server as a list does it, and what the next page is given. */
  const throughServer = async (
    definition: AnyList,
    view: View,
    shape: ViewShape,
    before?: ViewsInput,
  ): Promise<unknown> => {
    const path = { tab: definition.tab };
    const {
      body: { etag },
    } = await mock.call('getViews', { path });
    const body = withLayout(before ?? { activeId: null, views: [] }, view, defaultView(shape), {
      ownId: ownIdOf(definition),
      all: shape.columns,
    });
    await mock.call('replaceViews', { path, ifMatch: etag, body });
    const { body: stored } = await mock.call('getViews', { path });
    const views = new SavedViews({} as never, definition.tab);
    views.value = stored;
    return views.activeIn(ownIdOf(definition))?.value;
  };

  for (const definition of allLists) {
    it(`of ${nameOf(definition)} come back as a person chose them`, async () => {
      const shape = extended(definition);
      await fc.assert(
        fc.asyncProperty(
          acts,
          fc.constantFrom<View['density']>('compact', 'detailed'),
          async (done, density) => {
            const chosen = { ...chosenBy(shape, done), density };
            const back = viewFrom(await throughServer(definition, chosen, shape), shape);
            assert.deepEqual(back.columns, chosen.columns);
            assert.equal(back.density, density);
            assert.equal(back.groupBy, chosen.groupBy);
          },
        ),
        { numRuns: 40 },
      );
    });

    if (definition.customFields)
      it(`of ${nameOf(definition)} keep columns of an admin that are not loaded yet, whatever is changed meanwhile`, () => {
        const [full, early] = [extended(definition), shapeOf(definition)];
        fc.assert(
          fc.property(acts, acts, (done, meanwhile) => {
            const chosen = chosenBy(full, done);
            const own = (columns: readonly ViewColumn[]): ViewColumn[] =>
              columns.filter(({ key }) => key.startsWith('customFields.'));
            assert.deepEqual(
              viewFrom(viewFrom(chosen, early), full).columns,
              chosen.columns,
              'read too early, and again',
            );
            const changed = chosenBy(early, meanwhile, viewFrom(chosen, early));
            assert.deepEqual(
              own(viewFrom(changed, full).columns)
                .map(({ key, width }) => [key, width])
                .sort(),
              own(chosen.columns)
                .map(({ key, width }) => [key, width])
                .sort(),
            );
          }),
        );
      });

    it(`of ${nameOf(definition)} show a column of a newer version only when it is permanent, first of its side`, () => {
      const shape = extended(definition);
      const added: readonly ColumnShape[] = [
        { key: 'new', width: 10 },
        { key: 'newOptional', width: 10, optional: true },
        { key: 'newPermanent', width: 10, permanent: true },
      ];
      const newer: ViewShape = { ...shape, columns: [...added, ...shape.columns] };
      const sticky = new Set(shape.columns.filter(column => column.sticky === 'start').map(({ key }) => key));
      fc.assert(
        fc.property(acts, done => {
          const chosen = chosenBy(shape, done);
          const back = viewFrom(JSON.parse(JSON.stringify(chosen)), newer).columns;
          assert.deepEqual(
            back.filter(({ key }) => key !== 'newPermanent'),
            chosen.columns,
          );
          assert.equal(
            keys(back).indexOf('newPermanent'),
            chosen.columns.filter(({ key }) => sticky.has(key)).length,
          );
          // And what the older version stores of it, which does not know them, still has them.
          const shown = { ...chosen, columns: [...back, { key: 'new', width: 70 }] };
          const older = viewFrom(shown, shape);
          assert.deepEqual(older.columns, chosen.columns);
          const stored = viewFrom(inPlaceOf(shown, { ...older, density: 'detailed' }, shape.columns), newer);
          assert.deepEqual(stored.columns, viewFrom(shown, newer).columns);
        }),
      );
    });
  }

  it('of two lists of one tab are remembered apart; a view with a name is on in both', async () => {
    for (const [one, all] of [
      [ticketsView, allTicketsView],
      [alertsView, allAlertsView],
      [devicesView, allDevicesView],
    ] as unknown as readonly (readonly [AnyList, AnyList])[]) {
      const [small, large] = [shapeOf(one), shapeOf(all)];
      const first = withLayout(
        { activeId: null, views: [] },
        { ...defaultView(small), density: 'detailed' },
        defaultView(small),
        { ownId: ownIdOf(one) },
      );
      const views = new SavedViews({} as never, one.tab);
      views.value = { ...first, tab: one.tab, createdAt: '', updatedAt: '', etag: '', allowedActions: [] };
      assert.equal(views.activeIn(ownIdOf(all)), undefined);
      assert.ok(keys(viewFrom(views.activeIn(ownIdOf(all))?.value, large).columns).includes('customerName'));
      const wide = {
        ...defaultView(large),
        columns: resizeColumn(large.columns, defaultView(large).columns, 'customerName', 300),
      };
      assert.deepEqual(viewFrom(await throughServer(all, wide, large, first), large).columns, wide.columns);
      const named: ViewsInput = { activeId: 'v1', views: [{ id: 'v1', name: 'Front desk', value: wide }] };
      const passed = viewFrom(
        await throughServer(
          one,
          chosenBy(small, [{ by: 'resize', column: 0, value: 200 }], viewFrom(wide, small)),
          small,
          named,
        ),
        large,
      );
      assert.equal(passed.columns.find(({ key }) => key === 'customerName')?.width, 300);
    }
  });

  it('hold no more columns than the contract takes, and no key that is none', () => {
    const shape = { ...shapeOf(ticketsView as unknown as AnyList), customFields: true };
    const many = Array.from({ length: 300 }, (_, n) => ({ key: `customFields.${n}` }));
    const view = viewFrom(
      { columns: [{ key: 'status' }, ...many, { key: 7 }, { key: '' }, { key: 'x'.repeat(201) }, 'y'] },
      shape,
    );
    assert.equal(view.columns.length, 100);
    for (const key of ['title', 'status', 'actions']) assert.ok(keys(view.columns).includes(key));
  });
});
