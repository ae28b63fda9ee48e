import type {
  Attention,
  AttentionEntry,
  AttentionLevels,
  AttentionPage,
  Hub,
  RequestOptions,
} from '@customer-hub/sdk';
import type { Change } from './change.ts';

const attention = {
  byCustomer: true,
  read: (hub: Hub, id: string, options: RequestOptions): Promise<Attention> => hub.attention.get(id, options),
  // Facts are made of everything there is of a customer, and of the levels of the account.
  renewedBy: (change: Change, id: string): boolean =>
    change.type !== 'attention' && (change.customerId === id || change.type === 'attention_levels'),
  everyMs: 5000,
};

/** Which facts of all customers are asked for. */
export interface AttentionQuestion {
  readonly area?: AttentionPage['areas'][number]['area'] | undefined;
  /** `none`: of nobody. */
  readonly person?: string | undefined;
  readonly snoozed: boolean;
  /** The most urgent, so many of them. */
  readonly rows: number;
}
/** The first rows of the list, and the sums of all. */
export interface AttentionList extends Omit<AttentionPage, 'items' | 'page'> {
  readonly entries: readonly AttentionEntry[];
  /** All that the question is about, also beyond the rows. */
  readonly total: number;
}

/** Id of the record `attention_list`. */
export const attentionListKey = (question: AttentionQuestion): string => JSON.stringify(question);

/** Rows of one page: what the contract gives at most. */
const PAGE = 200;
const attentionList = {
  read: async (hub: Hub, key: string, options: RequestOptions): Promise<AttentionList> => {
    const { area, person, snoozed, rows } = JSON.parse(key) as AttentionQuestion;
    const list = hub.attention.list(
      {
        ...(area ? { area: [area] } : {}),
        ...(person ? { person: [person] } : {}),
        snoozed,
        limit: Math.min(rows, PAGE),
        count: 'exact',
        facets: 'area,group,person',
      },
      options,
    );
    const entries = await list.toArray({ limit: rows });
    const { totalCount = entries.length, facets = {}, people = [], asOf, areas, counts } = await list;
    return { entries, total: totalCount, facets, people, asOf, areas, counts };
  },
  renewedBy: ({ type }: Change): boolean => type !== 'attention_list',
  everyMs: 10_000,
};

export interface AttentionRecordTypes {
  /** What should not wait, by the customer's id. */
  attention: Attention;
  /** The same at all customers, by `attentionListKey`. */
  attention_list: AttentionList;
  /** Of the account; no id. */
  attention_levels: AttentionLevels;
}
/** How they are read and follow changes. Satisfies `Kind`, which is declared where this is used. */
export const attentionKinds = {
  attention,
  attention_list: attentionList,
  attention_levels: {
    read: (hub: Hub, _id: string, options: RequestOptions): Promise<AttentionLevels> =>
      hub.attention.levels(options),
  },
};
