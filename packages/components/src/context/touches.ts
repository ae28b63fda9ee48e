/** What the rows of a list tell of records of other kinds. */
interface Told {
  /** Named in the row: a change of one that no loaded row names shows nowhere. */
  readonly names?: readonly string[];
  /** Counted or summed up in the row, which does not say which ones. */
  readonly counts?: readonly string[];
}

const told: Readonly<Record<string, Told>> = {
  contact: { counts: ['device'] },
  device: { names: ['contact', 'folder'], counts: ['alert'] },
  asset: { names: ['contact', 'device', 'folder'] },
  ticket: { names: ['contact', 'contract'], counts: ['ticket_comment', 'time_entry'] },
  alert: { names: ['device', 'ticket'] },
  password: { names: ['device'] },
  remote_access: { names: ['contact', 'device'] },
  contract: { counts: ['ticket', 'time_entry', 'charging_plan'] },
  invoice: { names: ['contract', 'invoice_batch'] },
};

/** Something that comes and goes by itself all day, and is no news but to who shows it. */
const restless = 'device.availability_changed';

/**
 * Whether rows of kind `list` have to be asked for again after a change of a record of another kind: `'named'` when they name the
 * changed record, `true` in any case.
 */
export const touches = (list: string, { type, kind, event }: { readonly type: string; readonly kind: string; readonly event?: string | undefined }): boolean | 'named' => {
  const { names, counts } = told[list] ?? {};
  if (names?.includes(type)) return kind === 'updated' ? 'named' : true;
  return counts?.includes(type) === true && event !== restless;
};

/** Kinds whose records lists and figures are made of: what a stream that has missed something stands for. */
export const recordKinds: readonly string[] = [...Object.keys(told), 'attachment', 'note', 'folder', 'customer_forms'];
