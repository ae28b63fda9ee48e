import type { CsvRow } from './parse.ts';

/** A pasted line as the import takes it: always these two cells, name and address [IMP-02]. */
export const pasteColumns = [
  { header: 'Name', field: 'name' },
  { header: 'Email', field: 'email' },
] as const;

const address = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

/**
 * Reads pasted people, one per line: `Full name, email` [IMP-03, IMP-04]. Takes what mail programs put on the
 * clipboard too:
 * `Full name <email>`, a tab between the two, the address first, the address alone. What cannot be understood is
 * kept as it is, so
 * that its row shows what was pasted.
 */
export const parsePaste = (text: string): CsvRow[] =>
  text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const line = raw.trim();
    if (!line) return [];
    return [{ line: index + 1, cells: splitPerson(line) }];
  });

const splitPerson = (line: string): [string, string] => {
  const [, name, email] = /^"?([^"<]*)"?\s*<([^>]+)>[,;]?$/.exec(line) ?? [];
  if (name !== undefined && email !== undefined) return [name.trim(), email.trim()];
  const parts = line
    .split(/[\t,;]/)
    .map(part => part.trim())
    .filter(Boolean);
  const at = parts.findIndex(part => address.test(part));
  const mail = at < 0 ? parts.findIndex(part => part.includes('@')) : at;
  if (mail < 0) return parts.length > 1 ? [parts.slice(0, -1).join(', '), parts.at(-1) ?? ''] : [line, ''];
  return [parts.filter((_, index) => index !== mail).join(', '), parts[mail] ?? ''];
};
