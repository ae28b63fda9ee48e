import { html, type TemplateResult } from 'lit';
import type { ListViewMessages } from '../messages/en/listView.ts';
import { close, icon } from '../primitives/icons.ts';

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
