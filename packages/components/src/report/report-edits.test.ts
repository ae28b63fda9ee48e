import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ReportEdits } from './report-edits.ts';
import type { ReportPage } from './report-page.ts';

const suggestion = (n: number) => ({ title: `T${n}`, text: `Text ${n}` });
const page = { greeting: 'Hello', suggestions: [1, 2, 3, 4].map(suggestion) } as unknown as ReportPage;
const OWN = { title: 'Ours', text: '' };

describe('the edited texts of a report', () => {
  it('are what the figures say until somebody writes, and again after that is undone', () => {
    const edits = new ReportEdits();
    assert.equal(edits.greeting('a', page), 'Hello');
    assert.deepEqual(edits.suggestions('a', page), [1, 2, 3].map(suggestion));
    edits.write('a', 'Dear Ann');
    edits.suggest('a', page, 1, { text: 'Other' });
    assert.equal(edits.greeting('a', page), 'Dear Ann');
    assert.deepEqual(edits.suggestions('a', page)[1], { title: 'T2', text: 'Other' });
    // Another period, customer or language has its own.
    assert.equal(edits.greeting('b', page), 'Hello');
    assert.equal(edits.isEdited('b'), false);
    edits.reset('a');
    assert.equal(edits.isEdited('a'), false);
    assert.deepEqual(edits.suggestions('a', page), [1, 2, 3].map(suggestion));
  });

  it('leave a suggestion out and take the next one in, then an own one, three at most', () => {
    const edits = new ReportEdits();
    assert.equal(edits.canAdd('a', page), false);
    edits.leaveOut('a', page, 0);
    edits.leaveOut('a', page, 0);
    assert.deepEqual(edits.suggestions('a', page), [suggestion(3)]);
    edits.add('a', page, OWN);
    edits.add('a', page, OWN);
    assert.deepEqual(edits.suggestions('a', page), [suggestion(3), suggestion(4), OWN]);
    assert.equal(edits.canAdd('a', page), false);
  });
});
