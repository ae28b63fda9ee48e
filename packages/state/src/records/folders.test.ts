import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Folder, Hub } from '@customer-hub/sdk';
import { HubState } from '../core/hub-state.ts';

const folder = (deviceCount: number): Folder => ({ id: 'fol_1', name: 'Servers', deviceCount }) as Folder;

/** A hub with one folder, and how often its folders were asked for. */
const server = () => {
  const at = { deviceCount: 3, asked: 0 };
  const pages = async function* () {
    at.asked += 1;
    yield await Promise.resolve({ items: [folder(at.deviceCount)] });
  };
  const state = new HubState({ folders: { list: () => ({ pages }) } } as unknown as Hub);
  // The stream is there: what changes is heard.
  state.records.followed = () => true;
  return { at, state };
};

describe('the folders of a customer', () => {
  it('[R-20] count a move that was made before anybody had opened them', async () => {
    const { at, state } = server();
    // A dialog that moves devices has read them; nobody shows them.
    assert.equal((await state.records.read('folders', 'cus_1'))[0]?.deviceCount, 3);
    at.deviceCount = 4;
    state.records.written('device', { customerId: 'cus_1' });
    assert.equal((await state.records.read('folders', 'cus_1'))[0]?.deviceCount, 4);
    assert.equal(at.asked, 2);
  });

  it('[R-20] are not asked for again when nothing that they count has changed', async () => {
    const { at, state } = server();
    await state.records.read('folders', 'cus_1');
    const remote = { kind: 'updated', source: 'remote' } as const;
    state.changes.receive({ ...remote, type: 'device', id: 'dev_1', customerId: 'cus_2', etag: '2' });
    state.changes.receive({ ...remote, type: 'contact', id: 'con_1', customerId: 'cus_1', etag: '2' });
    state.changes.receive({
      ...remote,
      type: 'device',
      id: 'dev_1',
      customerId: 'cus_1',
      etag: '2',
      event: 'device.availability_changed',
    });
    await state.records.read('folders', 'cus_1');
    assert.equal(at.asked, 1);
  });
});
