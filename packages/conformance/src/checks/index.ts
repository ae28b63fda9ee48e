import { readContract } from '../contract/contract.ts';
import type { Check } from '../run/check.ts';
import { answerChecks } from './answers.ts';
import { listChecks } from './lists/make.ts';
import { changeChecks } from './records/change.ts';
import { createChecks } from './records/create.ts';
import { kinds } from './records/kinds.ts';
import { recordChecks } from './records/record-check.ts';
import { removeChecks } from './records/remove.ts';
import { customerChecks, contactChecks } from './special/customers.ts';
import { bulkChecks } from './special/bulk.ts';
import { eventChecks } from './special/events.ts';
import { exportChecks } from './special/exports.ts';
import { attachmentChecks, uploadChecks } from './special/files.ts';
import { importChecks } from './special/imports.ts';
import { invoiceChecks } from './special/invoices.ts';
import { jobChecks } from './special/jobs.ts';
import { mergeChecks } from './special/merges.ts';
import { passwordChecks } from './special/passwords.ts';
import { folderChecks } from './special/folders.ts';
import { alertChecks, assetChecks, contractChecks, ticketChecks } from './special/kinds.ts';
import { readChecks } from './special/reads.ts';
import { searchChecks } from './special/search.ts';
import { settingsChecks } from './special/settings.ts';
import { sharedLinkChecks } from './special/shared-links.ts';
import { signInChecks } from './special/sign-in.ts';
import { webhookChecks } from './special/webhooks.ts';

let known: readonly Check[] | undefined;
/** Every promise that is checked, in the order of the contract's resources. */
export function allChecks(): readonly Check[] {
  const contract = readContract();
  known ??= [
    ...listChecks(contract),
    ...recordChecks(contract, kinds, [...createChecks, ...changeChecks, ...removeChecks]),
    ...readChecks(contract),
    ...signInChecks(contract),
    ...settingsChecks,
    ...customerChecks,
    ...contactChecks,
    ...folderChecks,
    ...contractChecks,
    ...assetChecks,
    ...ticketChecks,
    ...alertChecks,
    ...mergeChecks,
    ...passwordChecks,
    ...attachmentChecks,
    ...uploadChecks,
    ...sharedLinkChecks,
    ...importChecks,
    ...invoiceChecks,
    ...exportChecks,
    ...bulkChecks,
    ...jobChecks,
    ...searchChecks,
    ...eventChecks,
    ...webhookChecks,
    ...answerChecks(contract),
  ].toSorted(
    (one, other) => contract.resources.indexOf(one.resource) - contract.resources.indexOf(other.resource),
  );
  return known;
}
/** Those of some resources, or whose names begin so. */
export const chooseChecks = (only: readonly string[] | undefined): readonly Check[] =>
  !only || only.length === 0
    ? allChecks()
    : allChecks().filter(({ id, resource }) => only.some(one => resource === one || id.startsWith(one)));
