/** Begins as a formula does, whatever blanks or apostrophes stand before it; also in wide letters. */
const signed = /^'*[\s\u00ad\u200b-\u200f\u2060\ufeff]*(?:[=+\-@＝＋－＠]|(?<=[\t\r\n]))/;
/** A number, or a telephone number whose parts stand apart: nothing that a spreadsheet would work out. */
const plain = /^(?:[+-]?\d+(?:[.,]\d+)*|\+\d{1,4}[ (][\d ()./-]*)$/;

/**
 * A cell that a spreadsheet would take for a formula gets a leading apostrophe, so that opening the file runs
 * nothing.
 */
const defused = (cell: string): string => (signed.test(cell) && !plain.test(cell) ? `'${cell}` : cell);

/** The cell as it was before a safe export put an apostrophe in front. */
export const undefused = (cell: string): string =>
  cell.startsWith("'") && signed.test(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Writes rows as CSV that spreadsheet programs read safely: CRLF, UTF-8 with a mark, formulas defused. */
export const toCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[header, ...rows].map(row => row.map(cell => quoted(defused(cell))).join(',')).join('\r\n')}\r\n`;

/** Hands a text to the person as a file. */
export const saveFile = (name: string, text: string, type = 'text/csv'): void => {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
