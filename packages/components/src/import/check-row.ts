import type { ImportProblem, ImportRow } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { currentTargetOf, enteredIn } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import type { ImportSubject, ImportWords } from './import-subject.ts';

/** What is changed in a row: values by field, or whether it is left out. */
export interface RowChanges {
  values?: Record<string, string>;
  skipped?: boolean;
  /** The line was damaged, and has been read as it was meant. */
  asRead?: boolean;
  /** The contact that the row is about; null for a person of its own. */
  sameAs?: string | null;
}

/** What a row of the check asks of its table. */
export interface CheckRowPort {
  readonly t: ImportWords;
  readonly subject: ImportSubject;
  /** Fields that have a column of their own; the row is told by the first. */
  readonly columns: readonly string[];
  /** What was typed, but not taken by the server yet. */
  typedIn(row: ImportRow, field: string): string | undefined;
  hasTyped(row: ImportRow): boolean;
  isSaving(row: ImportRow): boolean;
  /** It had a problem when it was fetched, and has been changed since. */
  isFixed(row: ImportRow): boolean;
  fix(row: ImportRow, changes: RowChanges): void;
}

const cellText = ({ t, subject }: CheckRowPort, { values }: ImportRow, field: string): string => {
  const { whole } = subject;
  if (field === whole?.field && !values[field])
    return whole.halves
      .map(half => values[half])
      .filter(Boolean)
      .join(' ');
  const value = values[field] ?? '';
  return t.values?.[field]?.[value] ?? value;
};

const valueField = (port: CheckRowPort, row: ImportRow, field: string, isBad: boolean): TemplateResult => {
  const { t, subject } = port;
  const value = port.typedIn(row, field) ?? row.values[field] ?? '';
  const label = t.cellOf(t.short[field] ?? field, row.line);
  const put = (entered: string): void => port.fix(row, { values: { [field]: entered } });
  const choices = subject.choices?.[field];
  const style = `field ${isBad ? 'bad' : 'quiet'}`;
  if (choices) {
    const unknown = choices.includes(value)
      ? nothing
      : html`<option value=${value} selected>${value}</option>`;
    const options = choices.map(choice => {
      const name = t.values?.[field]?.[choice] ?? choice;
      return html`<option value=${choice} ?selected=${choice === value}>${name}</option>`;
    });
    return html`<span class=${style}
      ><select aria-label=${label} aria-invalid=${isBad} @change=${(event: Event) => put(enteredIn(event))}>
        ${unknown}${options}
      </select></span
    >`;
  }
  const entered = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') currentTargetOf(event).dispatchEvent(new Event('change'));
  };
  return html`<span class=${style}
    ><input
      dir="auto"
      .value=${live(value)}
      aria-label=${label}
      aria-invalid=${isBad}
      spellcheck="false"
      autocomplete="off"
      @change=${(event: Event) => put(enteredIn(event).trim())}
      @keydown=${entered}
  /></span>`;
};

/** Who it may be, and why; both answers by a press. */
const lookalikes = (port: CheckRowPort, row: ImportRow): TemplateResult => {
  const { t, fix, isSaving } = port;
  const answer = (label: string, sameAs: string | null, name: string): TemplateResult =>
    html`<button
      class="say"
      aria-label=${name}
      ?disabled=${isSaving(row)}
      @click=${() => fix(row, { sameAs })}>
      ${label}
    </button>`;
  const people = row.lookalikes ?? [];
  return html`${people.map(
    ({ id, name, email, reasons }) =>
      html`<div>
        ${t.mayBe(name, email ?? '')}
        <span class="muted">${reasons.map(one => t.sameReasons[one] ?? one).join(' · ')}</span>
        ${answer(t.samePerson, id, t.samePersonAs(name))}
      </div>`,
  )}
  ${answer(t.anotherPerson, null, t.anotherPersonIn(row.line))}`;
};

const reason = (port: CheckRowPort, row: ImportRow, problem: ImportProblem): unknown => {
  const { t, fix } = port;
  if (problem.code === 'lookalike_contact' && row.lookalikes) return lookalikes(port, row);
  const text = t.problem[problem.code]?.(problem.line) ?? problem.message;
  const { suggestion, field, code } = problem;
  const say = (label: string, changes: RowChanges): TemplateResult =>
    html`${text} <button class="say" @click=${() => fix(row, changes)}>${label}</button>`;
  if (code === 'line_damaged') return say(t.rightAsRead, { asRead: true });
  return suggestion && field ? say(t.didYouMean(suggestion), { values: { [field]: suggestion } }) : text;
};

const leaveOutButton = ({ t, isSaving, fix }: CheckRowPort, row: ImportRow): TemplateResult => {
  const isOut = row.status === 'skipped';
  const label = isOut ? t.takeIn(row.line) : t.leaveOut(row.line);
  return html`<button
    class="btn sm icon ghost"
    aria-label=${label}
    title=${label}
    ?disabled=${isSaving(row)}
    @click=${() => fix(row, { skipped: !isOut })}>
    ${icons.icon(isOut ? icons.undo : icons.close)}
  </button>`;
};

