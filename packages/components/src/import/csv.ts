/**
 * A cell that a spreadsheet would take for a formula gets a leading apostrophe, so that opening the file runs
 * nothing.
 */
const defused = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

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
