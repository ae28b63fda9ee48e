import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createTestMock } from '../testing.ts';
import { createEventLog } from '@customer-hub/server/parts/server/events';
import { eventStream, file, type EventSink } from '@customer-hub/server/parts/server/streams';

const request = (range?: string) => ({ headers: new Headers(range === undefined ? {} : { range }) });

describe('files', () => {
  const meta = { fileName: 'Größe "1".csv', mediaType: 'text/csv' };
  it('come as an attachment that is never sniffed, with a name in any script', () => {
    const { status, headers } = file(request(), 'a,b', meta);
    assert.equal(status, 200);
    assert.equal(
      headers?.['Content-Disposition'],
      `attachment; filename="Gr__e _1_.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.csv`,
    );
    assert.equal(headers?.['X-Content-Type-Options'], 'nosniff');
  });
  for (const [range, wanted, bytes] of [
    ['bytes=1-2', 'bytes 1-2/5', 'bc'],
    ['bytes=3-', 'bytes 3-4/5', 'de'],
    ['bytes=-2', 'bytes 3-4/5', 'de'],
    ['bytes=2-99', 'bytes 2-4/5', 'cde'],
  ] as const) {
    it(`gives ${range}`, () => {
      const { status, headers, body } = file(request(range), 'abcde', meta);
      assert.deepEqual(
        [status, headers?.['Content-Range'], new TextDecoder().decode(body as Uint8Array)],
        [206, wanted, bytes],
      );
    });
  }
  it('gives all for a range it does not understand', () => {
    assert.equal(file(request('lines=1-2'), 'abcde', meta).status, 200);
  });
});

describe('event streams', () => {
  const mock = createTestMock(),
    decoder = new TextDecoder();
  const open = (signal = new AbortController().signal) => {
    let sink: EventSink | undefined,
      stopped = 0;
    const { body } = eventStream({ signal }, mock.context(), opened => {
      sink = opened;
      return () => {
        stopped++;
      };
    });
    assert.ok(sink);
    return { sink, reader: body.getReader(), stopped: () => stopped };
  };
  it('writes ids, names and one line of JSON, and a heartbeat by the clock', async () => {
    const { sink, reader } = open();
    assert.equal(decoder.decode((await reader.read()).value), ': open\n\n');
    sink.send({ id: 4, event: 'output', data: { text: 'two\nlines' } });
    assert.equal(
      decoder.decode((await reader.read()).value),
      'id: 4\nevent: output\ndata: {"text":"two\\nlines"}\n\n',
    );
    await mock.clock.advance(15_000);
    assert.match(decoder.decode((await reader.read()).value), /^event: heartbeat\n/);
    await reader.cancel();
  });
  it('stops once when the reader goes, when the request is aborted, when it closes itself', async () => {
    const cancelled = open();
    await cancelled.reader.cancel();
    const controller = new AbortController(),
      aborted = open(controller.signal);
    controller.abort();
    const closed = open();
    closed.sink.close();
    closed.sink.send({ data: 'too late' });
    assert.deepEqual([cancelled.stopped(), aborted.stopped(), closed.stopped()], [1, 1, 1]);
    assert.equal((await aborted.reader.read()).done, false);
    assert.equal((await aborted.reader.read()).done, true);
  });
});

describe('event log', () => {
  const event = {
    type: 'note.created',
    customerId: 'cus_1',
    resource: { type: 'note', id: 'not_1', etag: '"1"' },
  };
  it('tells what was missed, and a gap when it is no longer kept', () => {
    const log = createEventLog(() => '2026-11-22T00:00:00Z');
    for (let i = 0; i < 2_500; i++) log.publish(event);
    const recent = log.since(2_498);
    assert.deepEqual(recent === 'gap' ? recent : recent.map(({ sequence }) => sequence), [2_499, 2_500]);
    assert.equal(log.since(3), 'gap');
    assert.equal(log.since(9_999), 'gap');
    assert.deepEqual(log.since(2_500), []);
  });
});
