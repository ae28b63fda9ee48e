import { css } from 'lit';
import { BareTable, rowHeight } from './bare.ts';

/**
 * The bare table with rows that stay: those that leave the viewport are filled again below. What a table of these
 * columns can reach here; no library, no roles, no states.
 */
export class RecycledTable<T> extends BareTable<T> {
  static override styles = [
    BareTable.styles,
    css`
      .row {
        contain: strict;
      }
    `,
  ];

  #rows = new Map<number, HTMLElement>();
  #drawn: readonly T[] = [];

  protected override updated(): void {
    const { rows, columns } = this;
    const space = this.renderRoot.querySelector('.space')!;
    const { first, last } = this.window();
    const free: HTMLElement[] = [];
    for (const [index, element] of this.#rows) {
      if (index >= first && index < last && this.#drawn === rows) continue;
      this.#rows.delete(index);
      free.push(element);
    }
    this.#drawn = rows;
    for (let index = first; index < last; index++) {
      if (this.#rows.has(index)) continue;
      const element = free.pop() ?? space.appendChild(this.#create(columns.length));
      element.style.transform = `translateY(${index * rowHeight}px)`;
      columns.forEach(({ text }, n) => (element.children[n]!.textContent = text(rows[index]!)));
      this.#rows.set(index, element);
    }
    for (const element of free) element.remove();
  }

  protected override lines(): unknown {
    return undefined;
  }

  #create(cells: number): HTMLElement {
    const element = document.createElement('div');
    element.className = 'row';
    element.append(...Array.from({ length: cells }, () => document.createElement('div')));
    return element;
  }
}
