import { randomUUID } from 'node:crypto';
import { expect } from '../../run/outcome.ts';
import { valuesOf, type Row } from './facts.ts';
import { all, has, keyOfRow, onEach, type List, type ListCheck, type Subject } from './list.ts';
import { fold } from './order.ts';

const clause = '#/components/parameters/Search';
/** A word of letters or digits that one of the rows has in a field; rather one that few have. */
function wordIn(rows: readonly Row[], field: string): [word: string, row: Row] | undefined {
  const found = rows.flatMap(row =>
    valuesOf(row, field).flatMap(value =>
      value
        .split(/[^\p{L}\p{N}.@_-]+/u)
        .flatMap(word => (/^[\x21-\x7e]{3,40}$/.test(word) ? [[word, row] as [string, Row]] : [])),
    ),
  );
  const counts = new Map<string, number>();
  for (const [word] of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  return found.toSorted(([one], [other]) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))[0];
}
const holds = (row: Row, fields: readonly string[], word: string): boolean =>
  fields.some(field => valuesOf(row, field).some(value => fold(value).includes(fold(word))));

async function find(subject: Subject, word: string): Promise<{ rows: Row[]; ids: string[] }> {
  return all(subject, { q: word });
}
function expectFound(subject: Subject, ids: readonly string[], row: Row, word: string, where: string): void {
  const key = keyOfRow(subject, row);
  expect(
    ids.includes(key),
    `q=${word} does not find row ${key}, which has it in ${where}`,
    subject.client.last,
  );
}

/** One check for each field that the contract names. */
export const searchChecks = (list: List): readonly ListCheck[] =>
  (list.facts.search ?? []).map(field => ({
    name: `search.${field}`,
    title: `q finds rows by ${field}`,
    clause,
    for: () => true,
    run: (context, one) =>
      onEach(context, one, 1, async subject => {
        const found = wordIn(subject.rows, field);
        if (!found) return false;
        const [word, row] = found;
        const { rows, ids } = await find(subject, word);
        expectFound(subject, ids, row, word, field);
        const fields = one.facts.search ?? [];
        const strange = one.facts.searchesMore ? undefined : rows.find(each => !holds(each, fields, word));
        expect(
          strange === undefined,
          `q=${word} finds row ${strange ? keyOfRow(subject, strange) : ''}, which has it in none of ${fields.join(', ')}`,
          context.client.last,
        );
        return true;
      }),
  }));

export const searchingChecks: readonly ListCheck[] = [
  {
    name: 'search-nothing',
    title: 'a search that finds nothing is an empty page',
    clause,
    for: list => has(list, 'q'),
    run: (context, list) =>
      onEach(context, list, 1, async subject => {
        const { rows } = await find(subject, randomUUID());
        expect(
          rows.length === 0,
          `${rows.length} rows have a word that was made up just now`,
          context.client.last,
        );
      }),
  },
  {
    name: 'search-case',
    title: 'a search does not heed case',
    clause: `${clause} "without case and marks"`,
    for: ({ facts }) => facts.search !== undefined,
    run: (context, list) =>
      onEach(context, list, 1, async subject => {
        const fields = list.facts.search ?? [];
        const found = fields.flatMap(field => {
          const word = wordIn(
            subject.rows.filter(row => valuesOf(row, field).some(value => /[a-z]/i.test(value))),
            field,
          );
          return word && /[a-z]/i.test(word[0]) ? [word] : [];
        })[0];
        if (!found) return false;
        for (const word of [found[0].toUpperCase(), found[0].toLowerCase()]) {
          const { ids } = await find(subject, word);
          expectFound(subject, ids, found[1], word, 'another case');
        }
        return true;
      }),
  },
  {
    name: 'search-marks',
    title: 'a search does not heed marks; mueller finds Müller',
    clause: `${clause} "mueller finds Müller"`,
    for: ({ facts }) => facts.search !== undefined,
    run: (context, list) =>
      onEach(context, list, 1, async subject => {
        const fields = list.facts.search ?? [];
        const row = subject.rows.find(one =>
          fields.some(field => valuesOf(one, field).some(value => value.includes('Müller'))),
        );
        if (!row) return false;
        for (const word of ['Müller', 'muller', 'mueller'])
          expectFound(subject, (await find(subject, word)).ids, row, word, 'Müller');
        return true;
      }),
  },
];
