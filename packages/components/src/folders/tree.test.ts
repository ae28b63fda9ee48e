import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Folder } from '@customer-hub/sdk';
import { pathName } from '../internal/folder-path.ts';
import { parentsOf, shownNodes, treeOf, withInside, type FolderNode } from './tree.ts';

const folder = (id: string, parentId: string | null, deviceCount = 0): Folder => ({
  id,
  parentId,
  deviceCount,
  customerId: 'cus_1',
  name: id,
  path: [id],
  createdAt: '',
  updatedAt: '',
  etag: '"1"',
  allowedActions: [],
});

/** Any forest, parents before children. */
const forest = fc
  .array(fc.tuple(fc.nat(), fc.nat({ max: 50 })), { maxLength: 30 })
  .map(rows =>
    rows.map(([parent, count], index) =>
      folder(
        `f${index}`,
        index === 0 || parent % (index + 1) === index ? null : `f${parent % (index + 1)}`,
        count,
      ),
    ),
  );
const all = (nodes: readonly FolderNode[]): FolderNode[] =>
  nodes.flatMap(node => [node, ...all(node.children)]);

describe('folder tree [DEV-27]', () => {
  it('holds every folder once, one level below its parent, and counts what is inside', () => {
    fc.assert(
      fc.property(forest, folders => {
        const tree = treeOf(folders);
        const nodes = all(tree);
        assert.deepEqual(nodes.map(node => node.folder.id).sort(), folders.map(({ id }) => id).sort());
        for (const { folder: own, level } of nodes)
          assert.equal(level, parentsOf(folders, own.id).length + 1);
        const sum = folders.reduce((total, { deviceCount }) => total + deviceCount, 0);
        assert.equal(
          tree.reduce((total, node) => total + node.total, 0),
          sum,
        );
      }),
    );
  });

  it('shows what is inside of open folders only', () => {
    fc.assert(
      fc.property(forest, folders => {
        const tree = treeOf(folders);
        assert.deepEqual(shownNodes(tree, new Set()), tree);
        assert.deepEqual(shownNodes(tree, new Set(folders.map(({ id }) => id))), all(tree));
      }),
    );
  });

  it('knows where a folder cannot go: into itself and what lies inside', () => {
    const folders = [folder('a', null), folder('b', 'a'), folder('c', 'b'), folder('d', null)];
    assert.deepEqual([...withInside(folders, 'a')], ['a', 'b', 'c']);
    assert.deepEqual([...withInside(folders, 'd')], ['d']);
  });

  it('puts a folder whose parent is unknown at the top, and survives a circle', () => {
    assert.equal(treeOf([folder('b', 'gone')])[0]!.level, 1);
    assert.deepEqual(parentsOf([folder('a', 'b'), folder('b', 'a')], 'a').length <= 2, true);
  });

  it('names a folder by its whole path', () => {
    assert.equal(pathName({ ...folder('x', 'y'), path: ['Office', 'A-108'] }), 'Office / A-108');
  });
});
