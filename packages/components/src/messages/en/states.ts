import { plural } from '../bundle.ts';

/** What is shown in place of content. `subject` is what was asked for, as the start of a sentence: `Devices`. */
export const states = {
  loading: (subject: string) => `Loading ${subject}`,
  failedTitle: (subject: string) => `${subject} could not be loaded`,
  server: 'The server reported an error. Nothing was changed.',
  timeout: 'The server took too long to answer. Nothing was changed.',
  unreachable: 'The server cannot be reached. Nothing was changed.',
  limited: 'Too many requests were sent in a short time. Nothing was changed.',
  unexpected: 'Something went wrong in this page. Nothing was changed.',
  retryIn: (seconds: number) => `Trying again in ${seconds} s.`,
  retryNow: 'Retry now',
  request: 'Request',
  copyRequest: 'Copy request id',
  offlineTitle: 'You are offline',
  offlineText: (subject: string) => `${subject} will be loaded as soon as there is a connection.`,
  signedOutTitle: 'You are signed out',
  signedOutText: 'Your session has ended. Sign in to the portal again to go on.',
  forbiddenTitle: (subject: string) => `${subject} are not open to you`,
  forbiddenText: (scope: string | undefined): string =>
    scope
      ? 'Ask an administrator of your portal for the permission '
      : 'Ask an administrator of your portal for access.',
  missingTitle: 'This does not exist any more',
  missingText: 'It was deleted, or it is not visible to you.',
  planTitle: 'Not part of your plan',
  planText:
    'The customer page is for accounts of managed service providers. Ask an administrator of your portal about the plan.',
  unavailableTitle: (subject: string) => `${subject} are not part of this system`,
  unavailableText:
    'The connected backend does not offer them, so there is nothing to set up here. Your administrator can hide this tab.',
  noMatchTitle: (query: string) => (query ? `Nothing matches “${query}”` : 'Nothing matches these filters'),
  noMatchText: (total: number, filters: number, searched: boolean) => {
    const by = [
      searched ? 'the search' : '',
      filters > 0 ? plural('en', filters, { one: 'one filter', other: `${filters} filters` }) : '',
    ]
      .filter(Boolean)
      .join(' and ');
    return `${plural('en', total, { one: '1 entry is', other: `${total} entries are` })} hidden by ${by}.`;
  },
  clearAll: 'Clear all',
  clearSearch: 'Clear search',
  notLoaded: 'A part of the page could not be loaded. It goes on by itself when the connection is back.',
  offlineBanner: 'You are offline.',
  staleBanner: 'This could not be refreshed.',
  asOf: (time: string) => `Showing what was there at ${time}.`,
  waiting: (count: number) =>
    plural('en', count, {
      one: 'One change is waiting to be sent.',
      other: `${count} changes are waiting to be sent.`,
    }),
  tryNow: 'Try now',
  partFailed: (subject: string) => `${subject}: could not be loaded.`,
  partForbidden: (subject: string) => `${subject}: not open to you.`,
};

export type StatesMessages = typeof states;
