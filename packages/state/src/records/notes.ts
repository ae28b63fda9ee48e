import type { Hub, Note, RequestOptions } from '@customer-hub/sdk';
import type { Change } from './change.ts';

/** The newest notes of a customer, and how many there are. */
export interface NotesPage {
  readonly items: readonly Note[];
  readonly total: number;
}

/** The contract's limit for one page. */
const MAX_PER_PAGE = 200;

/** Id of the record `notes`: the newest `limit` notes of a customer, of those that contain `q`. */
export const notesKey = (customerId: string, limit: number, q = ''): string => `${customerId} ${limit} ${q}`;

const partsOf = (key: string): { customerId: string; limit: number; q: string } => {
  const [customerId = '', limit, ...words] = key.split(' ');
  return { customerId, limit: Number(limit), q: words.join(' ') };
};

/** How they are read and follow changes. Satisfies `Kind`, which is declared where this is used. */
export const notes = {
  read: async (hub: Hub, key: string, options: RequestOptions): Promise<NotesPage> => {
    const { customerId, limit, q } = partsOf(key);
    const items: Note[] = [];
    for (;;) {
      const page = await hub.notes.list(
        customerId,
        {
          limit: Math.min(limit - items.length, MAX_PER_PAGE),
          count: 'exact',
          ...(items.length > 0 ? { offset: items.length } : {}),
          ...(q ? { q } : {}),
        },
        options,
      );
      items.push(...page.items);
      const total = page.totalCount ?? items.length;
      if (page.items.length === 0 || items.length >= Math.min(limit, total)) return { items, total };
    }
  },
  renewedBy: ({ type, customerId }: Change, key: string): boolean =>
    type === 'note' && (customerId === undefined || customerId === partsOf(key).customerId),
  // Of a list that was cut off, another one comes into sight after a deletion.
  isWhole: ({ items, total }: NotesPage, key: string): boolean =>
    items.length >= Math.min(partsOf(key).limit, total),
  apply: ({ items, total }: NotesPage, { kind, id, record }: Change, key: string): NotesPage | undefined => {
    const { limit, q } = partsOf(key);
    const others = items.filter(note => note.id !== id);
    const isShown = others.length < items.length;
    const note = record as Note | undefined;
    if (kind === 'deleted' && id !== undefined)
      return isShown ? { items: others, total: total - 1 } : undefined;
    if (!note || q) return undefined;
    if (kind === 'updated' && !isShown) return { items, total };
    const all = [...others, note].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    return { items: all.slice(0, limit), total: isShown ? total : total + 1 };
  },
};
