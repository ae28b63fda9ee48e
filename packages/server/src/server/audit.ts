import type { AuditActor, AuditRecord, AuditRun } from '../contract/types.ts';
import type { NewAuditEvent } from '../database/collections/audit-events.ts';
import type { Row } from '../database/store.ts';
import { changesOf } from './audit-changes.ts';
import { nameOf, Names, relatedTo } from './audit-records.ts';
import { AUDITED, type Audited } from './audited.ts';
import type { Incoming } from './exchange.ts';
import type { Answer, Context, OperationId } from './handler.ts';
import { ProblemError } from './problems.ts';
import type { Route } from './routes.ts';
import type { User } from './user.ts';

/** A request whose operation was carried out, or refused. */
export interface Deed {
  route: Route;
  path: Readonly<Record<string, unknown>>;
  body: unknown;
  incoming: Incoming;
}
type Who = Pick<Context, 'db' | 'user' | 'ids'>;
type Facts = Readonly<Record<string, unknown>>;
type Rows = ReadonlyMap<string, Row>;

const factsOf = (value: unknown): Facts =>
  typeof value === 'object' && value !== null ? (value as Facts) : {};
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const LONGEST = 500,
  NONE: Rows = new Map();

export const auditOf = ({ id }: Route): Audited | undefined => AUDITED[id as OperationId];

/** The id at the end of what the path names: of `/devices/{deviceId}/registry/changes/{changeId}` the change's. */
function named({ route, path }: Deed): string | null {
  const name = route.names.at(-1);
  return name === undefined || name === 'customerId' ? null : textOf(path[name]);
}

export const actorOf = ({ person, kind = 'person' }: User): AuditActor => ({ ...person, kind });

type Basis = Pick<NewAuditEvent, 'operationId' | 'actor' | 'actorId' | 'reason' | 'purpose' | 'address'>;
function common({ route, body, incoming }: Deed, { user }: Who): Basis {
  const { reason, params, purpose } = factsOf(body);
  return {
    operationId: route.id,
    actor: actorOf(user),
    actorId: user.id,
    reason: (textOf(reason) ?? textOf(factsOf(params)['reason']))?.slice(0, LONGEST) ?? null,
    purpose: purpose === 'show' || purpose === 'copy' ? purpose : null,
    address: incoming.address ?? null,
  };
}

/** The most rows whose old values are looked at before they are changed. */
const MOST_BEFORE = 1_000;
/** The rows that an operation is about to change, as they are before it. */
export async function rowsBefore(deed: Deed, context: Who): Promise<Rows> {
  const audited = auditOf(deed.route);
  if (!audited?.changes || !('auditEvents' in context.db)) return NONE;
  const { ids } = factsOf(deed.body),
    own = idOf(audited, deed),
    wanted = Array.isArray(ids) ? ids.slice(0, MOST_BEFORE).map(String) : own === null ? [] : [own];
  return livingRows(audited, wanted, context);
}
const idOf = ({ type }: Audited, deed: Deed): string | null =>
  named(deed) ?? (type === 'customer' ? textOf(deed.path['customerId']) : null);

/** Writes down what an operation did, together with it or not at all. */
export async function auditDone(deed: Deed, answer: Answer, before: Rows, context: Who): Promise<void> {
  const audited = auditOf(deed.route);
  if (!audited || !('auditEvents' in context.db)) return;
  const { body } = answer,
    sent = factsOf(deed.body),
    told = body instanceof Uint8Array || body instanceof ReadableStream ? {} : factsOf(body),
    action = typeof audited.action === 'string' ? audited.action : audited.action[String(sent['action'])];
  if (action === undefined) return;
  const done = Array.isArray(told['results'])
    ? told['results'].map(factsOf).filter(({ status }) => status === 'done')
    : [{ ...told, id: idOf(audited, deed) ?? told['id'] }];
  const rows = await rowsOf(
    audited,
    done.map(({ id }) => String(id)),
    context,
  );
  const run = done.length > 1 ? { id: context.ids.next('run'), count: done.length } : null;
  const entries: NewAuditEvent[] = [],
    names = new Names(context.db);
  await names.learn([...rows.values()].map(factsOf));
  for (const [index, one] of done.entries())
    entries.push(
      await entryOf({ deed, audited, action, one, run, isFollower: index > 0, rows, before, names }, context),
    );
  const [first, ...others] = entries;
  if (!first) return;
  const { lead, followers } = MANY_DEVICES.has(action)
    ? await withDevices(first, context)
    : { lead: first, followers: others };
  await insert(lead, textOf(told['auditId']), context);
  if (followers.length > 0) await context.db.auditEvents.insertMany(followers, { event: false });
}
/** They are told of for each of their devices, too. */
const MANY_DEVICES: ReadonlySet<string> = new Set(['job.started', 'job.retried']);

interface Done {
  deed: Deed;
  audited: Audited;
  action: string;
  /** One record, as the answer tells it. */
  one: Facts;
  run: AuditRun | null;
  isFollower: boolean;
  rows: Rows;
  before: Rows;
  names: Names;
}
/** Both records of a merge: the one that is gone can be asked for as well. */
function mergedRecords(type: string, one: Facts): AuditRecord[] {
  const kind = type === 'merge' ? textOf(one['kind']) : type;
  const records = (type === 'merge' ? ['kept', 'merged'] : ['merged']).map(name => factsOf(one[name]));
  return records.flatMap(record => {
    const [id, name] = [textOf(record['id']), textOf(record['name'])];
    return id !== null && name !== null && kind !== null ? [{ type: kind, id, name }] : [];
  });
}

