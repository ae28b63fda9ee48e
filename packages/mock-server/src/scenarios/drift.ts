const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Closed enums of today that a later server may extend. */
const EXTENSIBLE = [
  'status',
  'kind',
  'availability',
  'severity',
  'rank',
  'registration',
  'impact',
  'priority',
] as const;

function age(record: Record<string, unknown>, index: number): Record<string, unknown> {
  const changed: Record<string, unknown> = { ...record, futureField: { since: '2.0' } };
  if (index % 3 === 0)
    for (const key of EXTENSIBLE)
      if (typeof changed[key] === 'string') {
        changed[key] = 'value_of_tomorrow';
        break;
      }
  if (index % 3 === 1) delete changed.updatedAt;
  return changed;
}

/** An answer as a newer server might give it: extra members, an enum value nobody knows yet, a member gone. */
export function drift(body: unknown): unknown {
  if (!isRecord(body)) return body;
  if (Array.isArray(body.items))
    return {
      ...body,
      items: body.items.map((item: unknown, index) => (isRecord(item) ? age(item, index) : item)),
    };
  return 'id' in body ? age(body, 0) : body;
}
