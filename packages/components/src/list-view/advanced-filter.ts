import { css, html, nothing, type TemplateResult } from 'lit';
import type { AdvancedFilter, FilterCondition } from '@customer-hub/sdk';
import type { ListPanelsMessages } from '../messages/en/listPanels.ts';
import { enteredIn } from '../primitives/dom.ts';
import { close, icon, plus } from '../primitives/icons.ts';
import type { FacetOption, FilterField } from './filter-definition.ts';

export const advancedStyles = css`
  .adv {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: 4px;
    padding-block: 4px 8px;
    clear: both;
  }
  .adv .field {
    --ch-control: 26px;
    font-size: var(--ch-fs-sm);
    padding: 0 6px;
  }
  .adv .wide {
    grid-column: 1 / 3;
  }
  .combine {
    display: flex;
    align-items: center;
    gap: 6px;
    clear: both;
    font-size: var(--ch-fs-sm);
  }
  .combine .field {
    --ch-control: 26px;
  }
`;

const MAX_CONDITIONS = 20;

type Combined = 'all' | 'any';
type Op = FilterCondition['op'];
type Kind = FilterField<object>['type'];

/** Comparisons that make sense for a kind of field; `!isNull` is written as `isNull` with `false`. */
const operators: Readonly<Record<Kind, readonly (Op | '!isNull')[]>> = {
  text: ['contains', 'startsWith', 'eq', 'ne', 'isNull', '!isNull'],
  number: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'isNull', '!isNull'],
  date: ['within', 'lt', 'gt', 'eq', 'isNull', '!isNull'],
  boolean: ['eq'],
  choice: ['eq', 'ne', 'isNull', '!isNull'],
};

/** The comparison that a new row begins with. */
const firstOperator: Readonly<Record<Kind, Op>> = {
  text: 'contains',
  number: 'eq',
  date: 'within',
  boolean: 'eq',
  choice: 'eq',
};

const startValue = (kind: Kind): unknown =>
  kind === 'boolean' ? true : kind === 'number' ? 0 : kind === 'date' ? 30 : '';
const operatorOf = ({ op, value }: FilterCondition): Op | '!isNull' =>
  op === 'isNull' && value === false ? '!isNull' : op;

const operatorLabel = (t: ListPanelsMessages, kind: Kind, op: Op | '!isNull'): string => {
  if (op === '!isNull') return t.operators.isNotNull;
  if (kind === 'date' && op === 'lt') return t.operators.before;
  if (kind === 'date' && op === 'gt') return t.operators.after;
  return t.operators[op];
};

/** The row, changed so that its value fits its comparison. */
const withOperator = (condition: FilterCondition, kind: Kind, op: Op | '!isNull'): FilterCondition => {
  if (op === 'isNull' || op === '!isNull')
    return { field: condition.field, op: 'isNull', value: op === 'isNull' };
  const wasDays = condition.op === 'within';
  const fits = condition.op !== 'isNull' && wasDays === (op === 'within');
  return {
    field: condition.field,
    op,
    value: fits ? condition.value : op === 'within' ? 30 : kind === 'date' ? '' : startValue(kind),
  };
};

interface AdvancedPort<M> {
  readonly t: ListPanelsMessages;
  readonly title: string;
  readonly fields: readonly FilterField<M>[];
  /** The field of a new row. */
  readonly first: FilterField<M>;
  readonly m: M;
  readonly filter: AdvancedFilter | null;
  change(filter: AdvancedFilter | null): void;
}

/** After so long without a key the rows follow. */
const TYPING_MS = 300;
let typing: ReturnType<typeof setTimeout> | undefined;

/** What is being typed counts soon, not only when the field is left. */
const whileTyping = (event: Event, put: (text: string) => void): void => {
  const text = enteredIn(event);
  clearTimeout(typing);
  typing = setTimeout(() => put(text), TYPING_MS);
};

/** What a field of numbers holds. An empty one has no value yet, which is not zero. */
const numberOf = (text: string): number | '' => (text === '' ? '' : Number(text));

/** Changes one row. */
type Put = (condition: FilterCondition) => void;

const newCondition = <M>({ key, type }: FilterField<M>): FilterCondition => ({
  field: key,
  op: firstOperator[type],
  value: startValue(type),
});

const choiceOfValue = <M>(
  { t, m }: AdvancedPort<M>,
  condition: FilterCondition,
  options: readonly FacetOption<M>[],
  put: Put,
): TemplateResult => {
  const entries = options.map(
    ({ value, label }) =>
      html`<option value=${value} .selected=${value === condition.value}>${label(m)}</option>`,
  );
  return html`<label class="field wide"
    ><select
      aria-label=${t.value}
      @change=${(event: Event) => put({ ...condition, value: enteredIn(event) })}>
      <option value="" .selected=${!condition.value}></option>
      ${entries}
    </select></label
  >`;
};

