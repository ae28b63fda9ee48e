import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collections } from '../database/collections/index.ts';
import { areaOf } from '../domain/activity.ts';
import { contract } from '../generated/contract.ts';
import { AUDITED, type Audited } from './audited.ts';

/** Kinds of operations of which none may be missing, however they are added. */
const MUST: Readonly<
  Record<string, (id: string, method: string, path: string, scopes: string[]) => boolean>
> = {
  'is a DELETE': (_id, method) => method === 'DELETE',
  restores: (_id, _method, path) => path.endsWith('/restore'),
  'shows a secret': (_id, _method, path, scopes) =>
    path.endsWith('/reveal') || scopes.includes('secret:reveal'),
  'lets data out': (id, method, path) =>
    path.startsWith('/exports') && (method === 'POST' || path.endsWith('/content')),
  'writes an import': (_id, _method, path) => path.startsWith('/imports') && path.endsWith('/commit'),
  'opens a way in': (_id, method, path) =>
    method !== 'GET' && (path.startsWith('/remote-access') || path.endsWith('/remote-sessions')),
  'deletes or restores many': (id, method, path) =>
    method === 'POST' &&
    path.endsWith(':bulk') &&
    /"(delete|restore)"/.test(JSON.stringify(contract.schemas[bodyOf(id)] ?? {})),
};
/** Writes that tell nothing of a customer: one's own view, steps of something that is told when it is done, questions. */
const UNTOLD: ReadonlySet<string> = new Set([
  'addImportRows',
  'assistTicket',
  'cancelImport',
  'createChatMessage',
  'createCommandProposal',
  'createImport',
  'createScript',
  'createUpload',
  'createWebhook',
  // What somebody did by a link is written down by its handler, with what the link shows.
  'downloadSharedItem',
  'lookAtSharedItem',
  'openSharedItem',
  'withdrawSharedLink',
  'markChatRead',
  'markContactsDistinct',
  'markCustomersDistinct',
  'previewJob',
  'putUploadContent',
  'repeatWebhookDelivery',
  'replaceImportMappings',
  'replacePinnedFields',
  'replaceViews',
  'sendChatTyping',
  'testWebhook',
  'updateImportRow',
  'validateImport',
]);
const bodyOf = (id: string): string =>
  contract.operations[id]?.body?.content['application/json']?.$ref?.split('/').at(-1) ?? '';

describe('the table of what is audited', () => {
  for (const [what, must] of Object.entries(MUST))
    it(`names every operation that ${what}`, () => {
      const all = Object.entries(contract.operations)
        .filter(([id, { method, path, scopes }]) => must(id, method, path, scopes))
        .map(([id]) => id);
      assert.ok(all.length > 0);
      assert.deepEqual(
        all.filter(id => !(id in AUDITED)),
        [],
      );
    });

  it('names every operation that writes, or says that it tells nothing', () => {
    const writing = Object.entries(contract.operations)
      .filter(([, { method }]) => method !== 'GET')
      .map(([id]) => id);
    assert.deepEqual(
      writing.filter(id => !(id in AUDITED) && !UNTOLD.has(id)),
      [],
    );
    assert.deepEqual(
      [...UNTOLD].filter(id => id in AUDITED || !writing.includes(id)),
      [],
    );
  });

  it('knows the area of every type of record', () => {
    const types = [...new Set(Object.values(AUDITED).map(({ type }) => type))];
    assert.deepEqual(types.filter(type => areaOf(type, null) === 'other').toSorted(), [
      'export',
      'import',
      'webhook',
    ]);
  });

  it('names the actions of a bulk operation that delete or restore', () => {
    const partly = Object.entries(AUDITED).flatMap(([id, { action }]) => {
      const offered = JSON.stringify(contract.schemas[bodyOf(id)] ?? {}).match(/"(delete|restore)"/g) ?? [];
      return typeof action === 'string' ? [] : offered.filter(name => !(name.slice(1, -1) in action));
    });
    assert.deepEqual(partly, []);
  });

  it('names operations and collections that there are', () => {
    for (const [id, { rows }] of Object.entries(AUDITED) as [string, Audited][]) {
      assert.ok(id in contract.operations, id);
      assert.ok(rows === undefined || rows in collections, id);
    }
  });

  it('is written to by nobody but the server: no operation changes an entry', () =>
    assert.deepEqual(
      Object.entries(contract.operations)
        .filter(([, { path }]) => path.startsWith('/audit-events'))
        .map(([id, { method }]) => [id, method]),
      [['listAuditEvents', 'GET']],
    ));
});
