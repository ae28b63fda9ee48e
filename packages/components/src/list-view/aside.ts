import type { View } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ListViewMessages } from '../messages/en/listView.ts';
import { close, icon } from '../primitives/icons.ts';
import type { ListContext, ListDefinition } from './definition.ts';

/** The region beside the table; where it lies over the table it has a way out. */
export const asideRegion = (
  t: ListViewMessages,
  label: string,
  content: unknown,
  leave: () => void,
): TemplateResult =>
  html` <section
    class="side"
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    }}>
    <header>
      <h2 class="grow">${label}</h2>
      <button type="button" class="btn sm icon ghost" aria-label=${t.closeAside(label)} @click=${leave}>
        ${icon(close)}
      </button>
    </header>
    <div class="in">${content}</div>
  </section>`;

interface AsideHost<T extends { readonly id: string }, M extends object> {
  readonly definition: ListDefinition<T, M>;
  readonly current: View;
  readonly words: ListViewMessages;
  readonly asideShown: boolean;
  readonly beside?: unknown;
  showAside(open: boolean): void;
}

/** What the definition of a list lays beside its table, while it shows; never where the list itself is narrow. */
export const shownAside = <T extends { readonly id: string }, M extends object>(
  list: AsideHost<T, M>,
  { changeByAside }: { changeByAside(view: View): void },
  context: ListContext<T, M>,
): unknown => {
  const { aside } = list.definition;
  if (!aside || !list.asideShown || list.beside) return nothing;
  const content = aside.content(context, list.current, changeByAside);
  return asideRegion(list.words, aside.label(context.m), content, () => list.showAside(false));
};
