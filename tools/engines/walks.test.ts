import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableOf } from './walks.ts';

describe('the table of walks', () => {
  it('has a row for each host and a column for each engine, and counts what went well', () =>
    assert.equal(
      tableOf([
        { engine: 'Chromium 1', host: 'b' },
        { engine: 'Chromium 1', host: 'a', problem: 'menu: gone' },
        { engine: 'Firefox 2', host: 'b' },
      ]),
      [
        '| host | Chromium 1 | Firefox 2 |',
        '|---|---|---|',
        '| a | NO | - |',
        '| b | yes | yes |',
        '',
        '2 of 3',
        '',
      ].join('\n'),
    ));
});
