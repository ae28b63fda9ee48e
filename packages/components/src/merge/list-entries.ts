import { html, type TemplateResult } from 'lit';
import { lazily } from '../internal/lazily.ts';
import type { BulkAction, ListAction, ListContext } from '../list-view/definition.ts';
import { merge } from '../primitives/icons.ts';
import { mergeRefusal } from './merge-refusal.ts';
import type { MergeKind } from './merge-work.ts';

/** What is merged comes with the first use. */
export const mergeEntriesOf = () => lazily(() => import('./merge-entries.ts'));

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
    ask: async (context, _count, target) => (await mergeEntriesOf()).mergeSelected(kind, target, context),
    run: async () => undefined,
    done: () => '',
  },
  action: {
    key: 'duplicates',
    scope: `${kind}:write`,
    disabled: context => mergeRefusal(kind, context, context.words.noPermission),
    label: m => m.duplicates,
    icon: merge,
    run: async context => (await mergeEntriesOf()).showDuplicates(kind, context),
  },
  tools: context => html`<hub-duplicates-button .kind=${kind} .list=${context}></hub-duplicates-button>`,
  prefetch: () => import('./define-duplicates.ts'),
});
