import type { Script, ScriptDetail } from '../contract/types.ts';
import type { ScriptRow } from '../database/collections/catalogues.ts';
import type { Collection, ListQuery, QueryRequest, Row } from '../database/store.ts';
import { created, ok } from '../server/answers.ts';
import type { Handlers } from '../server/handler.ts';
import { fieldProblem, invalid, tooLarge } from '../server/problems.ts';

/** What runs on any of the wanted systems. */
const match: NonNullable<QueryRequest['match']> = {
  osFamily: ({ osFamilies }: { osFamilies: readonly string[] }, wanted: readonly string[]) =>
    wanted.some(family => osFamilies.includes(family)),
};

/** A page of a list that comes in the order it is shown. */
async function listed<T extends Row & { position: number }>(
  collection: Collection<T>,
  query: ListQuery & object,
) {
  const { items, page } = await collection.query({ query, match });
  return ok({
    items: items.map(
      ({ position: _position, etag: _etag, ...entry }) => entry as Omit<T, 'position' | 'etag' | 'deletedAt'>,
    ),
    page,
  });
}
const MAX_SCRIPT_BYTES = 1_048_576;
const USES = 10;
function scriptDetail({
  position: _position,
  createdAt: _createdAt,
  uploaded: _uploaded,
  etag: _etag,
  ...row
}: ScriptRow): ScriptDetail {
  delete (row as { deletedAt?: string }).deletedAt;
  return row;
}
const inList = (row: ScriptRow): Script => {
  const { content: _, ...script } = scriptDetail(row);
  return script;
};

type Ids =
  | 'listScripts'
  | 'createScript'
  | 'getScript'
  | 'listScriptUses'
  | 'listSoftwarePackages'
  | 'listSoftwareBundles'
  | 'listAutomationProfiles'
  | 'listThresholdProfiles'
  | 'listApps'
  | 'listTechnicians'
  | 'listTicketStatuses'
  | 'listSnmpTypes'
  | 'listMailAddresses'
  | 'listSlas';

/** Served lists that forms, filters and dialogs choose from. */
export const catalogues: Handlers<Ids> = {
  async listScripts({ query }, { db }) {
    const { items, page } = await db.scripts.query({ query, match });
    return ok({ items: items.map(inList), page });
  },
  async createScript({ body }, { db, user }) {
    if (new TextEncoder().encode(body.content).length > MAX_SCRIPT_BYTES)
      throw tooLarge('A script may have 1 MB.');
    const own = await db.scripts.find({ source: 'own' });
    if (own.some(({ name }) => name.trim().toLowerCase() === body.name.trim().toLowerCase()))
      throw invalid([fieldProblem('/name', 'name_taken', 'There is a script of your own with this name.')]);
    const { description = null, parameters = [], timeoutSeconds = 900 } = body;
    const row = await db.scripts.insert({
      ...body,
      name: body.name.trim(),
      description,
      parameters,
      timeoutSeconds,
      source: 'own',
      uploaded: true,
      author: user.person,
      position: await db.scripts.count(),
    });
    return created(scriptDetail(row), `/scripts/${row.id}`);
  },
  getScript: async ({ path }, { db }) => ok(scriptDetail(await db.scripts.need(path.scriptId))),
  async listScriptUses({ path }, { db }) {
    const script = await db.scripts.need(path.scriptId),
      jobs = (await db.jobs.find({ type: 'run_script' })).filter(
        ({ params }) => 'scriptId' in params && params.scriptId === script.id,
      );
    return ok({
      items: jobs
        .reverse()
        .slice(0, USES)
        .map(({ id, createdAt, createdBy, status, counts }) => ({
          jobId: id,
          at: createdAt,
          by: createdBy,
          status,
          counts,
        })),
    });
  },
  listSoftwarePackages: ({ query }, { db }) => listed(db.softwarePackages, query),
  listSoftwareBundles: ({ query }, { db }) => listed(db.softwareBundles, query),
  listAutomationProfiles: ({ query }, { db }) => listed(db.automationProfiles, query),
  listThresholdProfiles: ({ query }, { db }) => listed(db.thresholdProfiles, query),
  listApps: ({ query }, { db }) => listed(db.apps, query),
  listTechnicians: ({ query }, { db }) => listed(db.technicians, query),
  listTicketStatuses: ({ query }, { db }) => listed(db.ticketStatuses, query),
  listSnmpTypes: ({ query }, { db }) => listed(db.snmpTypes, query),
  listMailAddresses: ({ query }, { db }) => listed(db.mailAddresses, query),
  listSlas: ({ query }, { db }) => listed(db.slas, query),
};
