import type { HubState, Outcome, RecordKind } from '@customer-hub/state/core';

/**
 * Writes one record of a list through the cache: whatever shows it follows, and what the stream tells of it is
 * known already.
 * @param as What becomes of the record.
 * @throws what `send` rejects with.
 */
export const writeRow = <T>(
  { session, customerId }: { readonly session: HubState; readonly customerId: string | undefined },
  kind: RecordKind,
  row: { readonly id: string; readonly customerId?: string | null },
  as: Outcome,
  send: () => Promise<T>,
): Promise<T> =>
  session.records.write(
    kind,
    { id: row.id, customerId: customerId ?? row.customerId ?? undefined, as },
    send,
  );
