import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConnectionError, PreconditionFailedError, RateLimitError } from '../core/errors.ts';
import type { Note } from '../generated/types.ts';
import { createFakeHub } from './fake-hub.ts';

const note: Note = {
  id: 'not_1',
  customerId: 'cus_7',
  text: 'x',
  author: { id: 'tec_1', name: 'Dana' },
  createdAt: '2026-11-03T09:12:44Z',
  updatedAt: '2026-11-03T09:12:44Z',
  etag: '"1"',
  allowedActions: [],
};

describe('fake hub', () => {
  it('answers with data or by a function of the call, and remembers what was asked', async () => {
    const fake = createFakeHub()
      .on('getNote', note)
      .on('listNotes', ({ query }) => ({
        items: [note],
        page: { nextCursor: null, prevCursor: null, limit: Number(query.limit) },
      }))
      .on('deleteNote', undefined);
    assert.equal((await fake.hub.notes.get('not_1')).text, 'x');
    assert.equal((await fake.hub.notes.list('cus_7', { limit: 5, q: 'a' })).limit, 5);
    await fake.hub.notes.delete(note);
    assert.deepEqual(
      fake.calls.map(({ operationId, path, query }) => ({ operationId, path, query })),
      [
        { operationId: 'getNote', path: { noteId: 'not_1' }, query: {} },
        { operationId: 'listNotes', path: { customerId: 'cus_7' }, query: { limit: 5, q: 'a' } },
        { operationId: 'deleteNote', path: { noteId: 'not_1' }, query: {} },
      ],
    );
    assert.deepEqual(fake.breaches, []);
  });

  it('prefers a fixed path to one with a parameter', async () => {
    const fake = createFakeHub();
    await assert.rejects(fake.hub.customers.match('a@b.test'));
    assert.equal(fake.calls[0]?.operationId, 'matchCustomer');
  });

  it('tells when a request or an answer breaks the contract', async () => {
    const fake = createFakeHub()
      .on('getNote', { ...note, text: 1 } as never)
      .on('createNote', note);
    await assert.rejects(fake.hub.notes.get('not_1'), { code: 'breach_of_contract' });
    await assert.rejects(fake.hub.notes.create('cus_7', { text: '', more: 1 } as never), {
      code: 'breach_of_contract',
    });
    await assert.rejects(async () => fake.hub.notes.list('cus_7', { limit: 1_000 }), {
      code: 'breach_of_contract',
    });
    await assert.rejects(fake.hub.account.get(), { code: 'breach_of_contract' });
    assert.deepEqual(fake.breaches, [
      'getNote answer.text: invalid_type',
      'createNote request body.text: too_small',
      'createNote request body: unrecognized_keys',
      'listNotes request query.limit: too_big',
      'getAccount has no answer: call `on` first',
    ]);
  });

  it('names what is allowed when it refuses a value of a list [S-18]', async () => {
    const fake = createFakeHub();
    const targets = { deviceIds: ['dev_1'] };
    const calls = [
      fake.hub.jobs.create({
        type: 'run_command',
        targets,
        params: { shell: 'bash', command: 'ls' },
      } as never),
      fake.hub.jobs.create({ type: 'reboot', targets } as never),
      fake.hub.contacts.bulk({ action: 'archive', ids: ['con_1'] } as never),
      fake.hub.devices.list('cus_7', { kind: ['tablet'] } as never),
    ];
    for (const call of calls) await assert.rejects(async () => call, { code: 'breach_of_contract' });
    const [shell, type, ...others] = fake.breaches;
    assert.equal(
      shell,
      'createJob request body.params.shell: invalid_value, allowed: cmd, powershell, terminal, ssh',
    );
    assert.match(
      type ?? '',
      /^createJob request body\.type: invalid_value, allowed: run_script, run_command, /,
    );
    assert.match(type ?? '', /, restart, .*, delete_devices$/);
    assert.deepEqual(others, [
      'bulkContacts request body.action: invalid_value, allowed: unlink, relink, activate, deactivate, delete, register',
      'listDevices request query.kind.0: invalid_value, allowed: pc, server, mac, linux, snmp, tcp, http, generic',
    ]);
  });

  it('fails as told: 429, 412, offline, slow', async () => {
    const fake = createFakeHub()
      .on('getNote', note)
      .fail('getNote', { status: 429, retryAfterSeconds: 3_600 }, 1)
      .fail('updateNote', { status: 412, code: 'etag_mismatch', current: { etag: '"2"' } })
      .fail('listNotes', 'offline');
    await assert.rejects(
      fake.hub.notes.get('not_1'),
      (error: unknown) => error instanceof RateLimitError && error.retryAfterMs === 3_600_000,
    );
    assert.equal((await fake.hub.notes.get('not_1')).id, 'not_1');
    await assert.rejects(
      fake.hub.notes.update(note, { text: 'y' }),
      (error: unknown) => error instanceof PreconditionFailedError && error.current?.etag === '"2"',
    );
    await assert.rejects(async () => fake.hub.notes.list('cus_7'), ConnectionError);
    fake.delayMs = 5_000;
    await assert.rejects(fake.hub.notes.get('not_1', { timeoutMs: 20 }), { name: 'TimeoutError' });
  });
});
