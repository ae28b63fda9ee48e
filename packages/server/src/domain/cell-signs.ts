import type { ImportProblem } from '../contract/types.ts';

/** Letters that nobody sees and no name or address needs. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Marks that turn the order of what follows: an address that reads otherwise than it is. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
/** Marks of direction that leave the order alone; spreadsheets add them to what they copy. */
const SOFT_MARKS = /[\u200e\u200f\u061c]/g;
/** `4.41632E+11`: what a spreadsheet leaves of a long number. */
const EXPONENT = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i;

/** Letters of other scripts that look like one of ours. */
const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'аa еe оo рp сc хx уy іi јj ѕs ԁd һh ԛq ԝw кk мm тt вb нh гr пn'.split(' '),
    ...'αa εe ιi κk νv οo ρp τt υu χx ωw'.split(' '),
  ].map(pair => [...pair] as [string, string]),
);

/** The same text in one form, without what cannot be seen. */
export const visibleText = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

/** An address the same way; none has a mark of direction. */
export const visibleAddress = (text: string): string => visibleText(text).replace(SOFT_MARKS, '');

export const turnsDirection = (text: string): boolean => DIRECTION.test(text);

/** The Latin domain that this one of other letters looks like, or undefined. */
export function looksLike(host: string): string | undefined {
  const plain = [...host].map(letter => TWINS[letter] ?? letter).join('');
  return plain !== host && /^[\x20-\x7e]+$/.test(plain) ? plain : undefined;
}

/** Cells that turn what stands behind them around. */
export const hiddenDirections = (values: Readonly<Record<string, string>>): ImportProblem[] =>
  Object.entries(values)
    .filter(([, text]) => turnsDirection(text))
    .map(([field]) => ({
      field,
      code: 'hidden_direction',
      message: 'A hidden mark turns the order of the letters. Write it again.',
    }));

/** Numbers of which a spreadsheet has kept the first figures only. */
export const damagedNumbers = (
  values: Readonly<Record<string, string>>,
  fields: readonly string[],
): ImportProblem[] =>
  fields
    .filter(field => EXPONENT.test(values[field]?.trim() ?? ''))
    .map(field => ({
      field,
      code: 'number_damaged',
      message: 'A spreadsheet has shortened this number. Its last figures are lost.',
    }));

/** A line that the reader of the file was not sure of. */
export const damagedLine = (isDamaged: boolean | undefined): ImportProblem[] =>
  isDamaged
    ? [
        {
          field: null,
          code: 'line_damaged',
          message: 'A quotation mark or a separator is out of place. Look at each value of this line.',
        },
      ]
    : [];
