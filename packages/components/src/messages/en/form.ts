import { plural } from '../bundle.ts';

export interface ProblemDetail {
  readonly detail: string;
  readonly count: number;
}

/** Fields, editing in place, and edits that meet. */
export const form = {
  required: 'required',
  choose: 'Choose…',
  empty: 'Empty',
  yes: 'Yes',
  no: 'No',
  save: 'save',
  cancel: 'cancel',
  saveField: (label: string) => `Save ${label}`,
  cancelField: (label: string) => `Cancel editing ${label}`,
  notSaved: 'Not saved yet.',
  notSavedOffline: "Not saved: you're offline. What you typed is kept here.",
  notSavedUnreachable: "Not saved: can't reach the server. What you typed is kept here.",
  notSavedLimited: 'Not saved: too many requests. Wait a moment, then retry. What you typed is kept here.',
  notSavedServer: 'Not saved: the server reported an error. What you typed is kept here.',
  notAllowed: "Not saved: you don't have permission to change this. Ask your administrator.",
  gone: 'Not saved: this record no longer exists.',
  signedOut: 'Not saved: your session has ended. Sign in to the portal again, then retry.',
  maybeStored:
    'No response from the server: your changes may already be saved. Save again; nothing is created twice.',
  madeEarlier: 'The first save had worked. Your later changes were added to it.',
  draftRestored: 'Draft restored.',
  discardDraft: 'Discard',
  discarded: (label: string) => `Change discarded: ${label}`,
  somePlaces: (count: number) =>
    plural('en', count, { one: "1 value can't be saved.", other: `${count} values can't be saved.` }),
  someConflicts: (count: number) =>
    plural('en', count, {
      one: 'Someone else changed 1 field. Choose which version to keep.',
      other: `Someone else changed ${count} fields. Choose which versions to keep.`,
    }),
  conflictOn: (label: string) => `Conflict: ${label}`,
  changedMeanwhile: (who: string | undefined, ago: string | undefined) =>
    `${who ?? 'Someone else'} changed this${ago ? ` ${ago}` : ''} while you were editing.`,
  mine: 'Your version',
  theirs: 'Their version',
  keepMine: 'Keep your version',
  useTheirs: 'Use their version',
  didYouMean: (text: string) => `Did you mean ${text}?`,
  show: 'Show',
  line1: 'Street',
  line2: 'Suite, floor',
  city: 'City',
  state: 'State or region',
  postalCode: 'Postal code',
  country: 'Country',
  /** By the code of a problem, of the checks here and of the server. */
  problems: {
    required: () => 'Enter a value.',
    too_long: ({ count }) =>
      plural('en', count, { one: 'Use 1 character.', other: `Use ${count} characters or fewer.` }),
    too_many: ({ count }) =>
      plural('en', count, { one: 'Keep 1 entry.', other: `Use ${count} entries or fewer.` }),
    too_few: () => 'Add more entries.',
    too_small: ({ detail }) => `Enter ${detail} or more.`,
    too_large: ({ detail }) => `Enter ${detail} or less.`,
    duplicate: ({ detail }) =>
      detail ? `${detail} is listed twice. Remove one.` : 'This already exists. Use another value.',
    email_taken: () => 'Another contact has this address. Use another one.',
    domain_taken: () => 'Another customer has this domain. Use another one.',
    incomplete: () => 'Choose the next level, too.',
    not_in_list: () => 'This choice no longer exists. Choose another one.',
    characters: () => "Invisible characters can't be saved. Enter the value again.",
    email_invalid: () => 'Enter an email address like name@example.com.',
    email_domain_incomplete: () => 'Enter a full domain after @, like example.com.',
    invalid_email: () => 'Enter an email address like name@example.com.',
    phone_invalid: () => 'Use only digits, spaces and + ( ) - in a phone number.',
    url_invalid: () => 'Enter a web address like https://example.com.',
    url_scheme: () => 'Start the address with https:// or http://.',
    domain_invalid: ({ detail }) => `${detail} is not a domain. Enter a domain like example.com.`,
    domain_at: () => 'Enter the domain without @.',
    number_invalid: () => 'Enter a number.',
    date_invalid: () => 'Enter a valid date.',
    time_zone_unknown: () => 'Choose a time zone from the list.',
    country_invalid: () => 'Choose a country from the list.',
  } as Readonly<Record<string, (of: ProblemDetail) => string>>,
};

export type FormMessages = typeof form;
