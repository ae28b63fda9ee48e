import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createHub, type ConflictError, type ValidationError } from '@customer-hub/sdk';
import { commandEffect } from '@customer-hub/server/parts/domain/command-effect';
import { createTestMock } from '../testing.ts';

const WINDOWS = 'dev_2',
  OFFLINE = 'dev_7',
  MAC = 'dev_16',
  LINUX = 'dev_13',
  WITHOUT_CONTACT = 'dev_5';
const isRefused = (code: string) => (error: unknown) => (error as ConflictError).code === code;
const mock = createTestMock();
after(() => mock.stop());
const hubOf = (token: string) =>
  createHub({ baseUrl: 'http://mock.test/v1', auth: () => token, fetch: one => mock.fetch(one) });
const hub = hubOf('staff'),
  reader = hubOf('read-only');

describe('the chat of a device [DVM-35]', () => {
  it('is answered by the contact, who reads and types first', async () => {
    const heard: string[] = [],
      stop = mock.events.subscribe(({ event: { type, data } }) => {
        if (type.startsWith('chat.'))
          heard.push(`${type} ${data?.from ?? (data?.by as { name: string }).name}`);
      });
    const before = await hub.chat.list(WINDOWS),
      said = await hub.chat.send(WINDOWS, { text: 'May I restart your computer now?' });
    assert.deepEqual([said.from, said.readAt], ['technician', null]);
    await mock.clock.advance(1_000);
    const read = (await hub.chat.list(WINDOWS)).items.find(({ id }) => id === said.id);
    assert.notEqual(read?.readAt ?? null, null, 'read');
    await mock.clock.advance(10_000);
    stop();
    const { items, unread, contact } = await hub.chat.list(WINDOWS);
    assert.deepEqual([items[0]?.from, items[0]?.author], ['contact', contact]);
    assert.equal(unread, before.unread + 1);
    assert.deepEqual(heard, [
      'chat.message technician',
      'chat.message technician',
      `chat.typing ${contact?.name}`,
      'chat.message contact',
    ]);
  });

  it('tells in the stream that something was said, and not what', () => {
    const told = JSON.stringify(mock.events.since(0));
    assert.ok(told.includes('chat.message') && !told.includes('restart your computer'));
  });

  it('counts what nobody has read, and marks it', async () => {
    const { unread } = await hub.chat.list(WINDOWS);
    assert.ok(unread > 0);
    assert.equal((await hub.chat.markRead(WINDOWS)).count, unread);
    assert.equal((await hub.chat.list(WINDOWS)).unread, 0);
    const typing = await hub.chat.typing(WINDOWS);
    assert.ok(typing.until > mock.clock.now());
  });

  it('says a message once, however often it is sent', async () => {
    const key = '3f1c9a52-4a57-4a6e-9c55-0d1f6a1f2b10',
      once = await hub.chat.send(WINDOWS, { text: 'Hello' }, { idempotencyKey: key }),
      again = await hub.chat.send(WINDOWS, { text: 'Hello' }, { idempotencyKey: key });
    assert.equal(again.id, once.id);
    assert.equal(
      (await hub.chat.list(WINDOWS, { q: 'Hello' })).items.filter(({ id }) => id === once.id).length,
      1,
    );
  });

  it('gets no answer of a device that went away meanwhile', async () => {
    const count = async () => (await hub.chat.list(WINDOWS, { count: 'exact' })).totalCount ?? 0;
    await mock.clock.advance(10_000);
    const before = await count();
    await hub.chat.send(WINDOWS, { text: 'Are you there?' });
    await mock.db.devices.update(WINDOWS, { availability: 'offline' });
    await mock.clock.advance(10_000);
    assert.equal(await count(), before + 1);
    await mock.db.devices.update(WINDOWS, { availability: 'online' });
  });

  it('is refused where nobody can hear it', async () => {
    await assert.rejects(hub.chat.send(OFFLINE, { text: 'x' }), isRefused('device_offline'));
    await assert.rejects(hub.chat.typing(OFFLINE), isRefused('device_offline'));
    await assert.rejects(hub.chat.send(WITHOUT_CONTACT, { text: 'x' }), isRefused('contact_required'));
    await assert.rejects(hub.chat.send(MAC, { text: 'x' }), isRefused('unsupported_os'));
    await assert.rejects(hub.chat.list(MAC), isRefused('unsupported_os'));
    await assert.rejects(reader.chat.send(WINDOWS, { text: 'x' }), isRefused('missing_scope'));
    await assert.rejects(reader.chat.markRead(WINDOWS), isRefused('missing_scope'));
    await assert.rejects(
      hub.chat.send(WINDOWS, { text: ' \n' }),
      (error: ValidationError) => error.fields[0]?.code === 'required',
    );
    assert.ok((await reader.chat.list(WINDOWS)).items.length > 0);
    assert.ok((await hub.chat.list(OFFLINE)).items.length === 0, 'what was said can still be read');
  });

  it('has answers that are kept', async () => {
    const { items } = await hub.catalogues.cannedAnswers({ q: 'restart' });
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Restart'],
    );
  });
});

describe('a command that the assistant proposes [DVM-19]', () => {
  it('is explained part by part, and judged by the server', async () => {
    const proposal = await hub.devices.proposeCommand(WINDOWS, {
      shell: 'powershell',
      request: 'Which full backups are older than 14 days?',
    });
    const plain = (text: string): string => text.replace(/\s+/g, '');
    assert.equal(plain(proposal.explanation.map(({ part }) => part).join('')), plain(proposal.command));
    assert.equal(proposal.effect, 'none');
    assert.equal(
      (
        await hub.devices.proposeCommand(WINDOWS, {
          shell: 'powershell',
          request: 'Delete backups older than 14 days',
        })
      ).effect,
      'irreversible',
    );
    assert.equal(
      (await hub.devices.proposeCommand(WINDOWS, { shell: 'cmd', request: 'restart Spooler' })).effect,
      'changes',
    );
    const ssh = await hub.devices.proposeCommand(LINUX, { shell: 'ssh', request: 'how full are the disks?' });
    assert.deepEqual([ssh.command, commandEffect(ssh.command)], ['df -h', 'none']);
  });

  it('is refused where there is no such shell, no right or no idea', async () => {
    const request = 'disk space';
    await assert.rejects(
      hub.devices.proposeCommand(MAC, { shell: 'powershell', request }),
      isRefused('unsupported_os'),
    );
    await assert.rejects(
      reader.devices.proposeCommand(WINDOWS, { shell: 'cmd', request }),
      isRefused('missing_scope'),
    );
    await assert.rejects(
      hub.devices.proposeCommand(WINDOWS, { shell: 'cmd', request: 'sing a song' }),
      (error: ValidationError) => error.fields[0]?.code === 'no_proposal',
    );
    const offline = await hub.devices.proposeCommand(OFFLINE, { shell: 'cmd', request });
    assert.ok(offline.command, 'nothing runs, so the device need not be there');
  });
});
