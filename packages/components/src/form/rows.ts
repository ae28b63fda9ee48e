import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as icons from '../primitives/icons.ts';
import type { FieldDefinition, FieldOption, FieldOptions } from './definition.ts';
import { describedBy, fieldId, renderProblem } from './fields.ts';
import type { RowTexts } from './row-texts.ts';

/** One cell of each row. */
export interface RowCell<K extends string> {
  readonly key: K;
  readonly label: string;
  /** Choices. Without them the cell takes a text. */
  readonly options?: readonly FieldOption[];
  /** What no choice means. */
  readonly emptyLabel?: string;
  /** Longest text. Default 24. */
  readonly maxLength?: number;
  /** A number is typed into it. */
  readonly decimal?: boolean;
  readonly required?: boolean;
}

/** A list of rows with the same cells, e.g. the lines of an invoice. */
export interface RowsDefinition<K extends string> {
  readonly texts: RowTexts<K>;
  readonly cells: readonly RowCell<K>[];
  /** A row as it begins. */
  readonly fresh: Readonly<Record<K, string>>;
  /** Most rows. */
  readonly most: number;
  readonly words: {
    /** Name of a row, by its number: `Line 2`. */
    readonly row: (n: string) => string;
    readonly add: string;
    readonly remove: (n: string) => string;
    /** Without it, rows stay in the order in which they were added. */
    readonly moveUp?: (n: string) => string;
  };
  /** What follows from a row, at its end: its sum. */
  readonly result?: { readonly label: string; readonly text: (row: Readonly<Record<K, string>>) => string };
  /** Below the rows. */
  readonly after?: () => unknown;
}

/** Widths of the cells are `--cells` of `.rows`, as of `grid-template-columns`; the last are result and buttons. */
export const rowsStyles = css`
  .rows {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .row {
    display: grid;
    grid-template-columns: var(--cells);
    gap: 6px;
    align-items: center;
    inline-size: 100%;
  }
  .row.names {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .row > .do {
    display: flex;
    justify-content: flex-end;
  }
  .row > .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @container hub (max-width: 520px) {
    .row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding-block-end: 8px;
      border-block-end: 1px solid var(--ch-border);
    }
    .row.names {
      display: none;
    }
    .row > :first-child {
      grid-column: 1 / -1;
    }
    .row > .num {
      text-align: start;
    }
  }
`;

/** One list as it is drawn. */
interface Drawing<K extends string> {
  readonly definition: RowsDefinition<K>;
  readonly field: FieldDefinition;
  readonly at: FieldOptions;
  readonly list: readonly string[];
  readonly disabled: boolean;
}

const valueOf = ({ target }: Event): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';

const isBad = <K extends string>({ required }: RowCell<K>, value: string, { error }: FieldOptions): boolean =>
  !!error && !!required && value.trim() === '';

/** Where the focus goes when the list cannot be stored: what is missing first, or else where one begins. */
const focusAt = <K extends string>({
  definition,
  list,
  at,
}: Drawing<K>): readonly [row: number, key: K | undefined] => {
  const { cells, texts } = definition;
  for (const [n, text] of list.entries()) {
    const row = texts.unpack(text);
    const missing = cells.find(cell => isBad(cell, row[cell.key], at));
    if (missing) return [n, missing.key];
  }
  return [0, cells[0]?.key];
};

const choice = <K extends string>(
  { label, options = [], emptyLabel = '' }: RowCell<K>,
  {
    value,
    id,
    disabled,
    set,
  }: { value: string; id: unknown; disabled: boolean; set: (event: Event) => void },
): TemplateResult => {
  // One that is not offered any more stays as it is.
  const kept = value && !options.some(option => option.value === value) ? [{ value, label: value }] : [];
  return html`<select id=${id} aria-label=${label} ?disabled=${disabled} .value=${live(value)} @change=${set}>
    ${[{ value: '', label: emptyLabel }, ...kept, ...options].map(
      option =>
        html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
    )}
  </select>`;
};

