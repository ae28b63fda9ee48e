import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CommandHistory } from './history.ts';

describe('earlier commands', () => {
  it('come one after the other, and what was being written comes back', () => {
    const history = new CommandHistory();
    for (const command of ['hostname', 'whoami', 'dir']) history.add(command);
    assert.equal(history.step(-1, 'ipcon'), 'dir');
    assert.equal(history.step(-1, 'dir'), 'whoami');
    assert.equal(history.step(1, 'whoami'), 'dir');
    assert.equal(history.step(1, 'dir'), 'ipcon');
    assert.equal(history.step(1, 'ipcon'), undefined);
  });

  it('are each there once, those of before in front of those of now', () => {
    const history = new CommandHistory();
    history.add('dir');
    history.addEarlier(['hostname', 'dir', 'hostname']);
    history.add('whoami');
    history.add('dir');
    assert.deepEqual(history.commands, ['hostname', 'whoami', 'dir']);
  });

  it('are found by a part of them, the newest first', () => {
    const history = new CommandHistory();
    for (const command of ['Get-Service', 'dir', 'get-volume']) history.add(command);
    assert.equal(history.find('GET'), 'get-volume');
    assert.equal(history.find('GET', 1), 'Get-Service');
    assert.equal(history.find('GET', 9), 'Get-Service');
    assert.equal(history.find('no'), undefined);
    assert.equal(history.find(''), undefined);
  });

  it('lose nothing that is being written, whatever keys are pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1 as const, 1 as const), { maxLength: 30 }), steps => {
        const history = new CommandHistory();
        for (const command of ['a', 'b', 'c']) history.add(command);
        let written = 'draft';
        for (const by of steps) written = history.step(by, written) ?? written;
        for (let n = 0; n < 4; n += 1) written = history.step(1, written) ?? written;
        assert.equal(written, 'draft');
      }),
    );
  });
});
