import type { Contract, Operation } from '../../contract/contract.ts';
import type { Check, Context } from '../../run/check.ts';
import type { Kind } from './kinds.ts';

export interface RecordCheck {
  readonly name: string;
  readonly title: string;
  /** The operation it is about. */
  readonly of: 'create' | 'read' | 'update' | 'remove' | 'restore';
  /** A place in the contract, or a part of the operation. */
  readonly clause: string;
  readonly needs?: Check['needs'];
  readonly for?: (kind: Kind, operation: Operation, contract: Contract) => boolean;
  readonly run: (context: Context, kind: Kind, operation: Operation) => Promise<void>;
}

export function recordChecks(
  contract: Contract,
  kinds: readonly Kind[],
  checks: readonly RecordCheck[],
): Check[] {
  return kinds.flatMap(kind =>
    checks.flatMap(check => {
      const operation = contract.operations.get(kind[check.of] ?? '');
      if (!operation || check.for?.(kind, operation, contract) === false) return [];
      return [
        {
          id: `${kind.resource}.${operation.id}.${check.name}`,
          title: `${operation.id}: ${check.title}`,
          resource: kind.resource,
          phase: 'write' as const,
          writes: true,
          clause: check.clause.startsWith('#') ? check.clause : `${operation.pointer}/${check.clause}`,
          ...(check.needs ? { needs: check.needs } : {}),
          run: (context: Context) => check.run(context, kind, operation),
        },
      ];
    }),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether what was sent stands in what came; more may stand beside it. */
export function contains(came: unknown, sent: unknown): boolean {
  if (isObject(sent))
    return isObject(came) && Object.keys(sent).every(name => contains(came[name], sent[name]));
  if (Array.isArray(sent))
    return (
      Array.isArray(came) &&
      came.length === sent.length &&
      sent.every((one, index) => contains(came[index], one))
    );
  return JSON.stringify(came) === JSON.stringify(sent);
}
/** Names of members whose values differ. */
export function differing(one: object, other: object, but: readonly string[] = []): string[] {
  const [before, after] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    name => !but.includes(name) && stable(before[name]) !== stable(after[name]),
  );
}
/** JSON in which the order of members does not count. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? 'nothing';

/** Figures that follow from other records, which others may change meanwhile. */
export const follows = ['ticketCount', 'deviceCount', 'commentCount'];

/** The header is a weak tag where a record holds figures that follow from others. */
export const sameTag = (header: string | null, etag: string): boolean =>
  header !== null && header.replace(/^W\//, '') === etag.replace(/^W\//, '');
