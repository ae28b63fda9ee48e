import type { Merge } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { contactDialogMessages } from '../messages/contactDialog.ts';
import { contactsMessages } from '../messages/contacts.ts';
import { customerMessages } from '../messages/customer.ts';
import { loadMessages } from '../messages/bundle.ts';
import { mergeMessages } from '../messages/merge.ts';
import { recordsMessages } from '../messages/records.ts';
import type { Format } from '../messages/format.ts';
import { openMerge, type MergeAnswer, type MergeQuestion } from './merge-dialog.ts';
import { fieldLabel } from './merge-values.ts';
import { sendDistinct, sendUndo, whyNot, type MergeKind } from './merge-work.ts';

/** Where a merge is begun. */
export interface MergePlace {
  readonly host: LitElement;
  readonly session: HubState;
  readonly format: Format;
}

/** What an undo left as it was, in words: fields by their names, records by their number. */
export const remains = async ({ kind, stays }: Merge, { format }: MergePlace): Promise<string> => {
  const load = <T extends object>(bundle: Parameters<typeof loadMessages<T>>[0]): Promise<T> =>
    loadMessages(bundle, format.locale);
  const [merge, contacts, contactDialog, customer] = await Promise.all([
    load(mergeMessages),
    load(contactsMessages),
    load(contactDialogMessages),
    load(customerMessages),
  ]);
  const words = {
    merge,
    contacts,
    contactDialog,
    customer,
    format,
    definitions: [],
    customerName: () => undefined,
  };
  const counts = new Map<string, number>();
  const fields: string[] = [];
  for (const { type, field } of stays)
    if (type === kind) fields.push(fieldLabel(kind, field, words));
    else counts.set(type, (counts.get(type) ?? 0) + 1);
  const types: Readonly<Record<string, string>> = merge.types;
  return format.list([
    ...fields,
    ...[...counts].map(([type, count]) => `${types[type] ?? merge.settings} (${format.number(count)})`),
  ]);
};

/** Undoes a merge, and says what stays, or why it cannot be undone. @returns undefined when it could not. */
export const undoMerge = async (merge: Merge, place: MergePlace): Promise<Merge | undefined> => {
  const { session, format } = place;
  const t = await loadMessages(mergeMessages, format.locale);
  try {
    const undone = await sendUndo(session, merge.id);
    const what = undone.stays.length > 0 ? ` ${t.stayed(await remains(undone, place))}` : '';
    session.notices.show({ text: `${t.undone(undone.merged.name, undone.kept.name)}${what}` });
    return undone;
  } catch (error) {
    session.notices.show({ text: t.undoFailed(whyNot(error, t.undoRefused, t)), tone: 'failed' });
    return undefined;
  }
};

/** Takes back that two records are two, or says why it cannot be taken back. */
export const undoDistinct = async (
  kind: MergeKind,
  ids: readonly [string, string],
  { session, format }: MergePlace,
): Promise<void> => {
  try {
    await sendDistinct(session, kind, ids, false);
  } catch (error) {
    const t = await loadMessages(mergeMessages, format.locale);
    session.notices.show({ text: whyNot(error, {}, t), tone: 'failed' });
  }
};

/** Opens the comparison of two records, and says how it ended, with an undo. */
export const startMerge = async (
  question: MergeQuestion,
  place: MergePlace,
): Promise<MergeAnswer | undefined> => {
  const { host, session, format } = place;
  const answer = await openMerge(host, question);
  if (!answer) return undefined;
  const [t, words] = await Promise.all([
    loadMessages(mergeMessages, format.locale),
    loadMessages(recordsMessages, format.locale),
  ]);
  if ('merge' in answer) {
    const { merge } = answer;
    session.notices.show({
      text: t.done(merge.merged.name, merge.kept.name),
      actions: [{ label: words.undo, run: () => void undoMerge(merge, place) }],
    });
  } else {
    const [one, other] = answer.distinct;
    const ids: readonly [string, string] = [question.keptId, question.mergedId];
    session.notices.show({
      text: t.marked(one, other),
      actions: [{ label: words.undo, run: () => void undoDistinct(question.kind, ids, place) }],
    });
  }
  return answer;
};
