import { FLOOD_PIECE_CHARACTERS } from '../beats.ts';
import type { Commands } from './session.ts';

const MB = 1024 ** 2;
const FLOOD_BYTES_PER_MS = 10_485;
const number = (text: string | undefined, fallback: number): number => Number(text) || fallback;
const colours = (code: number, text: string): string => `\x1b[${code}m${text}\x1b[0m`;

/** Commands that no device has: each makes one kind of trouble that a real one can make. */
export const troubleCommands: Commands = {
  /** So many MB, ten in a second. */
  flood: ([size], session) => {
    const pieces = Math.max(1, Math.round((number(size, 1) * MB) / FLOOD_PIECE_CHARACTERS));
    session.beat('flood', '', FLOOD_PIECE_CHARACTERS / FLOOD_BYTES_PER_MS, pieces);
  },
  /** Colours, weights, a line that overwrites itself, and sequences that must do nothing. */
  ansi: (_, session) => {
    session.say(
      [31, 32, 33, 34, 35, 36].map(code => colours(code, `colour ${code}`)).join(' '),
      `${colours(1, 'bold')} ${colours(4, 'underlined')} ${colours(7, 'inverse')} \x1b[38;5;208m256\x1b[0m \x1b[38;2;90;160;255mtrue colour\x1b[0m`,
    );
    for (const percent of [0, 40, 80, 100]) {
      session.write(`\rDownloading ${percent} %`);
      session.wait(400);
    }
    session.say(
      '',
      '\x1b]0;another title\x07\x1b]8;;https://evil.example\x07no link\x1b]8;;\x07 \x1b]52;c;c3RvbGVu\x07\x1b[6nthe end',
    );
  },
  /** Text in an old code page, as a server reads it. */
  bytes: (_, session) => {
    const codePage = Uint8Array.from([
      0x99, 0x66, 0x66, 0x6e, 0x75, 0x6e, 0x67, 0x73, 0x7a, 0x65, 0x69, 0x74,
    ]);
    session.say(new TextDecoder().decode(codePage));
  },
  /** The device drops out for so many seconds, or for five minutes. */
  drop: ([seconds], session) => {
    session.say('Working');
    session.wait(1_000);
    session.does(atMs => ({ atMs, does: 'drops_out', seconds: number(seconds, 300) }));
    session.wait(2_000);
    session.say('Still working');
    session.wait(1_000);
    session.say('Done');
  },
  deny: (_, session) => {
    session.complain(5, 'Access is denied.');
  },
  /** Says nothing and never ends. */
  hang: (_, session) => {
    session.wait(Infinity);
  },
  /** Says something every half second and never ends. */
  ticks: (_, session) => {
    session.beat('tick', '', 500, Infinity);
  },
};
