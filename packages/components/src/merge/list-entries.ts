import { html, type TemplateResult } from 'lit';
import { defineElement } from '../internal/define.ts';
import { lazily } from '../internal/lazily.ts';
import type { BulkAction, ListAction, ListContext } from '../list-view/definition.ts';
import { merge } from '../primitives/icons.ts';
import type { MergeKind } from './merge-work.ts';

/** What is merged comes with the first use. */
const entries = () => lazily(() => import('./merge-entries.ts'));

/** The words for it that a list has to have. */
interface MergeLabels {
  readonly merge: string;
  readonly duplicates: string;
}

/** What a list of records that can be merged offers: two that are ticked, the list of pairs, and their number. */
export const mergeEntries = <T extends { readonly id: string }, M extends MergeLabels>(
  kind: MergeKind,
): {
  bulk: BulkAction<T, M>;
  action: ListAction<T, M>;
  tools: (context: ListContext<T, M>) => TemplateResult;
  prefetch: () => Promise<object>;
} => ({
  bulk: {
    key: 'merge',
    scope: `${kind}:delete`,
    only: 2,
    label: m => m.merge,
    icon: merge,
    // The dialog does it, and says how it ended.
    ask: async (context, _count, target) => {
      await (await entries()).mergeSelected(kind, target, context);
      return false;
    },
    run: async () => undefined,
    done: () => '',
  },
  action: {
    key: 'duplicates',
    scope: `${kind}:read`,
    label: m => m.duplicates,
    icon: merge,
    run: async context => (await entries()).showDuplicates(kind, context),
  },
  tools: ({ customerId, session }) =>
    html`<hub-duplicates-button
      .question=${{
        kind,
        customerId,
        customerName: (customerId && session.records.peek('customer', customerId)?.name) || '',
      }}></hub-duplicates-button>`,
  prefetch: async () => {
    const module = await import('./duplicates-button.ts');
    defineElement('hub-duplicates-button', module.HubDuplicatesButton);
    return module;
  },
});

/** The entry of a row that asks for the other one. */
export const mergeWith = async <T extends { readonly id: string; readonly customerId?: string | null }, M>(
  kind: MergeKind,
  row: T,
  context: ListContext<T, M>,
): Promise<void> => (await entries()).mergeWith(kind, row, context);
