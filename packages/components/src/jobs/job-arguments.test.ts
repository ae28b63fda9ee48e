import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Script } from '@customer-hub/sdk';
import { argumentWords } from './job-arguments.ts';

const parameter = (label: string, kind: Script['parameters'][number]['kind']) =>
  ({ name: label, label, kind, help: null, required: false, default: null }) as Script['parameters'][number];
const parameters = [
  parameter('Say every step', 'switch'),
  parameter('Older than (days)', 'text'),
  parameter('Its password', 'secret'),
  parameter('Word to look for', 'text'),
];
const words = { yes: 'Yes', no: 'No', argument: (name: string, value: string) => `${name}: ${value}` };
const said = (args: unknown, known?: Script['parameters']): string[] =>
  argumentWords({ params: { args } }, known, words);

describe('what was given to a script', () => {
  it('is said by the names that people know: a switch as yes or no, a secret masked', () => {
    assert.deepEqual(said(['false', '14', '••••••', 'false'], parameters), [
      'Say every step: No',
      'Older than (days): 14',
      'Its password: ••••••',
      'Word to look for: false',
    ]);
    assert.deepEqual(said(['true'], parameters), ['Say every step: Yes']);
  });

  it('leaves out what was left empty, and switches of which the name is not known', () => {
    assert.deepEqual(said(['false', '', 'x'], parameters), ['Say every step: No', 'Its password: x']);
    assert.deepEqual(said(['false', '14', 'true']), ['14']);
    assert.deepEqual(said(undefined, parameters), []);
    assert.deepEqual(said(['false', '3'], []), ['false', '3'], 'a script that takes none by name');
  });
});
