import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeviceCapability } from '../contract/types.ts';
import { capabilitiesOf, neededCapabilities, skipReason } from './capabilities.ts';

describe('capabilities by operating system', () => {
  const only = (capability: DeviceCapability): string[] =>
    (['windows', 'mac', 'linux'] as const).filter(family => capabilitiesOf(family).includes(capability));
  it('offers only what the operating system supports [DVM-36]', () => {
    assert.deepEqual(only('patches'), ['windows', 'mac'], 'DVM-01');
    assert.deepEqual(only('packages'), ['linux'], 'DVM-03');
    assert.deepEqual(only('choco'), ['windows'], 'DVM-07');
    assert.deepEqual(only('brew'), ['mac'], 'DVM-08');
    assert.deepEqual(only('script'), ['windows', 'linux'], 'DVM-12');
    assert.deepEqual(only('services'), ['windows'], 'DVM-13');
    assert.deepEqual(only('cmd'), ['windows'], 'DVM-18');
    assert.deepEqual(only('terminal'), ['mac', 'linux'], 'DVM-20');
    assert.deepEqual(only('ssh'), ['linux'], 'DVM-21');
    assert.deepEqual(only('powershell'), ['windows'], 'DVM-22');
    for (const capability of ['registry', 'files', 'event_log', 'helpdesk_agent', 'chat'] as const)
      assert.deepEqual(only(capability), ['windows'], 'DVM-26');
    for (const capability of ['software', 'shutdown', 'users', 'apps'] as const)
      assert.deepEqual(only(capability), ['windows', 'mac', 'linux']);
  });
  it('gives the task manager as a capability, of Windows as of the Mac [DVM-16, X-06]', () =>
    assert.deepEqual(only('tasks'), ['windows', 'mac']));
  it('offers nothing where no agent runs', () => assert.deepEqual(capabilitiesOf(undefined), []));
});

describe('who takes part in a job', () => {
  const mac = { availability: 'online', os: { family: 'mac' } } as const;
  const script = { type: 'run_script', needed: ['script'], whenOffline: 'wait' } as const;
  it('leaves out devices whose system cannot do it, each with the reason [X-05]', () => {
    assert.equal(skipReason(mac, script), 'unsupported_os');
    assert.equal(skipReason({ ...mac, os: { family: 'windows' } }, script), null);
    assert.equal(
      skipReason({ ...mac, os: { family: 'windows' } }, { ...script, osFamilies: ['linux'] }),
      'unsupported_os',
      'a script for another system',
    );
    assert.equal(skipReason({ ...mac, os: null }, script), 'unsupported_os');
  });
  it('says not_found, no_permission and retired before anything else', () => {
    assert.equal(skipReason(undefined, script), 'not_found');
    assert.equal(skipReason({ ...mac, permitted: false }, script), 'no_permission');
    assert.equal(skipReason({ ...mac, availability: 'retired' }, script), 'retired');
  });
  it('waits for offline devices unless told to skip them', () => {
    const off = { availability: 'offline', os: { family: 'linux' } } as const;
    assert.equal(skipReason(off, script), null);
    assert.equal(skipReason(off, { ...script, whenOffline: 'skip' }), 'offline');
    assert.equal(
      skipReason({ ...off, availability: 'unreachable' }, { ...script, whenOffline: 'skip' }),
      'offline',
    );
  });
  it('moves and deletes devices that cannot be reached [DVB-12, DVB-20]', () => {
    assert.equal(
      skipReason(
        { availability: 'retired', os: null },
        { type: 'edit_relations', needed: [], whenOffline: 'skip' },
      ),
      null,
    );
    assert.equal(
      skipReason(
        { availability: 'offline', os: null },
        { type: 'delete_devices', needed: [], whenOffline: 'skip' },
      ),
      null,
    );
  });
  it('asks for the capability of the shell and of the source of the software', () => {
    assert.deepEqual(
      neededCapabilities({ type: 'run_command', params: { shell: 'ssh', command: 'uptime' } }),
      ['ssh'],
    );
    assert.deepEqual(
      neededCapabilities({ type: 'install_software', params: { packageIds: ['pkg_1'] } }, [
        'choco',
        'private',
        'choco',
      ]),
      ['choco', 'software'],
    );
    assert.deepEqual(neededCapabilities({ type: 'restart', params: {} }), ['shutdown']);
  });
});
