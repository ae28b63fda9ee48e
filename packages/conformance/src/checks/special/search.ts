import type { Context } from '../../run/check.ts';
import { expect, expectProblem, expectStatus } from '../../run/outcome.ts';
import { make, promises } from './define.ts';

interface Hit {
  kind: string;
  id: string;
  customerId: string | null;
  customerName: string | null;
}
type Query = Record<string, string | readonly string[]>;
const asked = async ({ client }: Context, query: Query): Promise<Hit[]> => {
  const { groups = [] } = expectStatus(await client.call('searchRecords', { query }), 200) as {
    groups?: { items: Hit[] }[];
  };
  return groups.flatMap(({ items }) => items);
};

/** Words that only one note holds. */
async function sayOnce(context: Context) {
  const word = `w${context.world.name().replace(/\W+/g, '').toLowerCase()}`;
  return { word, note: await make(context, 'createNote', { text: `Ask for ${word}\nat the desk` }) };
}

export const searchChecks = promises('search', [
  {
    id: 'searchRecords.finds',
    title: 'a record is found by its words, in any case, and names its customer',
    run: async context => {
      const { word, note } = await sayOnce(context);
      const { name } = expectStatus(
        await context.client.call('getCustomer', { path: { customerId: String(note.customerId) } }),
        200,
      );
      const queries: readonly Query[] = [
        { q: word.toUpperCase() },
        { q: word, kind: ['note'] },
        { q: `desk ${word}` },
      ];
      for (const query of queries) {
        const hits = await asked(context, query);
        expect(
          hits.length === 1 && hits[0]?.id === note.id && hits[0].kind === 'note',
          `found ${JSON.stringify(hits)}, not the note ${note.id}`,
          context.client.last,
        );
        expect(
          hits[0]?.customerId === note.customerId && hits[0]?.customerName === name,
          `the note is said to be of ${hits[0]?.customerName}`,
          context.client.last,
        );
      }
    },
  },
  {
    id: 'searchRecords.chosen',
    title: 'only the kinds and the customer that are asked for are searched',
    run: async context => {
      const { word, note } = await sayOnce(context);
      const other = expectStatus(
        await context.client.call('createCustomer', {
          body: { name: `${context.world.name('customer')} ${word}` },
        }),
        201,
      );
      const cases: [Query, unknown[]][] = [
        [{ q: word }, [other.id, note.id]],
        [{ q: word, kind: ['customer'] }, [other.id]],
        [{ q: word, customerId: String(note.customerId) }, [note.id]],
        [{ q: word, customerId: String(other.id) }, []],
      ];
      for (const [query, ids] of cases) {
        const hits = await asked(context, query);
        expect(
          JSON.stringify(hits.map(({ id }) => id)) === JSON.stringify(ids),
          `${JSON.stringify(query)} found ${JSON.stringify(hits.map(({ id }) => id))}, not ${JSON.stringify(ids)}`,
          context.client.last,
        );
      }
    },
  },
  {
    id: 'searchRecords.deleted',
    title: 'what was deleted is not found',
    run: async context => {
      const { word, note } = await sayOnce(context);
      const path = { noteId: note.id };
      expectStatus(await context.client.call('deleteNote', { path, ifMatch: note.etag }), 204);
      const hits = await asked(context, { q: word });
      expect(hits.length === 0, `found ${JSON.stringify(hits)}`, context.client.last);
    },
  },
  {
    id: 'searchRecords.short',
    title: 'a search for one letter is refused',
    reads: true,
    run: async ({ client }) => {
      expectProblem(await client.call('searchRecords', { query: { q: 'x' } }), 400);
    },
  },
]);
