import type { View } from '@customer-hub/sdk';
import { countSelected, type Selection } from '@customer-hub/state/lists';

/** Between two keys of somebody who types on: what is asked before the next one is given up. */
const TYPING_MS = 70;
/** Where Escape belongs to what is typed. */
const typingIn = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

interface SearchHost {
  /** What the search field holds; the view follows. */
  text: string;
  readonly current: View;
  readonly chosen: Selection;
  readonly source: { readonly count: number };
  apply(view: View): void;
  clearSelection(): void;
}

/** The search of a list: the view follows what is typed, and Escape takes it back. */
export class ListSearch {
  #list: SearchHost;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(list: SearchHost) {
    this.#list = list;
  }

  typed = (text: string): void => {
    this.#list.text = text;
    clearTimeout(this.#typing);
    const search = (): void => this.#list.apply({ ...this.#list.current, q: text.trim() });
    this.#typing = setTimeout(search, text === '' ? 0 : TYPING_MS);
  };

  /** What was typed a moment ago is not searched for any more. */
  stop(): void {
    clearTimeout(this.#typing);
  }

  /** Escape takes back: what is searched for, then what is selected. */
  keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const [from] = event.composedPath();
    if (!(from instanceof Element)) return;
    const { text, chosen, source } = this.#list;
    if (from.matches('input[type="search"]') && text) this.typed('');
    else if (!from.matches(typingIn) && countSelected(chosen, source.count) > 0) this.#list.clearSelection();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
