import { readContract } from '../../contract/contract.ts';
import type { Check, Context } from '../../run/check.ts';
import { expectStatus } from '../../run/outcome.ts';
import type { Record_ } from '../records/kinds.ts';

export interface Promise_ {
  /** Operation and name: `revealPassword.tells`. */
  readonly id: string;
  readonly title: string;
  /** A place in the contract. Default: the description of the operation. */
  readonly clause?: string;
  readonly phase?: Check['phase'];
  /** It writes nothing. */
  readonly reads?: boolean;
  readonly needs?: Check['needs'];
  readonly run: (context: Context) => Promise<void>;
}

/** Promises of one kind alone, told one by one. */
export function promises(resource: string, list: readonly Promise_[]): Check[] {
  const { operations } = readContract();
  return list.flatMap(({ id, title, clause, phase, reads, needs, run }) => {
    const [operationId = ''] = id.split('.');
    const operation = operations.get(operationId);
    if (!operation) return [];
    return [
      {
        id: `${resource}.${id}`,
        title: `${operationId}: ${title}`,
        resource,
        phase: phase ?? (reads ? 'read' : 'write'),
        ...(reads ? {} : { writes: true }),
        clause: clause ?? `${operation.pointer}/description`,
        ...(needs ? { needs } : {}),
        run,
      },
    ];
  });
}

/** A new record below the workshop. */
export async function make({ client, world }: Context, operation: string, body: object): Promise<Record_> {
  const path = { customerId: await world.workshop() };
  return expectStatus(await client.call(operation, { path, body }), 201) as unknown as Record_;
}
export const itemsOf = (body: unknown): Record<string, unknown>[] =>
  (body as { items?: Record<string, unknown>[] } | undefined)?.items ?? [];

/** Asks again and again until it is so; `undefined` when patience is over. */
export async function until<T>(
  { world }: Context,
  ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { sleep, patienceMs } = world.options;
  for (let waited = 0; waited <= Math.max(patienceMs, 5_000); waited += 250) {
    const found = await ask();
    if (found !== undefined) return found;
    await sleep(250);
  }
  return undefined;
}
