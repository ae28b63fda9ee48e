import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arrange, type ColumnShape, type ViewColumn } from '@customer-hub/state/lists';
import { moveColumn, showColumn } from './column-moves.ts';
import { fitColumns, planColumns, resizeColumn, type SizedColumn } from './columns.ts';

const all: readonly ColumnShape[] = [
  { key: 'name', permanent: true, width: 20 },
  { key: 'type', width: 8 },
  { key: 'email', width: 24 },
  { key: 'phone', width: 14, optional: true },
  { key: 'actions', permanent: true, sticky: 'end', width: 9 },
  { key: 'remote', permanent: true, sticky: 'end', width: 12 },
];
const keys = (columns: readonly { key: string }[]): string[] => columns.map(({ key }) => key);
const wanted = fc.array(
  fc.record({
    key: fc.constantFrom(...all.map(c => c.key), 'unknown', '__proto__', 'constructor'),
    width: fc.option(fc.oneof(fc.integer({ min: -10, max: 5000 }), fc.constant(Number.NaN)), {
      nil: undefined,
    }),
  }),
  { maxLength: 12 },
);

const boxes = { boxes: true, folds: false };

describe('column planner', () => {
  it('shows what a definition shows by default', () => {
    assert.deepEqual(keys(arrange(all, undefined)), ['name', 'type', 'email', 'actions', 'remote']);
  });

  it('keeps permanent columns, and sticky ones at their side; drops unknown and repeated [DEV-16] [DEV-19]', () => {
    fc.assert(
      fc.property(wanted, columns => {
        const shown = arrange(all, columns);
        for (const { key, permanent } of all) if (permanent) assert.ok(keys(shown).includes(key));
        assert.equal(new Set(keys(shown)).size, shown.length);
        assert.deepEqual(keys(shown).slice(-2).sort(), ['actions', 'remote']);
        assert.ok(
          shown.every(
            ({ key, width }) =>
              all.some(c => c.key === key) && (width === undefined || (width >= 40 && width <= 2000)),
          ),
        );
        assert.deepEqual(arrange(all, shown), shown, 'arranging twice changes nothing');
      }),
    );
  });

  it('keeps the order a person chose', () => {
    assert.deepEqual(
      keys(arrange(all, [{ key: 'email' }, { key: 'remote' }, { key: 'name' }, { key: 'actions' }])),
      ['email', 'name', 'remote', 'actions'],
    );
  });

  it('moves, hides, shows and resizes without losing anything', () => {
    fc.assert(
      fc.property(wanted, fc.constantFrom('name', 'type', 'email'), fc.nat(8), (columns, key, to) => {
        const before = arrange(all, columns);
        assert.deepEqual(keys(moveColumn(all, before, key, to)).sort(), keys(before).sort());
        assert.ok(keys(showColumn(all, before, key, true)).includes(key));
        assert.equal(keys(showColumn(all, before, 'type', false)).includes('type'), false);
        assert.equal(resizeColumn(all, before, key, undefined).find(c => c.key === key)?.width, undefined);
      }),
    );
    assert.deepEqual(keys(moveColumn(all, arrange(all, undefined), 'email', 0)), [
      'email',
      'name',
      'type',
      'actions',
      'remote',
    ]);
    assert.equal(
      resizeColumn(all, arrange(all, undefined), 'email', 9000).find(c => c.key === 'email')?.width,
      2000,
    );
    assert.ok(keys(showColumn(all, arrange(all, undefined), 'actions', false)).includes('actions'));
  });
});

describe('widths of columns', () => {
  it('gives free columns the room, and set widths what was set', () => {
    const plan = planColumns(all, [{ key: 'name', width: 220 }, { key: 'email' }], boxes);
    assert.equal(
      plan.tracks,
      [
        'calc(22px + var(--ch-gutter))',
        'calc(max(6ch + 16px, 220px))',
        'minmax(calc(24ch + 16px), 24fr)',
        'calc(9ch + 16px)',
        'calc(12ch + 8px + var(--ch-gutter))',
      ].join(' '),
    );
    assert.equal(plan.endWidth, 'calc(0px + 9ch + 16px + 12ch + 8px + var(--ch-gutter))');
    assert.equal(plan.startWidth, 'calc(0px + 22px + var(--ch-gutter))');
  });

  it('lets the last free column grow when every width is set', () => {
    const { tracks } = planColumns(
      all,
      [
        { key: 'name', width: 220 },
        { key: 'email', width: 100 },
      ],
      { boxes: false, folds: false },
    );
    assert.ok(
      tracks.startsWith(
        'calc(max(6ch + 8px + var(--ch-gutter), 220px)) minmax(calc(max(6ch + 16px, 100px)), 24fr)',
      ),
    );
  });
});

describe('columns and their room', () => {
  const sized: readonly SizedColumn[] = [
    { key: 'name', permanent: true, sticky: 'start', width: 20 },
    { key: 'email', width: 30 },
    { key: 'mobile', width: 15, yields: 1 },
    { key: 'status', width: 10 },
    { key: 'actions', permanent: true, sticky: 'end', isSlim: true, width: 4 },
  ];
  /** @param width px */
  const fit = (width: number, wanted?: readonly ViewColumn[]): string =>
    fitColumns(sized, wanted, boxes, { width, ch: 8, gutter: 20 }).join(' ');
  // Boxes 42, name 176, email 256, mobile 136, status 96, actions 40.
  const all746 = 746;

  it('shows all that have room, and hides first what is least important, then the last [V-01]', () => {
    assert.equal(fit(all746), 'name email mobile status actions');
    assert.equal(fit(all746 - 1), 'name email status actions');
    assert.equal(fit(all746 - 136), 'name email status actions');
    assert.equal(fit(all746 - 137), 'name email actions');
    assert.equal(fit(100), 'name actions');
  });

  it('counts a width that was set [V-01]', () => {
    const wide = [{ key: 'name', width: 277 }, { key: 'email' }, { key: 'status' }];
    assert.equal(fit(711, wide), 'name email status actions');
    assert.equal(fit(710, wide), 'name email actions');
  });

  it('gives free room to what is read, not to buttons and to what has one width [V-03] [V-09]', () => {
    const columns = sized.map(column => (column.key === 'status' ? { ...column, grow: 0 } : column));
    assert.equal(
      planColumns(columns, undefined, boxes).tracks,
      [
        'calc(22px + var(--ch-gutter))',
        'minmax(calc(20ch + 16px), 20fr)',
        'minmax(calc(30ch + 16px), 30fr)',
        'minmax(calc(15ch + 16px), 15fr)',
        'calc(10ch + 16px)',
        'calc(20px + var(--ch-gutter))',
      ].join(' '),
    );
  });
});
