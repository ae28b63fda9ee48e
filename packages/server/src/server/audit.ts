import type { NewAuditEvent } from '../database/collections/audit-events.ts';
import type { Row } from '../database/store.ts';
import { AUDITED, type Audited } from './audited.ts';
import type { Incoming } from './exchange.ts';
import type { Answer, Context, OperationId } from './handler.ts';
import { ProblemError } from './problems.ts';
import type { Route } from './routes.ts';

/** A request whose operation was carried out, or refused. */
export interface Deed {
  route: Route;
  path: Readonly<Record<string, unknown>>;
  body: unknown;
  incoming: Incoming;
}
type Who = Pick<Context, 'db' | 'user'>;
type Facts = Readonly<Record<string, unknown>>;

const factsOf = (value: unknown): Facts =>
  typeof value === 'object' && value !== null ? (value as Facts) : {};
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const LONGEST = 500;

export const auditOf = ({ id }: Route): Audited | undefined => AUDITED[id as OperationId];

/** The id at the end of what the path names: of `/devices/{deviceId}/registry/changes/{changeId}` the change's. */
function named({ route, path }: Deed): string | null {
  const name = route.names.at(-1);
  return name === undefined ? null : textOf(path[name]);
}

function common({ route, body, incoming }: Deed, { user }: Who) {
  return {
    operationId: route.id,
    actor: user.person,
    actorId: user.id,
    reason: textOf(factsOf(body).reason)?.slice(0, LONGEST) ?? null,
    address: incoming.address ?? null,
  };
}

/** Writes down what an operation did, together with it or not at all. */
export async function auditDone(deed: Deed, answer: Answer, context: Who): Promise<void> {
  const audited = auditOf(deed.route);
  if (!audited || !('auditEvents' in context.db)) return;
  const { body } = answer,
    sent = factsOf(deed.body),
    told = body instanceof Uint8Array || body instanceof ReadableStream ? {} : factsOf(body),
    action = typeof audited.action === 'string' ? audited.action : audited.action[String(sent.action)];
  if (action === undefined) return;
  const done = Array.isArray(told.results)
    ? told.results.map(factsOf).filter(({ status }) => status === 'done')
    : [{ ...told, id: named(deed) ?? told.id }];
  const rows = await rowsOf(
    audited,
    done.map(({ id }) => String(id)),
    context,
  );
  for (const one of done) {
    const id = textOf(one.id),
      row = factsOf(rows.get(id ?? ''));
    await insert(
      {
        ...common(deed, context),
        action,
        outcome: 'done',
        customerId:
          audited.type === 'customer'
            ? id
            : (textOf(deed.path.customerId) ?? textOf(one.customerId) ?? textOf(row.customerId)),
        resourceType: audited.type,
        resourceId: id,
        resourceName: nameOf(one) ?? nameOf(row),
      },
      textOf(told.auditId),
      context,
    );
  }
}

/** Writes down that somebody was not allowed to do something. */
export async function auditRefused(deed: Deed, error: unknown, context: Who): Promise<void> {
  if (!isRefusal(error) || !('auditEvents' in context.db)) return;
  const { code, requiredScope } = error.problem;
  await insert(
    {
      ...common(deed, context),
      action: 'permission.refused',
      outcome: 'refused',
      customerId: textOf(deed.path.customerId),
      resourceType: null,
      resourceId: named(deed),
      resourceName: null,
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
async function rowsOf(
  { rows: name }: Audited,
  ids: readonly string[],
  { db }: Who,
): Promise<ReadonlyMap<string, Row>> {
  const rows = name === undefined ? undefined : db[name];
  if (!rows || ids.length === 0) return new Map();
  const there = await rows.getMany(ids),
    gone = there.length < ids.length ? await rows.deleted() : [];
  return new Map([...gone, ...there].map((row): [string, Row] => [row.id, row]));
}
const nameOf = ({ name, displayName, title, fileName }: Facts): string | null =>
  textOf(name) ?? textOf(displayName) ?? textOf(title) ?? textOf(fileName);

/** Under the id that the answer names, where it names one. */
async function insert(row: NewAuditEvent, id: string | null, { db }: Who): Promise<void> {
  const isNew = id !== null && !(await db.auditEvents.get(id));
  await db.auditEvents.insert({ ...row, ...(isNew ? { id } : {}) }, { event: false });
}
