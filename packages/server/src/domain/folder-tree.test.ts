import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inTreeOrder, pathOf, placeProblem, withDescendants, type FolderNode } from './folder-tree.ts';

const tree: FolderNode[] = [
  { id: 'fol_3', parentId: 'fol_1', name: 'Rack B' },
  { id: 'fol_1', parentId: null, name: 'Servers' },
  { id: 'fol_2', parentId: 'fol_1', name: 'Rack A' },
  { id: 'fol_4', parentId: 'fol_2', name: 'Top' },
  { id: 'fol_5', parentId: null, name: 'Front desk' },
];
const byId = new Map(tree.map(folder => [folder.id, folder]));
const need = (id: string): FolderNode => byId.get(id) ?? assert.fail(id);

describe('folder tree [DEV-27]', () => {
  it('orders parents before children, by name', () =>
    assert.deepEqual(
      inTreeOrder(tree).map(({ id }) => id),
      ['fol_5', 'fol_1', 'fol_2', 'fol_4', 'fol_3'],
    ));
  it('tells the path', () => assert.deepEqual(pathOf(need('fol_4'), byId), ['Servers', 'Rack A', 'Top']));
  it('finds everything below', () =>
    assert.deepEqual([...withDescendants(['fol_1'], tree)].sort(), ['fol_1', 'fol_2', 'fol_3', 'fol_4']));
  it('takes a name once per parent, case-blind', () => {
    assert.equal(placeProblem('  rack a', 'fol_1', tree), 'name_taken');
    assert.equal(placeProblem('Rack A', null, tree), null);
    assert.equal(placeProblem('RACK A', 'fol_1', tree, need('fol_2')), null, 'its own name in other letters');
  });
  it('never moves a folder into itself', () => {
    assert.equal(placeProblem('Servers', 'fol_4', tree, need('fol_1')), 'folder_cycle');
    assert.equal(placeProblem('Servers', 'fol_1', tree, need('fol_1')), 'folder_cycle');
  });
  it('knows only its own folders', () => assert.equal(placeProblem('x', 'fol_99', tree), 'unknown_folder'));
  it('is at most eight levels deep, the moved subtree included', () => {
    const chain: FolderNode[] = Array.from({ length: 7 }, (_, i) => ({
      id: `c${i}`,
      parentId: i === 0 ? null : `c${i - 1}`,
      name: `c${i}`,
    }));
    assert.equal(placeProblem('leaf', 'c6', chain), null);
    assert.equal(placeProblem('Rack A', 'c5', [...chain, ...tree], need('fol_2')), null);
    assert.equal(placeProblem('Rack A', 'c6', [...chain, ...tree], need('fol_2')), 'too_deep');
  });
  it('loses and doubles nothing when ordering, also with parents that are gone', () => {
    const folders = fc
      .array(fc.record({ parent: fc.integer({ min: -1, max: 20 }), name: fc.string({ maxLength: 5 }) }), {
        maxLength: 20,
      })
      .map(list =>
        list.map(({ parent, name }, i): FolderNode => ({
          id: `f${i}`,
          parentId: parent < 0 || (parent >= i && parent < list.length) ? null : `f${parent}`,
          name,
        })),
      );
    fc.assert(
      fc.property(folders, list => {
        const ordered = inTreeOrder(list);
        assert.deepEqual(ordered.map(({ id }) => id).sort(), list.map(({ id }) => id).sort());
        ordered.forEach(({ parentId }, at) => {
          const parent = ordered.findIndex(({ id }) => id === parentId);
          assert.ok(parent < at);
        });
      }),
    );
  });
});
