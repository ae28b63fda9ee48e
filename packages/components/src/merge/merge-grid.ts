import type { MergeSide } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { avatar } from '../customer/badges.ts';
import { icon } from '../primitives/icons.ts';
import type { FieldRow, MergeChoices, ValueRow } from './merge-choices.ts';
import { swap } from './merge-icons.ts';
import { fieldLabel, valueText, type MergeWords } from './merge-values.ts';

export interface GridParts {
  readonly choices: MergeChoices;
  readonly words: MergeWords;
  readonly isBusy: boolean;
  /** Shows what is chosen otherwise. */
  change(choices: MergeChoices): void;
  /** Lets the other record stay. */
  swap(): void;
}

const SIDES: readonly MergeSide[] = ['kept', 'merged'];

const text = (value: string): TemplateResult => html`<bdi class="ellip" title=${value}>${value}</bdi>`;
const noValue = ({ merge }: MergeWords): TemplateResult =>
  html`<div class="cell"><span class="c none faint" aria-label=${merge.empty}>–</span></div>`;

/** The two records, and what becomes of them. */
const heading = ({ choices, words, isBusy, swap: swapped }: GridParts): TemplateResult => {
  const { merge: t, format } = words;
  const { kept, merged, kind } = choices.preview;
  const since = ({ createdAt, updatedAt }: typeof kept): TemplateResult =>
    html`<small>${t.since(format.date(createdAt), format.date(updatedAt))}</small>`;
  const n = (count: number): string => format.number(count);
  const chosen = choices.differing.length + choices.values.length;
  return html`<div class="line heading">
    <div class="fl">${t.differ}</div>
    <div class="hd">
      <b>${avatar(kept.name)}${text(kept.name)}<span class="chip accent">${t.stays}</span></b
      >${since(kept)}
    </div>
    <div class="hd">
      <b
        >${avatar(merged.name)}${text(merged.name)}<button
          type="button"
          class="btn sm"
          aria-label=${t.keepNamed(merged.name)}
          ?disabled=${isBusy}
          @click=${swapped}>
          ${icon(swap)}${t.keep}
        </button></b
      >${since(merged)}
    </div>
    <div class="hd res">
      <b>${t.result}</b
      ><small
        >${t[kind].after(t.chosen(chosen, n(chosen)), t.same(choices.same.length, n(choices.same.length)))}</small
      >
    </div>
  </div>`;
};

const rowOf = (
  label: string,
  isMarked: boolean,
  { words }: GridParts,
  cells: unknown,
  result: unknown,
): TemplateResult =>
  html`<div
    class=${`line row${isMarked ? ' marked' : ''}`}
    role="group"
    aria-label=${isMarked ? `${label}, ${words.merge.mark}` : label}
    title=${isMarked ? words.merge.mark : nothing}>
    <div class="fl">${label}</div>
    ${cells}
    <div class="cell res">${result}</div>
  </div>`;

const fieldCell = (row: FieldRow, side: MergeSide, label: string, parts: GridParts): TemplateResult => {
  const { choices, words, change, isBusy } = parts;
  const { field, options, choice } = row;
  const value = valueText(choices.preview.kind, field, row[side], words);
  // What is empty is no choice, unless the other one can be left out by it.
  const canChoose = options.includes(side);
  if (value === '' && !canChoose) return noValue(words);
  const shown = value === '' ? words.merge.empty : value;
  const both = options.includes('both');
  const isChosen = choice === side || choice === 'both';
  return html`<div class="cell">
    <label class="c"
      ><input
        type=${both ? 'checkbox' : 'radio'}
        class=${both ? 'chk' : 'chk radio'}
        name=${`f-${field}`}
        data-side=${side}
        aria-label=${`${label}: ${shown}`}
        ?disabled=${!canChoose || isBusy}
        .checked=${live(isChosen)}
        @click=${() => (row.isMarked && !both && isChosen ? change(choices.choose(field, side)) : undefined)}
        @change=${(event: Event) =>
          change(
            both
              ? choices.keep(field, side, (event.target as HTMLInputElement).checked)
              : choices.choose(field, side),
          )} />${value === '' ? html`<span class="faint">${shown}</span>` : text(shown)}</label
    >
  </div>`;
};

