import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { moveBy, type GridShape } from './keyboard.ts';

const shape: GridShape = { rows: 100, columns: 5, page: 10, top: -1, rtl: false };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'];

describe('grid keys', () => {
  it('move by one, by page and to the ends', () => {
    const at = { row: 20, column: 2 };
    const to = (key: string, ctrl = false, of = shape) => {
      const cell = moveBy(press(key, ctrl), at, of);
      return cell && [cell.row, cell.column];
    };
    assert.deepEqual(to('ArrowDown'), [21, 2]);
    assert.deepEqual(to('ArrowUp'), [19, 2]);
    assert.deepEqual(to('ArrowRight'), [20, 3]);
    assert.deepEqual(to('ArrowRight', false, { ...shape, rtl: true }), [20, 1]);
    assert.deepEqual(to('Home'), [20, 0]);
    assert.deepEqual(to('End'), [20, 4]);
    assert.deepEqual(to('Home', true), [0, 0]);
    assert.deepEqual(to('End', true), [99, 4]);
    assert.deepEqual(to('PageDown'), [29, 2]);
    assert.deepEqual(to('PageUp'), [11, 2]);
    assert.equal(to('a'), undefined);
  });

  it('reach the head only by ArrowUp from the first row', () => {
    assert.deepEqual(moveBy(press('ArrowUp'), { row: 0, column: 1 }, shape), { row: -1, column: 1 });
    assert.deepEqual(moveBy(press('PageUp'), { row: 3, column: 1 }, shape), { row: 0, column: 1 });
    assert.deepEqual(moveBy(press('ArrowUp'), { row: 0, column: 1 }, { ...shape, top: 0 }), {
      row: 0,
      column: 1,
    });
    assert.deepEqual(moveBy(press('ArrowDown'), { row: -1, column: 1 }, { ...shape, rows: 0 }), {
      row: -1,
      column: 1,
    });
  });

  it('never leave the grid', () => {
    const someShape = fc.record({
      rows: fc.nat(1000),
      columns: fc.integer({ min: 1, max: 30 }),
      page: fc.nat(40),
      top: fc.constant(-1),
      rtl: fc.boolean(),
    });
    fc.assert(
      fc.property(
        someShape,
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 40 }),
        (grid, presses) => {
          let at = { row: -1, column: 0 };
          for (const [key, ctrl] of presses) {
            at = moveBy(press(key, ctrl), at, grid) ?? assert.fail('no way from a cell');
            assert.ok(
              at.row >= -1 && at.row < Math.max(grid.rows, 0) + (grid.rows === 0 ? 0 : 0),
              `row ${at.row} of ${grid.rows}`,
            );
            assert.ok(at.column >= 0 && at.column < grid.columns);
          }
        },
      ),
    );
  });
});
