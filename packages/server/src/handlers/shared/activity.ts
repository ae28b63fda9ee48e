import type {
  ActivityArea,
  ActivityKind,
  AuditActor,
  AuditChange,
  AuditEvent,
} from '../../contract/types.ts';
import type { AuditEventRow, KeptChange } from '../../database/collections/audit-events.ts';
import type { ListQuery, QueryRequest } from '../../database/store.ts';
import {
  areaOf,
  areaOfType,
  AUDIT_SCOPE,
  AUDITED_KINDS,
  kindOf,
  SCOPE_OF_AREA,
} from '../../domain/activity.ts';
import type { Context } from '../../server/handler.ts';
import { partsOf } from '../../server/merged.ts';
import type { User } from '../../server/user.ts';
import { between } from './between.ts';

/** What somebody may be told. */
export interface Reader {
  readonly areas: readonly ActivityArea[];
  readonly hiddenAreas: readonly ActivityArea[];
  /** Undefined: of every kind. */
  readonly kinds: readonly ActivityKind[] | undefined;
  readonly isAuditor: boolean;
}
const KINDS: readonly ActivityKind[] = [
  'secret_shown',
  'created',
  'changed',
  'deleted',
  'restored',
  'ran',
  'access',
  'exported',
  'imported',
  'refused',
];

export function readerOf({ scopes }: Pick<User, 'scopes'>): Reader {
  const all = Object.keys(SCOPE_OF_AREA) as ActivityArea[],
    may = (area: ActivityArea): boolean => scopes.has(SCOPE_OF_AREA[area]),
    isAuditor = scopes.has(AUDIT_SCOPE);
  return {
    areas: all.filter(may),
    // What belongs to no tab is missed by nobody.
    hiddenAreas: all.filter(area => area !== 'other' && !may(area)),
    kinds: isAuditor ? undefined : KINDS.filter(kind => !AUDITED_KINDS.includes(kind)),
    isAuditor,
  };
}

/** Filters of the list, as they are asked for. */
export interface ActivityQuery extends ListQuery {
  area?: ActivityArea[];
  kind?: ActivityKind[];
  person?: string[];
  subject?: string | readonly string[] | undefined;
  runId?: string;
  fold?: boolean;
  from?: string;
  to?: string;
}
/** No entry is of this value. */
const NOTHING = ['none'];
const within = <V extends string>(
  wanted: readonly V[] | undefined,
  allowed: readonly V[],
): readonly string[] => {
  if (!wanted || wanted.length === 0) return allowed;
  const left = wanted.filter(value => allowed.includes(value));
  return left.length > 0 ? left : NOTHING;
};

/** The same question within what the reader may be told, as the collection takes it. */
export function questionOf(query: ActivityQuery, reader: Reader): ListQuery {
  const { subject, fold, area, kind, ...rest } = query,
    areas = reader.areas.length < Object.keys(SCOPE_OF_AREA).length ? within(area, reader.areas) : area,
    kinds = reader.kinds ? within(kind, reader.kinds) : kind,
    // Whoever asks for something in particular may mean any of them.
    folds = fold && !rest.q && !subject && !rest.runId;
  return between(
    {
      ...rest,
      ...(areas ? { area: areas } : {}),
      ...(kinds ? { kind: kinds } : {}),
      ...(subject ? { subjectId: subject } : {}),
      ...(folds ? { place: 'leads' } : {}),
    },
    'createdAt',
  );
}

/** One id alone is asked for as such: that is what databases count ahead. */
async function withParts(id: string, context: Pick<Context, 'db'>): Promise<string | string[]> {
  const parts = await partsOf(id, context);
  return parts.length === 1 ? id : parts;
}
/**
 * A question about a customer, or about all of them when that is null. What was merged into a record or a customer
 * brought its history along.
 */
export async function activityQuestion(
  query: ActivityQuery & { subject?: string | undefined },
  customerId: string | null,
  context: Context,
  more: object = {},
): Promise<QueryRequest> {
  const { subject } = query,
    asked = { ...query, subject: subject && (await withParts(subject, context)) };
  return {
    where: customerId === null ? {} : { customerId: await withParts(customerId, context) },
    query: { ...questionOf(asked, readerOf(context.user)), ...more },
  };
}

type Facets = Record<string, Record<string, number>>;
/** A facet is counted without its own filter: what the reader is not told of goes. */
export function facetsFor(facets: Facets, { areas, kinds }: Reader): Facets {
  const only = (name: string, allowed: readonly string[] | undefined): Facets => {
    const counts = facets[name];
    if (!counts || !allowed) return {};
    return {
      [name]: Object.fromEntries(Object.entries(counts).filter(([value]) => allowed.includes(value))),
    };
  };
  return { ...facets, ...only('area', areas), ...only('kind', kinds) };
}

const changeFor = ({ of, ...change }: KeptChange, { areas }: Reader): AuditChange =>
  of !== undefined && !areas.includes(areaOfType(of))
    ? { ...change, before: null, after: null, hidden: true }
    : change;

/** An entry as it is told to this reader. */
export function presentEntry(row: AuditEventRow, reader: Reader): AuditEvent {
  const { resourceType, resourceId, resourceName, related = [], changes = [], actor } = row;
  return {
    id: row.id,
    at: row.createdAt,
    action: row.action,
    area: areaOf(resourceType, row.list ?? null),
    kind: kindOf(row.action),
    outcome: row.outcome,
    operationId: row.operationId,
    actor: { ...actor, kind: actor.kind ?? (actor.id === 'system' ? 'system' : 'person') },
    customerId: row.customerId,
    resource: { type: resourceType, id: resourceId, name: resourceName },
    related: related.filter(({ type }) => reader.areas.includes(areaOfType(type))),
    changes: changes.map(change => changeFor(change, reader)),
    reason: row.reason,
    purpose: row.purpose ?? null,
    amount: row.amount ?? null,
    ...(row.amountOf == null ? {} : { amountOf: row.amountOf }),
    run: row.run ?? null,
    address: reader.isAuditor ? row.address : null,
  };
}

/** Who is counted, by the names they have now. */
export async function peopleOf(
  counts: Readonly<Record<string, number>>,
  { db }: Context,
): Promise<AuditActor[]> {
  const ids = Object.keys(counts),
    technicians = new Map((await db.technicians.find()).map(({ id, name }) => [id, name])),
    contacts = new Map(
      (await db.contacts.getMany(ids.filter(id => id.startsWith('con_')))).map(row => [
        row.id,
        row.displayName,
      ]),
    );
  const others = ids.filter(id => !technicians.has(id) && !contacts.has(id)),
    // Whoever left, and programs: as the entries call them.
    named = await Promise.all(others.map(async id => actorNamed(id, db)));
  const known = new Map(named.map(actor => [actor.id, actor]));
  return ids.map((id): AuditActor => {
    const technician = technicians.get(id),
      contact = contacts.get(id);
    if (technician !== undefined) return { id, name: technician, kind: 'person' };
    if (contact !== undefined) return { id, name: contact, kind: 'contact' };
    return known.get(id) ?? { id, name: id, kind: 'person' };
  });
}
async function actorNamed(id: string, db: Context['db']): Promise<AuditActor> {
  const { items } = await db.auditEvents.query({ query: { actorId: id, limit: 1 } as ListQuery }),
    actor = items[0]?.actor ?? { id, name: id };
  return { ...actor, kind: actor.kind ?? (id === 'system' ? 'system' : 'person') };
}