const control = <K extends string>(of: Drawing<K>, cell: RowCell<K>, n: number): TemplateResult => {
  const { definition, field, at, list, disabled } = of;
  const { pack, unpack } = definition.texts;
  const row = unpack(list[n] ?? '[]');
  const value = row[cell.key];
  const bad = isBad(cell, value, at);
  const [focusRow, focusKey] = focusAt(of);
  const id = n === focusRow && cell.key === focusKey ? fieldId(field) : nothing;
  const set = (event: Event): void => at.onInput(list.with(n, pack({ ...row, [cell.key]: valueOf(event) })));
  const input = html`<input
    id=${id}
    aria-label=${cell.label}
    inputmode=${cell.decimal ? 'decimal' : 'text'}
    dir="auto"
    maxlength=${cell.maxLength ?? 24}
    autocomplete="off"
    ?required=${cell.required}
    ?disabled=${disabled}
    aria-invalid=${bad ? 'true' : nothing}
    aria-describedby=${bad ? describedBy(field, at.error) : nothing}
    .value=${live(value)}
    @input=${set} />`;
  return html`<span class=${bad ? 'field bad' : 'field'}
    >${cell.options ? choice(cell, { value, id, disabled, set }) : input}</span
  >`;
};

const line = <K extends string>(of: Drawing<K>, n: number): TemplateResult => {
  const { definition, at, list, disabled } = of;
  const { cells, texts, words, result } = definition;
  const number = at.format.number(n + 1);
  const text = list[n] ?? '[]';
  const button = (
    icon: icons.Icon,
    label: string,
    off: boolean,
    next: () => readonly string[],
  ): TemplateResult =>
    html`<button
      type="button"
      class="btn icon ghost"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled || off}
      @click=${() => at.onInput(next())}>
      ${icons.icon(icon)}
    </button>`;
  const up = (): readonly string[] => list.with(n, list[n - 1] ?? text).with(n - 1, text);
  return html`<div class="row" role="group" aria-label=${words.row(number)}>
    ${cells.map(cell => control(of, cell, n))}
    ${result ? html`<span class="num">${result.text(texts.unpack(text))}</span>` : nothing}
    <span class="do"
      >${words.moveUp ? button(icons.arrowUp, words.moveUp(number), n === 0, up) : nothing}
      ${button(icons.close, words.remove(number), false, () => list.toSpliced(n, 1))}</span
    >
  </div>`;
};

const heads = <K extends string>({ cells, result }: RowsDefinition<K>): TemplateResult =>
  html`<div class="row names" aria-hidden="true">
    ${cells.map(({ label }) => html`<span>${label}</span>`)}
    ${result ? html`<span class="num">${result.label}</span>` : nothing}
  </div>`;

/** The row that was added is there with the next frame. */
const focusLast = ({ currentTarget }: Event): void => {
  const list = currentTarget instanceof HTMLElement ? currentTarget.closest('.rows') : null;
  requestAnimationFrame(() =>
    [...(list?.querySelectorAll('.row[role]') ?? [])]
      .at(-1)
      ?.querySelector<HTMLElement>('input, select')
      ?.focus(),
  );
};

/** Draws a list of texts as rows of cells, to be added and removed: `draw` of a field of the type `tokens`. */
export const rows =
  <K extends string>(definition: RowsDefinition<K>) =>
  (field: FieldDefinition, at: FieldOptions): TemplateResult => {
    const { texts, fresh, most, words, after } = definition;
    const list: readonly string[] = Array.isArray(at.draft) ? at.draft : [];
    const disabled = !!at.disabled || !!field.locked;
    const of: Drawing<K> = { definition, field, at, list, disabled };
    const add = (event: Event): void => {
      at.onInput([...list, texts.pack(fresh)]);
      focusLast(event);
    };
    return html`<fieldset class="fld wide">
      <legend class="name">${field.label}</legend>
      <div class="rows">
        ${list.length > 0 ? heads(definition) : nothing} ${list.map((_, n) => line(of, n))}
        <button
          id=${list.length === 0 ? fieldId(field) : nothing}
          type="button"
          class="btn"
          ?disabled=${disabled || list.length >= most}
          @click=${add}>
          ${icons.icon(icons.plus)}${words.add}
        </button>
        ${after?.() ?? nothing}
      </div>
      ${field.hint ? html`<div class="hint" id=${`${fieldId(field)}-hint`}>${field.hint}</div>` : nothing}
      ${renderProblem(field, at)}
    </fieldset>`;
  };
