import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Lines, type Line, type LineParts } from './lines.ts';

/** The same by writing every line down. */
const slowly = ({
  rows,
  rowHeight,
  groupHeight = rowHeight,
  groups,
  collapsed,
  details,
}: LineParts): { line: Line; height: number }[] => {
  const all: { line: Line; height: number }[] = [];
  const row = (index: number): void => {
    all.push({ line: { kind: 'row', row: index }, height: rowHeight });
    const unfolded = details?.get(index);
    if (unfolded !== undefined) all.push({ line: { kind: 'detail', row: index }, height: unfolded });
  };
  let at = 0;
  groups?.forEach(({ key, count }, group) => {
    all.push({ line: { kind: 'group', row: at, group }, height: groupHeight });
    for (const end = Math.min(rows, at + count); at < end; at++) if (!collapsed?.has(key)) row(at);
  });
  for (; at < rows; at++) row(at);
  return all;
};

const made = fc
  .record({
    rowHeight: fc.integer({ min: 20, max: 60 }),
    groupHeight: fc.integer({ min: 20, max: 60 }),
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }),
    shut: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    grouped: fc.boolean(),
    more: fc.integer({ min: 0, max: 5 }),
    details: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 300 })), {
      maxLength: 5,
    }),
  })
  .map(({ sizes, shut, grouped, more, details, ...heights }): LineParts => ({
    ...heights,
    rows: sizes.reduce((sum, count) => sum + count, 0) + more,
    ...(grouped
      ? {
          groups: sizes.map((count, n) => ({ key: String(n), label: null, count })),
          collapsed: new Set(sizes.flatMap((_, n) => (shut[n] ? [String(n)] : []))),
        }
      : {}),
    details: new Map(details),
  }));

describe('lines of a table', () => {
  it('are those that one gets by writing them all down, with the same heights', () => {
    fc.assert(
      fc.property(made, parts => {
        const lines = new Lines(parts);
        const all = slowly(parts);
        assert.equal(lines.count, all.length);
        let top = 0;
        all.forEach(({ line, height }, index) => {
          assert.deepEqual(lines.line(index), line);
          assert.equal(lines.top(index), top);
          assert.equal(lines.height(index), height);
          assert.equal(lines.at(top), index);
          assert.equal(lines.at(top + height - 1), index);
          if (line.kind === 'row') assert.equal(lines.ofRow(line.row), index);
          else if (line.kind === 'group') assert.equal(lines.ofGroup(line.group), index);
          else assert.equal(lines.ofDetail(line.row), index);
          top += height;
        });
        assert.equal(lines.total, top);
      }),
    );
  });

  it('know which group they belong to, and which records are hidden', () => {
    fc.assert(
      fc.property(made, parts => {
        const lines = new Lines(parts);
        const all = slowly(parts);
        let group: number | undefined;
        all.forEach(({ line }, index) => {
          if (line.kind === 'group') group = line.group;
          assert.equal(lines.groupOf(index), group);
          if (line.kind === 'row' && parts.groups) assert.equal(lines.groupOfRow(line.row), group);
        });
        for (let row = 0; row < parts.rows; row++)
          assert.equal(
            lines.ofRow(row) === undefined,
            !all.some(({ line }) => line.kind === 'row' && line.row === row),
          );
      }),
    );
  });
});

describe('lines of a table over a long list', () => {
  it('ask for exactly the records in sight: nothing of a collapsed group [AST-18..21]', () => {
    fc.assert(
      fc.property(
        made,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (parts, first, size) => {
          const ranges = new Lines(parts).rowsIn(first, first + size);
          const wanted = slowly(parts)
            .slice(first, first + size)
            .flatMap(({ line }) => (line.kind === 'row' ? [line.row] : []));
          assert.deepEqual(
            ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, n) => from + n)),
            wanted,
          );
          ranges.forEach(([from], n) => assert.ok(n === 0 || from > (ranges[n - 1]?.[1] ?? Infinity)));
        },
      ),
    );
  });

  it('cost nothing without groups, whatever the number of records', () => {
    const lines = new Lines({ rows: 1_000_000, rowHeight: 28 });
    assert.deepEqual(
      [lines.count, lines.total, lines.at(28 * 700_000), lines.ofRow(999_999)],
      [1_000_000, 28_000_000, 700_000, 999_999],
    );
    assert.deepEqual(lines.rowsIn(-3, 5), [[0, 5]]);
  });
});
