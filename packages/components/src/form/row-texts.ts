/** A list of rows as a form holds it: a list of texts, one for each row. */
export interface RowTexts<K extends string> {
  readonly pack: (row: Readonly<Record<K, string>>) => string;
  readonly unpack: (text: string) => Readonly<Record<K, string>>;
}

/** How rows with these cells become texts and come back: `rowTexts('label', 'rate')`. */
export const rowTexts = <const K extends string>(...keys: readonly K[]): RowTexts<K> => ({
  pack: row => JSON.stringify(keys.map(key => row[key])),
  unpack: text => {
    const cells: unknown = JSON.parse(text);
    const entries = keys.map((key, n) => [key, Array.isArray(cells) ? String(cells[n] ?? '') : '']);
    // Each of the keys has an entry.
    return Object.fromEntries(entries) as Record<K, string>;
  },
});