async function entryOf(
  { deed, audited, action, one, run, isFollower, rows, before, names }: Done,
  context: Who,
): Promise<NewAuditEvent> {
  const id = textOf(one['id']),
    row = factsOf(rows.get(id ?? '')),
    old = before.get(id ?? ''),
    basis = common(deed, context),
    sent = factsOf(deed.body),
    customerId =
      audited.type === 'customer'
        ? id
        : (textOf(deed.path['customerId']) ?? textOf(one['customerId']) ?? textOf(row['customerId']));
  // What a contact wrote came through a program of ours; a person answers for what they wrote themselves.
  const author = factsOf(one['author']),
    isProgram = (context.user.kind ?? 'person') !== 'person',
    writer = isProgram && author['kind'] === 'contact' ? textOf(author['id']) : null,
    written = writer && { id: writer, name: textOf(author['name']) ?? writer, kind: 'contact' as const };
  const fields = 'ids' in sent || 'filter' in sent ? factsOf(sent['params']) : sent;
  return {
    ...basis,
    ...(written ? { actor: written, actorId: written.id } : {}),
    action,
    outcome: 'done',
    customerId,
    resourceType: audited.type,
    resourceId: id,
    resourceName: nameOf({ ...row, ...one }) ?? nameOf(row),
    list: audited.list ? (textOf(one['kind']) ?? textOf(row['kind'])) : null,
    related: [
      ...mergedRecords(audited.type, one),
      ...(await relatedTo({ ...row, id }, await names.ticketIn(basis.reason, customerId), names)),
    ],
    changes: old ? await changesOf(fields, factsOf(old), row, names) : [],
    amount: amountOf(one),
    run,
    isFollower,
  };
}
/** Rows of a file, devices of a job. */
function amountOf({ progress, counts }: Facts): number | null {
  const { total } = factsOf(progress),
    { total: devices } = factsOf(counts);
  return typeof total === 'number' ? total : typeof devices === 'number' ? devices : null;
}

/** The entry of a job and one for each of its devices, so that the device's own list tells of it. */
async function withDevices(
  job: NewAuditEvent,
  { db, ids }: Who,
): Promise<{ lead: NewAuditEvent; followers: NewAuditEvent[] }> {
  const targets =
    'jobTargets' in db && job.resourceId !== null ? await db.jobTargets.find({ jobId: job.resourceId }) : [];
  const known = targets.filter(({ deviceName }) => deviceName !== null);
  if (known.length === 0) return { lead: job, followers: [] };
  const run = { id: ids.next('run'), count: known.length + 1 },
    related = [{ type: 'job', id: job.resourceId ?? '', name: job.resourceName }];
  const followers = known.map(({ deviceId, deviceName, customerId }): NewAuditEvent => ({
    ...job,
    action: 'job.device',
    customerId,
    resourceType: 'device',
    resourceId: deviceId,
    resourceName: deviceName,
    related,
    run,
    isFollower: true,
  }));
  return { lead: { ...job, run }, followers };
}

/** Writes down that somebody was not allowed to do something. */
export async function auditRefused(deed: Deed, error: unknown, context: Who): Promise<void> {
  if (!isRefusal(error) || !('auditEvents' in context.db)) return;
  const { code, requiredScope } = error.problem,
    audited = auditOf(deed.route),
    id = named(deed),
    row = factsOf(audited && id !== null ? (await livingRows(audited, [id], context)).get(id) : undefined),
    asked = textOf(deed.path['customerId']);
  await insert(
    {
      ...common(deed, context),
      action: 'permission.refused',
      outcome: 'refused',
      customerId: (asked === '-' ? null : asked) ?? textOf(row['customerId']),
      resourceType: audited?.type ?? null,
      resourceId: id,
      resourceName: nameOf(row),
      // Why it was refused, not why it was wanted.
      reason: requiredScope === undefined ? code : `${code}: ${requiredScope}`,
    },
    null,
    context,
  );
}
export const isRefusal = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.problem.status === 403;

/** The rows of these ids, also of those that were deleted just now. */
async function rowsOf(audited: Audited, ids: readonly string[], context: Who): Promise<Rows> {
  const { rows: name } = audited,
    there = await livingRows(audited, ids, context);
  if (there.size === ids.length || name === undefined || !(name in context.db)) return there;
  const gone = await context.db[name].deleted();
  return new Map([...gone.map((row): [string, Row] => [row.id, row]), ...there]);
}
async function livingRows({ rows: name }: Audited, ids: readonly string[], { db }: Who): Promise<Rows> {
  const rows = name === undefined ? undefined : db[name];
  if (!rows || ids.length === 0) return NONE;
  return new Map((await rows.getMany(ids)).map((row): [string, Row] => [row.id, row]));
}

/** Writes down what a handler tells itself, because the record that it is about is of one of several kinds. */
export async function writeDown(entry: NewAuditEvent, { db }: Pick<Who, 'db'>): Promise<void> {
  if ('auditEvents' in db) await db.auditEvents.insert(entry, { event: false });
}

/** Under the id that the answer names, where it names one. */
async function insert(row: NewAuditEvent, id: string | null, { db }: Who): Promise<void> {
  const isNew = id !== null && !(await db.auditEvents.get(id));
  await db.auditEvents.insert({ ...row, ...(isNew ? { id } : {}) }, { event: false });
}