const valueField = <M>(
  port: AdvancedPort<M>,
  condition: FilterCondition,
  field: FilterField<M>,
  put: Put,
): TemplateResult | typeof nothing => {
  const { t } = port;
  if (condition.op === 'isNull') return html`<span class="wide"></span>`;
  if (field.type === 'boolean') return nothing;
  if (field.type === 'choice') return choiceOfValue(port, condition, field.options ?? [], put);
  if (condition.op === 'within')
    return html`<label class="field wide"
      ><input
        type="number"
        min="1"
        max="3650"
        aria-label=${`${t.value}, ${t.days}`}
        .value=${String(condition.value ?? '')}
        @input=${(event: Event) => whileTyping(event, text => put({ ...condition, value: numberOf(text) }))}
        @change=${(event: Event) => put({ ...condition, value: numberOf(enteredIn(event)) })} />${t.days}</label
    >`;
  const isNumber = field.type === 'number';
  const entered = (text: string): void => put({ ...condition, value: isNumber ? numberOf(text) : text });
  return html`<label class="field wide"
    ><input
      type=${field.type}
      maxlength="200"
      aria-label=${t.value}
      .value=${String(condition.value ?? '')}
      @input=${(event: Event) => whileTyping(event, entered)}
      @change=${(event: Event) => entered(enteredIn(event))}
  /></label>`;
};

const yesOrNo = (t: ListPanelsMessages, condition: FilterCondition, put: Put): TemplateResult =>
  html`<label class="field"
    ><select
      aria-label=${t.value}
      @change=${(event: Event) => put({ ...condition, value: enteredIn(event) === 'true' })}>
      <option value="true" .selected=${condition.value === true}>${t.yes}</option>
      <option value="false" .selected=${condition.value === false}>${t.no}</option>
    </select></label
  >`;

const comparison = (
  t: ListPanelsMessages,
  condition: FilterCondition,
  kind: Kind,
  put: Put,
): TemplateResult => {
  const chosen = operatorOf(condition);
  const compare = (name: string): void => {
    const op = operators[kind].find(operator => operator === name);
    if (op) put(withOperator(condition, kind, op));
  };
  const entries = operators[kind].map(
    op => html`<option value=${op} .selected=${op === chosen}>${operatorLabel(t, kind, op)}</option>`,
  );
  return html`<label class="field"
    ><select aria-label=${t.operator} @change=${(event: Event) => compare(enteredIn(event))}>
      ${entries}
    </select></label
  >`;
};

const conditionRow = <M>(
  port: AdvancedPort<M>,
  condition: FilterCondition,
  put: Put,
  remove: () => void,
): TemplateResult => {
  const { t, m, fields, first } = port;
  const field = fields.find(({ key }) => key === condition.field) ?? first;
  const choose = (name: string): void => put(newCondition(fields.find(({ key }) => key === name) ?? field));
  const names = fields.map(
    one => html`<option value=${one.key} .selected=${one.key === field.key}>${one.label(m)}</option>`,
  );
  return html` <div class="adv" role="group" aria-label=${field.label(m)}>
    <label class="field"
      ><select aria-label=${t.field} @change=${(event: Event) => choose(enteredIn(event))}>
        ${names}
      </select></label
    >
    ${field.type === 'boolean' ? yesOrNo(t, condition, put) : comparison(t, condition, field.type, put)}
    <button
      type="button"
      class="btn sm icon ghost"
      aria-label=${`${t.removeCondition}: ${field.label(m)}`}
      @click=${remove}>
      ${icon(close)}
    </button>
    ${valueField(port, condition, field, put)}
  </div>`;
};

const combineField = (
  t: ListPanelsMessages,
  kind: Combined,
  combine: (kind: Combined) => void,
): TemplateResult =>
  html`<div class="combine">
    ${t.combine}<label class="field"
      ><select
        aria-label=${t.combine}
        @change=${(event: Event) => combine(enteredIn(event) === 'any' ? 'any' : 'all')}>
        <option value="all" .selected=${kind === 'all'}>${t.all}</option>
        <option value="any" .selected=${kind === 'any'}>${t.any}</option>
      </select></label
    >
  </div>`;

/** Rows of field, comparison and value, combined by all or any [X-11]. */
export const advancedFilter = <M>(port: AdvancedPort<M>): TemplateResult => {
  const { t, title, first, filter, change } = port;
  const kind = filter?.any ? 'any' : 'all';
  const conditions: readonly FilterCondition[] = filter?.[kind] ?? [];
  const set = (next: readonly FilterCondition[], by: Combined = kind): void => {
    // What was being typed is part of it, or goes with its row.
    clearTimeout(typing);
    change(next.length > 0 ? { [by]: [...next] } : null);
  };
  const rows = conditions.map((condition, index) =>
    conditionRow(
      port,
      condition,
      next => set(conditions.with(index, next)),
      () => set(conditions.toSpliced(index, 1)),
    ),
  );
  const add = html`<button
    type="button"
    class="btn sm ghost combine"
    @click=${() => set([...conditions, newCondition(first)])}>
    ${icon(plus)}${t.addCondition}
  </button>`;
  return html` <fieldset>
    <legend>
      ${title} ${conditions.length > 0 ? html`<span class="count">${conditions.length}</span>` : nothing}
    </legend>
    ${conditions.length > 1 ? combineField(t, kind, by => set(conditions, by)) : nothing} ${rows}
    ${conditions.length < MAX_CONDITIONS ? add : nothing}
  </fieldset>`;
};
