import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bytes, chunkOf, closure, heaviest, type Graph } from './budget.ts';

const graph: Graph = {
  'hub.js': { gzip: 1, imports: ['lit.js'], lazy: ['tab.js'], modules: { 'src/hub.js': 1 } },
  'lit.js': { gzip: 10, imports: ['hub.js'], lazy: [], modules: { 'node_modules/lit/index.js': 30 } },
  'tab.js': { gzip: 100, imports: ['lit.js', 'table.js'], lazy: [], modules: { 'src/tabs/tab.js': 2 } },
  'table.js': { gzip: 1000, imports: [], lazy: [], modules: { 'src/table/table.js': 3 } },
};

describe('budget', () => {
  it('counts a chunk with everything it loads, once, even in a cycle', () => {
    assert.equal(bytes(graph, closure(graph, ['hub.js'])), 11);
    assert.equal(bytes(graph, closure(graph, ['hub.js', 'tab.js'])), 1111);
  });
  it('finds a chunk by the file inside', () => assert.equal(chunkOf(graph, 'tabs/tab.js'), 'tab.js'));
  it('names the heaviest files of some chunks', () =>
    assert.deepEqual(heaviest(graph, ['hub.js', 'lit.js', 'tab.js'], 2), [
      ['node_modules/lit/index.js', 30],
      ['src/tabs/tab.js', 2],
    ]));
  it('refuses to count over a file that is in no chunk', () =>
    assert.throws(() => chunkOf(graph, 'gone.js'), /gone\.js/));
});