const fieldRow = (row: FieldRow, parts: GridParts): TemplateResult => {
  const { choices, words } = parts;
  const { merge: t } = words;
  const { kind } = choices.preview;
  const { field, choice } = row;
  const label = fieldLabel(kind, field, words);
  const [kept, merged] = SIDES.map(side => valueText(kind, field, row[side], words)) as [string, string];
  const after = choice === 'both' ? words.format.list([kept, merged]) : choice === 'kept' ? kept : merged;
  const note =
    choice === 'both'
      ? t.both
      : choice === 'kept'
        ? ''
        : kept === ''
          ? t.added
          : after === ''
            ? t.dropped
            : t.was(kept);
  return rowOf(
    label,
    row.isMarked,
    parts,
    SIDES.map(side => fieldCell(row, side, label, parts)),
    html`${after === '' ? html`<span class="faint">–</span>` : text(after)}<span
        class="from ellip"
        title=${note}
        >${note}</span
      >`,
  );
};

const valueRow = (row: ValueRow, parts: GridParts): TemplateResult => {
  const { choices, words, change, isBusy } = parts;
  const { list, value, of, stays } = row;
  const label = fieldLabel(choices.preview.kind, list, words);
  const side = of.includes('kept') ? 'kept' : 'merged';
  const cell = (at: MergeSide): TemplateResult =>
    at === side
      ? html`<div class="cell">
          <label class="c"
            ><input
              type="checkbox"
              class="chk"
              data-side=${at}
              aria-label=${`${label}: ${value}`}
              ?disabled=${isBusy}
              .checked=${live(stays)}
              @change=${(event: Event) =>
                change(
                  choices.setValue(list, value, (event.target as HTMLInputElement).checked),
                )} />${text(value)}</label
          >
        </div>`
      : of.includes(at)
        ? html`<div class="cell"><span class="c none">${text(value)}</span></div>`
        : noValue(words);
  const isAdded = stays && !of.includes('kept');
  const note = stays ? (isAdded ? words.merge.added : '') : words.merge.dropped;
  return rowOf(
    label,
    row.isMarked,
    parts,
    SIDES.map(cell),
    html`${stays ? text(value) : html`<span class="faint">–</span>`}<span class="from">${note}</span>`,
  );
};

/** Row by row where the two differ; other addresses stand below the main one. */
export const mergeGrid = (parts: GridParts): TemplateResult => {
  const { differing, values } = parts.choices;
  const rows = values.map(row => valueRow(row, parts));
  const after = differing.findIndex(({ field }) => field === 'email');
  const fields = differing.map(row => fieldRow(row, parts));
  const at = after < 0 ? fields.length : after + 1;
  return html`<div class="mg" @keydown=${moveFocus}>
    ${heading(parts)}
    ${
      fields.length + rows.length === 0
        ? html`<p class="wait">${parts.words.merge.nothingDiffers}</p>`
        : [...fields.slice(0, at), ...rows, ...fields.slice(at)]
    }
  </div>`;
};

/** Arrows go by row and side, and choose nothing: Space does. */
function moveFocus(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || !key.startsWith('Arrow')) return;
  event.preventDefault();
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.row')];
  const at = rows.findIndex(row => row.contains(target));
  const inputs = (row: HTMLElement | undefined): HTMLInputElement[] => [
    ...(row?.querySelectorAll<HTMLInputElement>('input:enabled') ?? []),
  ];
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const ahead = key === 'ArrowDown' ? rows.slice(at + 1) : rows.slice(0, at).reverse();
    const [next] = ahead.map(inputs).filter(found => found.length > 0);
    (next?.find(input => input.dataset['side'] === target.dataset['side']) ?? next?.[0])?.focus();
    return;
  }
  const isForward = (key === 'ArrowRight') !== target.matches(':dir(rtl)');
  inputs(rows[at])
    .find(input => input.dataset['side'] === (isForward ? 'merged' : 'kept'))
    ?.focus();
}