const statusIcon = ({ status }: ImportRow): unknown => {
  if (status === 'skipped') return nothing;
  if (status === 'error') return html`<span class="crit">${icons.icon(icons.critical)}</span>`;
  return status === 'warning'
    ? html`<span class="warn">${icons.icon(icons.warning)}</span>`
    : icons.icon(icons.check);
};

/** Any of its cells may be wrong. */
const isDamaged = ({ problems }: ImportRow): boolean => problems.some(({ code }) => code === 'line_damaged');

/** What becomes of a row, in a word. */
const outcome = ({ t }: CheckRowPort, { status, change }: ImportRow): TemplateResult => {
  const key = status === 'skipped' ? 'skipped' : status === 'error' || !change ? 'refused' : change;
  const style = { create: 'success', update: 'info', unchanged: 'line', refused: 'danger', skipped: 'line' }[
    key
  ];
  return html`<span class=${`chip ${style}`}>${t.outcomes[key]}</span>`;
};

/** What somebody has decided about whom the row means, with the way back. */
const decided = ({ t, fix, isSaving }: CheckRowPort, row: ImportRow): unknown =>
  row.sameAs && row.recordId === row.sameAs
    ? html`<div>
        ${t.takenAsSame}
        <button
          class="say"
          aria-label=${t.anotherPersonIn(row.line)}
          ?disabled=${isSaving(row)}
          @click=${() => fix(row, { sameAs: null })}>
          ${t.anotherPerson}
        </button>
      </div>`
    : nothing;

/** From what to what a record changes. */
const changeLines = ({ t }: CheckRowPort, { changes }: ImportRow): TemplateResult[] =>
  changes.map(({ field, from, to }) => {
    const shown = (value: string): string => t.values?.[field]?.[value] ?? value;
    const before = from
      ? html`<del dir="auto">${shown(from)}</del>`
      : html`<span class="muted">${t.noValue}</span>`;
    return html`<div class="change">
      <span class="muted">${t.short[field] ?? field}</span>${before}${icons.icon(icons.arrowEnd, 'xs')}<span
        class="vh"
        >${t.becomes}</span
      ><ins dir="auto">${shown(to)}</ins>
    </div>`;
  });

const cell = (port: CheckRowPort, row: ImportRow, field: string): TemplateResult => {
  const isLead = field === port.columns[0];
  const isBroken = isDamaged(row) || row.problems.some(problem => problem.field === field);
  const isEdited =
    row.status !== 'skipped' &&
    (isBroken || port.typedIn(row, field) !== undefined || (isLead && port.isFixed(row)));
  const text = cellText(port, row, field);
  return html`<td class=${isLead ? 'lead' : 'opt'} title=${text}>
    ${
      isEdited
        ? valueField(port, row, field, isBroken && row.status === 'error')
        : html`<span dir="auto">${text}</span>`
    }
  </td>`;
};

/** Why the row has a problem and what it takes to fix it; what it changes. */
const reasons = (port: CheckRowPort, row: ImportRow): TemplateResult => {
  const { t, subject, columns } = port;
  const texts = row.problems.map(problem => {
    const isError = row.status === 'error' && !subject.warnings.has(problem.code);
    return html`<div class=${isError ? 'crit' : 'warn'}>${reason(port, row, problem)}</div>`;
  });
  // A field with a problem that has no column of its own here is edited below its reason.
  const named = row.problems.flatMap(({ field }) => field ?? []);
  const fields = [...new Set(isDamaged(row) ? [...named, ...Object.keys(row.values)] : named)].filter(
    field => !columns.includes(field),
  );
  const extra = fields.map(
    field => html`<label class="row">${t.short[field] ?? field}${valueField(port, row, field, true)}</label>`,
  );
  const isUnsaved = port.hasTyped(row) && !port.isSaving(row);
  return html`<tr class="why">
    <td></td>
    <td></td>
    <td colspan=${columns.length + 2}>
      ${texts} ${extra} ${row.status === 'skipped' ? nothing : [decided(port, row), changeLines(port, row)]}
      ${isUnsaved ? html`<div class="crit" role="alert">${t.fixFailed}</div>` : nothing}
    </td>
  </tr>`;
};

/** One row of a checked import, with its problems below it. */
export const checkRow = (port: CheckRowPort, row: ImportRow): TemplateResult => {
  const isOut = row.status === 'skipped';
  const isHeld = row.problems.length > 0 && !isOut;
  const isTold = row.changes.length > 0 && !isOut;
  return html`<tr class=${`${isHeld ? 'held' : ''}${isTold ? ' told' : ''}${isOut ? ' out' : ''}`}>
      <td class="l">${row.line}</td>
      <td class="ic">${statusIcon(row)}</td>
      ${port.columns.map(field => cell(port, row, field))}
      <td class="fate">${outcome(port, row)}</td>
      <td class="do">${leaveOutButton(port, row)}</td>
    </tr>
    ${isHeld || isTold || port.hasTyped(row) ? reasons(port, row) : nothing}`;
};
