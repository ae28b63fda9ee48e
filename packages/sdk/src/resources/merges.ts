import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  ContactDuplicateListParams,
  ContactMergePreviewParams,
  CustomerDuplicateListParams,
  CustomerMergePreviewParams,
  DistinctInput,
  DistinctPair,
  Duplicate,
  Merge,
  MergeInput,
  MergeListParams,
  MergePreview,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Two contacts or two customers that are one. */
export const merges = (client: Client) => ({
  /**
   * List contacts that look like one person. Pairs of a customer's contacts with the same address, the same
   * number, or the same name apart from accents, case and the order of its words; those with the most and
   * strongest reasons first. `-` stands for all customers, and for people of none. Pairs of which somebody
   * said that they are two people are left out.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`
   * @throws NotFoundError
   */
  contactDuplicates: (
    customerId: string,
    query?: ContactDuplicateListParams,
    options?: RequestOptions,
  ): ListRequest<Duplicate> =>
    client.list('listContactDuplicates', path`/customers/${customerId}/possible-duplicates`, options, query),
  /**
   * List customers that look like one. Pairs of customers with the same name (apart from accents, case and
   * the legal form), domain, website, business id or number. Pairs of which somebody said that they are two
   * are left out.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`
   */
  customerDuplicates: (
    query?: CustomerDuplicateListParams,
    options?: RequestOptions,
  ): ListRequest<Duplicate> =>
    client.list('listCustomerDuplicates', path`/possible-duplicates`, options, query),
  /**
   * See what a merge of two contacts would do. Field by field what the two hold, what would be taken, and how
   * many records would move. Of types that the user may not read only the number is told. What cannot be
   * merged gives ConflictError: `same_record`, `already_merged` (with `mergedInto`), `system_contact`,
   * `other_customer` (two customers: take one off first).
   * @throws NotFoundError
   * @throws ConflictError
   */
  previewContacts: (
    contactId: string,
    query: ContactMergePreviewParams,
    options?: RequestOptions,
  ): HubPromise<MergePreview> =>
    client.get('previewContactMerge', path`/contacts/${contactId}/merge-preview`, options, query),
  /**
   * Merge another contact into this one. Everything that names the other contact names this one afterwards,
   * and reading the other gives NotFoundError `merged` with `mergedInto`. Both versions must be those that
   * were compared: otherwise PreconditionFailedError with the one that was changed in `current`. Fields
   * without a choice take what the preview suggests. A contact that is part of another one already gives
   * ConflictError `already_merged`. Nothing is written unless all of it is.
   * @throws NotFoundError
   * @throws ConflictError `already_merged`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  contacts: (contactId: string, input: MergeInput, options?: RequestOptions): HubPromise<Merge> =>
    client.post('mergeContacts', path`/contacts/${contactId}/merge`, options, input),
  /**
   * Say that two contacts are two people. The pair is no longer offered as a possible duplicate; `distinct:
   * false` takes that back. They can still be merged.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError
   */
  markContactsDistinct: (
    contactId: string,
    input: DistinctInput,
    options?: RequestOptions,
  ): HubPromise<DistinctPair> =>
    client.post('markContactsDistinct', path`/contacts/${contactId}/distinct`, options, input),
  /**
   * See what a merge of two customers would do. As `previewContacts`. Of a managed and an unmanaged customer
   * the managed one stays: the other way round gives ConflictError `managed`.
   * @throws NotFoundError
   * @throws ConflictError `managed`
   */
  previewCustomers: (
    customerId: string,
    query: CustomerMergePreviewParams,
    options?: RequestOptions,
  ): HubPromise<MergePreview> =>
    client.get('previewCustomerMerge', path`/customers/${customerId}/merge-preview`, options, query),
  /**
   * Merge another customer into this one. As `contacts`. Contacts, devices, contracts, tickets and all else
   * move; default contract, settings and alert rules stay those of this one; forms that it lacks come over.
   * Domains stay unless `stay.domains` leaves some out.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  customers: (customerId: string, input: MergeInput, options?: RequestOptions): HubPromise<Merge> =>
    client.post('mergeCustomers', path`/customers/${customerId}/merge`, options, input),
  /**
   * Say that two customers are two. The pair is no longer offered as a possible duplicate; `distinct: false`
   * takes that back. They can still be merged.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError
   */
  markCustomersDistinct: (
    customerId: string,
    input: DistinctInput,
    options?: RequestOptions,
  ): HubPromise<DistinctPair> =>
    client.post('markCustomersDistinct', path`/customers/${customerId}/distinct`, options, input),
  /**
   * List merges, newest first. Those that were undone are listed, too. Merges of contacts need the scope
   * `contact:read`.
   * @param query - `kind`, `customerId`, `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to
   *   10,000,000), `count`
   */
  list: (query?: MergeListParams, options?: RequestOptions): ListRequest<Merge> =>
    client.list('listMerges', path`/merges`, options, query),
  /**
   * Read one merge. What was merged into what, what moved, and until when it can be undone.
   * @throws NotFoundError
   */
  get: (mergeId: string, options?: RequestOptions): HubPromise<Merge> =>
    client.get('getMerge', path`/merges/${mergeId}`, options),
  /**
   * Undo a merge. Within 24 hours; later 410 `too_late`. Both records are as they were, and what moved is
   * back. What was edited since then stays as it is, and `stays` tells of it field by field. New records stay
   * where they were made. Undone before gives ConflictError `already_undone`; ConflictError `merged_again`
   * when the record that stayed is itself part of another now (undo that one first), ConflictError
   * `kept_deleted` when it was deleted, ConflictError `email_taken` or `domain_taken` when somebody else has
   * the address or domain now. Needs the scopes of the merge.
   * @throws NotFoundError
   * @throws ConflictError `already_undone`, `merged_again`, `kept_deleted`, `email_taken`, `domain_taken`
   */
  undo: (mergeId: string, options?: RequestOptions): HubPromise<Merge> =>
    client.post('undoMerge', path`/merges/${mergeId}/undo`, options),
});
