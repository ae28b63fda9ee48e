import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandProblems } from './commands.ts';

const told = (code: string): string[] =>
  commandProblems({ language: 'sh', words: [], file: 'guide.md', line: 3, code }).map(line =>
    line.replace(/ in .*/, ''),
  );

describe('commands of our texts', () => {
  it('name scripts, programs and options that there are', () => {
    for (const code of [
      'npm ci && npm start   # a portal; on http://localhost:4000',
      'npm run mock -- --port 4010 --scenario flaky',
      'npx customer-hub-conformance --url "https://a.example/v1; x" --only notes',
    ])
      assert.deepEqual(told(code), [], code);
  });

  it('are wrong where they name others, at their lines', () => {
    assert.deepEqual(told('npm ci\nnpm run slip'), ['guide.md:4 there is no script slip']);
    assert.deepEqual(told('npm run mock -- --prot 1'), ['guide.md:3 there is no option --prot']);
    assert.deepEqual(told('npx customer-hub-server --slip'), ['guide.md:3 there is no option --slip']);
    assert.deepEqual(told('npx slip'), ['guide.md:3 slip is not known here']);
    assert.deepEqual(told('npm slip'), ['guide.md:3 npm slip is not known here']);
  });
});
