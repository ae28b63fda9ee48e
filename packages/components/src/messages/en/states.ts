import { plural } from '../bundle.ts';

/** What is shown in place of content. `subject` is what was asked for, as the start of a sentence: `Devices`. */
export const states = {
  loading: (subject: string) => `Loading: ${subject}`,
  failedTitle: (subject: string) => `Couldn't load: ${subject}`,
  server: 'The server reported an error. Nothing was changed.',
  timeout: 'The server took too long to respond. Nothing was changed.',
  unreachable: "Can't reach the server. Nothing was changed.",
  foreign:
    'What answers at this address is not the service this page needs. Ask an administrator of your portal to check the address.',
  limited: 'Too many requests. Wait a moment. Nothing was changed.',
  unexpected: 'Something went wrong on this page. Nothing was changed.',
  retryIn: (seconds: number) => `Trying again in ${seconds} s.`,
  retryNow: 'Retry now',
  request: 'Request',
  copyRequest: 'Copy request id',
  offlineTitle: "You're offline",
  offlineText: (subject: string) => `Loads when you have a connection: ${subject}`,
  signedOutTitle: "You're signed out",
  signedOutText: 'Your session has ended. Sign in to the portal again.',
  forbiddenTitle: (subject: string) => `You don't have access: ${subject}`,
  forbiddenText: (scope: string | undefined): string =>
    scope ? 'Ask your administrator for this permission: ' : 'Ask your administrator for access.',
  missingTitle: 'This no longer exists',
  missingText: "It was deleted, or you don't have access to it.",
  mergedTitle: (name: string) => `This is part of ${name} now`,
  mergedText: 'It was merged, and all that belongs to it moved along.',
  openMerged: (name: string) => `Open ${name}`,
  planTitle: 'Not part of your plan',
  planText:
    'The customer page is part of plans for managed service providers. Ask your administrator about the plan.',
  unavailableTitle: (subject: string) => `${subject}: not available in this portal`,
  unavailableText: "The connected system doesn't support this. Your administrator can hide this tab.",
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
  notLoaded: "Couldn't load part of the page. It loads automatically when the connection is restored.",
  offlineBanner: "You're offline.",
  staleBanner: "Couldn't refresh.",
  asOf: (time: string) => `Data as of ${time}.`,
  waiting: (count: number) =>
    plural('en', count, {
      one: '1 change is waiting to be sent.',
      other: `${count} changes are waiting to be sent.`,
    }),
  tryNow: 'Retry',
  partFailed: (subject: string) => `Couldn't load: ${subject}`,
  partForbidden: (subject: string) => `You don't have access: ${subject}`,
};

export type StatesMessages = typeof states;
