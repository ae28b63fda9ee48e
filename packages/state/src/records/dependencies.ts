/** What the rows of a list show of records of other kinds. */
interface Dependencies {
  /** Named in the row: a change of one that no loaded row names shows nowhere. */
  readonly references?: readonly string[];
  /** Counted or summed up in the row, which does not say which ones. */
  readonly aggregates?: readonly string[];
}

const dependencies: Readonly<Record<string, Dependencies>> = {
  contact: { aggregates: ['device'] },
  device: { references: ['contact', 'folder'], aggregates: ['alert'] },
  asset: { references: ['contact', 'device', 'folder'] },
  ticket: { references: ['contact', 'contract'], aggregates: ['ticket_comment', 'time_entry'] },
  alert: { references: ['device', 'ticket'] },
  password: { references: ['device'] },
  remote_access: { references: ['contact', 'device'] },
  contract: { aggregates: ['ticket', 'time_entry', 'charging_plan'] },
  invoice: { references: ['contract', 'invoice_batch'] },
};

/** Each customer has one of them: known by the customer's id, whatever id the server gave it. */
const ofCustomer: ReadonlySet<string> = new Set(['alert_settings', 'customer_forms', 'customer_settings']);

/** The id by which a changed record is known here. */
export const identityOf = ({
  type,
  id,
  customerId,
}: {
  readonly type: string;
  readonly id?: string;
  readonly customerId?: string;
}): string | undefined => (ofCustomer.has(type) ? (customerId ?? id) : id);

/** Events that come by themselves all day, and are no news but to who shows them; with the fields that they change. */
const noisyEvents: ReadonlyMap<string, readonly string[]> = new Map([
  ['device.availability_changed', ['availability', 'lastSeenAt']],
]);

/** The event says nothing of what a person did. */
export const isNoisy = (event: string | undefined): boolean => event !== undefined && noisyEvents.has(event);

/** Fields that a noisy event changes. */
export const affectedFields = (event: string | undefined): readonly string[] =>
  noisyEvents.get(event ?? '') ?? [];

/**
 * Whether rows of kind `list` have to be asked for again after a change of a record of another kind: `'named'` when they name the
 * changed record, `true` in any case.
 */
export const dependsOn = (
  list: string,
  {
    type,
    kind,
    event,
  }: { readonly type: string; readonly kind: string; readonly event?: string | undefined },
): boolean | 'named' => {
  const { references, aggregates } = dependencies[list] ?? {};
  if (references?.includes(type)) return kind === 'updated' ? 'named' : true;
  return aggregates?.includes(type) === true && !isNoisy(event);
};

/** Kinds whose records lists and figures are made of: what a stream that has missed something stands for. */
export const recordKinds: readonly string[] = [
  ...Object.keys(dependencies),
  'attachment',
  'note',
  'folder',
  'customer_forms',
];
