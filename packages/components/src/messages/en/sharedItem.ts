import { plural } from '../bundle.ts';

/** The page that a shared link opens, for somebody who knows nothing of the hub. */
export const sharedItem = {
  waiting: {
    title: 'Something was shared with you',
    password: 'A password waits behind this link.',
    attachment: 'A file waits behind this link.',
    views: (count: number, n: string) =>
      plural('en', count, {
        one: 'It can be shown one more time. Open it when you are ready to use it.',
        other: `It can be shown ${n} more times.`,
      }),
    until: (when: string) => `The link ends ${when}.`,
  },
  loading: 'Looking up the link…',
  phrase: 'Pass phrase',
  phraseHint: 'Whoever sent you the link tells it to you another way.',
  phraseNeeded: 'Enter the pass phrase.',
  wrong: (count: number, n: string) =>
    plural('en', count, {
      one: 'That is not the pass phrase. One try is left, then the link is locked.',
      other: `That is not the pass phrase. ${n} tries are left.`,
    }),
  show: 'Show it',
  opening: 'Opening…',
  view: (view: string, most: string) => `View ${view} of ${most}`,
  last: 'This was the last view. Once you close or reload this page, the link opens nothing.',
  ends: (when: string) => `Ends ${when}`,
  name: 'For',
  address: 'Address',
  username: 'Username',
  password: 'Password',
  reveal: 'Show password',
  hide: 'Hide password',
  copy: 'Copy',
  copyNamed: (what: string) => `Copy: ${what}`,
  copied: (what: string) => `Copied: ${what}`,
  copyFailed: 'The browser blocked the clipboard. Select the text and copy it by hand.',
  file: 'File',
  size: 'Size',
  checksum: 'SHA-256',
  download: 'Download',
  downloading: 'Downloading…',
  saved: (name: string) => `${name} was handed to your browser.`,
  hostile: 'Open it only if you expected it from the person who sent you the link.',
  cut: "Couldn't download the file. Try again; it counts no further view.",
  ended: {
    title: 'This link does not open anything',
    text: 'It may be mistyped, over, used up or withdrawn. Ask whoever sent it to you for a new one.',
  },
  missing: {
    title: 'This page opens shared links',
    text: 'The address is not complete: copy the whole link, with everything behind the #.',
  },
  locked: {
    title: 'This link is locked',
    text: 'The pass phrase was wrong too often. Ask whoever sent it to you for a new link.',
  },
  offline: "You're offline. Nothing was opened or counted; try again when you have a connection.",
  unreachable: "Couldn't reach the server. Try again: one press counts one view, however often it is sent.",
  limited: 'Too many tries from your network. Wait a minute, then try again.',
  retry: 'Try again',
};
export type SharedItemMessages = typeof sharedItem;
