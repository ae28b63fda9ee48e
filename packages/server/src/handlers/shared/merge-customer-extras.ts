import type { ContactRow } from '../../database/collections/contacts.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import { CONTACT_REFERENCES } from '../../database/references.ts';
import type { Context } from '../../server/handler.ts';
import type { MergeExtras } from './merge-kind.ts';
import { moveReferences } from './merge-moves.ts';

interface Work {
  kept: CustomerRow;
  merged: CustomerRow;
  done: MergeExtras;
  context: Context;
}
type Collections = 'contacts' | 'profileAssignments' | 'customerForms' | 'alertSettings';

/** Rows of the merged customer that have no place beside those of the one that stays. */
export async function customerExtras(
  kept: CustomerRow,
  merged: CustomerRow,
  context: Context,
): Promise<MergeExtras> {
  const done: MergeExtras = { changedRows: [], removed: [], moved: [], changedLists: [], lists: [] },
    work = { kept, merged, done, context };
  await keepOneDefault(work);
  await joinSystemUsers(work);
  await keepAssignments(work);
  await joinForms(work);
  await wakeFacts(work);
  const { alertSettings } = context.db;
  if ((await alertSettings.count({ customerId: kept.id })) > 0)
    await remove('alertSettings', await alertSettings.find({ customerId: merged.id }), work);
  return done;
}
async function remove(
  collection: Collections,
  rows: readonly { id: string }[],
  { done, context: { db } }: Work,
): Promise<void> {
  for (const { id } of rows) await db[collection].remove(id);
  if (rows.length > 0) done.removed.push({ collection, ids: rows.map(({ id }) => id) });
}

/** A customer has one default contract. */
async function keepOneDefault({ kept, merged, done, context: { db } }: Work): Promise<void> {
  if ((await db.contracts.count({ customerId: kept.id, isDefault: true })) === 0) return;
  for (const { id } of await db.contracts.find({ customerId: merged.id, isDefault: true })) {
    await db.contracts.update(id, { isDefault: false });
    const [before, after] = [{ isDefault: true }, { isDefault: false }];
    done.changedRows.push({ collection: 'contracts', id, field: 'isDefault', before, after });
  }
}

/** A key without a record says the same of both customers, and what was left alone at one is new at the other. */
async function wakeFacts({ merged, done, context: { db, now } }: Work): Promise<void> {
  for (const { id, factKey, endedAt } of await db.attentionSnoozes.find({ customerId: merged.id })) {
    if (endedAt !== null || factKey.includes(':')) continue;
    const [before, after] = [{ endedAt }, { endedAt: now() }];
    await db.attentionSnoozes.update(id, after);
    done.changedRows.push({ collection: 'attentionSnoozes', id, field: 'endedAt', before, after });
  }
}

/** System users of the same kind become one; others move in. */
async function joinSystemUsers(work: Work): Promise<void> {
  const { kept, merged, done, context } = work,
    own = await context.db.contacts.getMany(kept.systemContactIds),
    joining: string[] = [];
  const twinOf = ({ system }: ContactRow): ContactRow | undefined =>
    own.find(contact => contact.system === system);
  for (const other of await context.db.contacts.getMany(merged.systemContactIds)) {
    const twin = twinOf(other);
    if (!twin) {
      joining.push(other.id);
      continue;
    }
    const { moved, changedLists } = await moveReferences(CONTACT_REFERENCES, other.id, twin.id, context);
    done.moved.push(...moved);
    done.changedLists.push(...changedLists);
    await remove('contacts', [other], work);
  }
  if (joining.length > 0)
    done.lists.push({
      field: 'systemContactIds',
      before: kept.systemContactIds,
      after: [...kept.systemContactIds, ...joining],
    });
}

/** A profile is assigned once, and of threshold profiles only one. */
async function keepAssignments(work: Work): Promise<void> {
  const { profileAssignments } = work.context.db,
    own = await profileAssignments.find({ targetId: work.kept.id }),
    others = await profileAssignments.find({ targetId: work.merged.id });
  await remove(
    'profileAssignments',
    others.filter(({ profileId, profileKind }) =>
      own.some(
        other =>
          other.profileId === profileId || (profileKind === 'threshold' && other.profileKind === 'threshold'),
      ),
    ),
    work,
  );
}

/** Forms that the customer lacks come over with their values. */
async function joinForms(work: Work): Promise<void> {
  const { customerForms } = work.context.db,
    [own] = await customerForms.find({ customerId: work.kept.id }),
    [other] = await customerForms.find({ customerId: work.merged.id });
  // Alone, they move as everything does.
  if (!own || !other) return;
  const lacks = other.forms.filter(({ formId }) => !own.forms.some(form => form.formId === formId));
  if (lacks.length > 0) {
    const [before, after] = [{ forms: own.forms }, { forms: [...own.forms, ...lacks] }];
    await customerForms.update(own.id, after);
    work.done.changedRows.push({ collection: 'customerForms', id: own.id, field: 'forms', before, after });
  }
  await remove('customerForms', [other], work);
}
