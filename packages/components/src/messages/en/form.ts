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
  notSavedOffline: 'Not saved: you are offline. What you typed is kept here.',
  notSavedUnreachable: 'Not saved: the server cannot be reached. What you typed is kept here.',
  notSavedLimited:
    'Not saved: too many requests were sent in a short time. Wait a moment, then retry. What you typed is kept here.',
  notSavedServer: 'Not saved: the server reported an error. What you typed is kept here.',
  notAllowed: 'Not saved: you are not allowed to change this.',
  gone: 'Not saved: this record does not exist any more.',
  signedOut: 'Not saved: your session has ended. Sign in to the portal again, then retry.',
  maybeStored: 'No answer came: it may be stored already. Save again to be sure; nothing is made twice.',
  madeEarlier: 'This had been stored already, although no answer came. Your changes were added to it.',
  draftRestored: 'Draft restored.',
  discardDraft: 'Discard',
  discarded: (label: string) => `Change of ${label} discarded`,
  somePlaces: (count: number) =>
    plural('en', count, { one: 'One value cannot be saved.', other: `${count} values cannot be saved.` }),
  someConflicts: (count: number) =>
    plural('en', count, {
      one: 'One field was changed by somebody else too. Choose which value stays.',
      other: `${count} fields were changed by somebody else too. Choose which values stay.`,
    }),
  conflictOn: (label: string) => `Conflict on ${label}`,
  changedMeanwhile: (who: string | undefined, ago: string | undefined) =>
    `${who ?? 'Somebody else'} changed this${ago ? ` ${ago}` : ''}, while you were editing.`,
  mine: 'Mine',
  theirs: 'Theirs',
  keepMine: 'Keep mine',
  useTheirs: 'Use theirs',
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
    required: () => 'This is needed.',
    too_long: ({ count }) => `At most ${count} characters fit.`,
    too_many: ({ count }) => `At most ${count} entries fit.`,
    too_few: () => 'More entries are needed.',
    too_small: ({ detail }) => `The least is ${detail}.`,
    too_large: ({ detail }) => `The most is ${detail}.`,
    duplicate: ({ detail }) => (detail ? `${detail} is there twice.` : 'This exists already.'),
    email_taken: () => 'Somebody has this address already.',
    domain_taken: () => 'Another customer has this domain already.',
    incomplete: () => 'Choose the next level too.',
    not_in_list: () => 'This choice does not exist any more. Choose another one.',
    characters: () => 'This holds invisible characters that cannot be stored.',
    email_invalid: () => 'A mail address looks like name@example.com.',
    email_domain_incomplete: () => 'The part after @ needs a dot.',
    invalid_email: () => 'A mail address looks like name@example.com.',
    phone_invalid: () => 'A phone number has digits, spaces and + ( ) - only.',
    url_invalid: () => 'A web address looks like https://example.com.',
    url_scheme: () => 'Only addresses with https:// or http:// are allowed.',
    domain_invalid: ({ detail }) => `${detail} is not a domain. A domain looks like example.com.`,
    domain_at: () => 'Write the domain without @.',
    number_invalid: () => 'This is not a number.',
    date_invalid: () => 'This day does not exist.',
    time_zone_unknown: () => 'This time zone is not known.',
    country_invalid: () => 'Choose a country from the list.',
  } as Readonly<Record<string, (of: ProblemDetail) => string>>,
};

export type FormMessages = typeof form;
