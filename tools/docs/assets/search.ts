/** The search: an index of all sections, made of one file when the search is first opened. */
import MiniSearch from 'minisearch';

/** A section of a page, as `search.json` holds it. */
export interface Passage {
  /** Its address from the root of the site. */
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
}

export const searchOptions = {
  fields: ['heading', 'page', 'text'],
  storeFields: ['page', 'heading'],
  searchOptions: { prefix: true, fuzzy: 0.15, boost: { heading: 4, page: 2 }, combineWith: 'AND' },
} satisfies ConstructorParameters<typeof MiniSearch<Passage>>[0];

const shown = 12;
let opened: HTMLDialogElement | undefined;

/** Opens at once; what is typed before the index is there is looked up then. */
export function openSearch(up: string): void {
  opened ??= makeDialog(readIndex(up), up);
  if (!opened.open) opened.showModal();
  opened.querySelector('input')?.select();
}

async function readIndex(up: string): Promise<MiniSearch<Passage>> {
  const index = new MiniSearch<Passage>(searchOptions);
  const answer = await fetch(`${up}search.json`);
  index.addAll((await answer.json()) as Passage[]);
  return index;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly count: HTMLElement;
}

function makeParts(): Parts {
  const input = make('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': 'Search the documentation',
    'aria-controls': 'found',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  });
  const list = make('ul', { id: 'found', class: 'found', role: 'listbox', 'aria-label': 'Found' });
  const count = make('p', { class: 'count', role: 'status' });
  const close = make('button', { type: 'button' }, 'Close');
  const form = make('form', { role: 'search' }, input, close);
  const dialog = make('dialog', { 'aria-label': 'Search' }, form, list, count);
  close.addEventListener('click', () => dialog.close());
  return { dialog, form, input, list, count };
}

const selectedIn = (list: Element): Element | null => list.querySelector('[aria-selected=true]');

function select({ input, list }: Parts, option: Element | null | undefined): void {
  for (const other of list.children) other.setAttribute('aria-selected', String(other === option));
  option?.scrollIntoView({ block: 'nearest' });
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
}

async function find(parts: Parts, coming: Promise<MiniSearch<Passage>>, up: string): Promise<void> {
  const index = await coming,
    { input, list, count } = parts,
    found = index.search(input.value);
  const options = found.slice(0, shown).map(({ id, page, heading }, number) => {
    const about = { id: `found-${number}`, role: 'option', 'data-address': up + String(id) };
    return make('li', about, String(heading), make('small', {}, String(page)));
  });
  list.replaceChildren(...options);
  const told = found.length === 0 ? 'Nothing found' : `${found.length} found`;
  count.textContent = input.value.trim() === '' ? '' : told;
  input.setAttribute('aria-expanded', String(options.length > 0));
  select(parts, list.firstElementChild);
}

function makeDialog(index: Promise<MiniSearch<Passage>>, up: string): HTMLDialogElement {
  const parts = makeParts(),
    { dialog, form, input, list } = parts;
  const go = (option: Element | null): void => {
    const address = option?.getAttribute('data-address');
    if (!address) return;
    dialog.close();
    location.assign(address);
  };
  input.addEventListener('input', () => {
    find(parts, index, up).catch(() => (parts.count.textContent = 'The search cannot be loaded.'));
  });
  input.addEventListener('keydown', event => {
    const selected = selectedIn(list);
    const to = { ArrowDown: selected?.nextElementSibling, ArrowUp: selected?.previousElementSibling }[
      event.key
    ];
    if (!to) return;
    event.preventDefault();
    select(parts, to);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    go(selectedIn(list));
  });
  list.addEventListener('click', event => go((event.target as Element).closest('[role=option]')));
  document.body.append(dialog);
  return dialog;
}
