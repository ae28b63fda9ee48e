import { plural } from '../bundle.ts';

/** What a sequence would have done that was left out. */
const marks = {
  title: 'It would have changed the title of the window.',
  link: 'It would have made a link of the text.',
  clipboard: 'It would have written to the clipboard.',
  query: 'It would have asked this terminal a question.',
  screen: 'It would have switched to another screen.',
  clear: 'It would have cleared the screen.',
  data: 'It carried data that are no text.',
  sequence: 'Not a sequence that is known here.',
};

/** What a device has printed, shown as on a terminal. */
export const output = {
  outputOf: (what: string) => `Output of ${what}`,
  leftOut: 'control sequence left out',
  hiddenText: 'hidden text',
  marks,
  character: (name: string) => `Invisible character ${name}`,
  find: 'Find in output',
  found: (at: string, of: string) => `${at} of ${of}`,
  foundNone: 'Not found',
  previousFound: 'Previous match',
  nextFound: 'Next match',
  follow: 'Follow',
  wrap: 'Wrap long lines',
  copyAll: 'Copy output',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying.',
  download: 'Download all output',
  notDownloaded: 'The output could not be downloaded.',
  size: (lines: number, shown: string, bytes: string) =>
    plural('en', lines, { one: `${shown} line, ${bytes}`, other: `${shown} lines, ${bytes}` }),
  paused: 'Paused',
  news: (count: number, shown: string) =>
    plural('en', count, { one: `Paused, ${shown} new line`, other: `Paused, ${shown} new lines` }),
  linesLeftOut: (count: number, shown: string) =>
    plural('en', count, { one: `First ${shown} line left out`, other: `First ${shown} lines left out` }),
  bytesLeftOut: (bytes: string) => `First ${bytes} left out`,
  waiting: (from: string, to: string) =>
    from === to ? `Waiting for piece ${from}` : `Waiting for pieces ${from} to ${to}`,
  loading: 'Reading output',
  none: 'No output so far',
  ended: 'Ended without output',
  failed: 'The output cannot be read.',
  moreLines: (count: number, shown: string) =>
    plural('en', count, { one: `and ${shown} more line`, other: `and ${shown} more lines` }),
};

export type OutputMessages = typeof output;
