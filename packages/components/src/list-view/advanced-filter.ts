import { css, html, nothing, type TemplateResult } from 'lit';
import type { AdvancedFilter, FilterCondition } from '@customer-hub/sdk';
import type { ListPanelsMessages } from '../messages/en/listPanels.ts';
import { close, icon, plus } from '../primitives/icons.ts';
import type { FilterField } from './definition.ts';

export const advancedStyles = css`
  .adv {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: 4px;
    padding-block: 4px 8px;
    clear: both;
  }
  .adv .field {
    --control: 26px;
    font-size: var(--fs-sm);
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
    font-size: var(--fs-sm);
  }
  .combine .field {
    --control: 26px;
  }
`;

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

/** Rows of field, comparison and value, combined by all or any [X-11]. */
export const advancedFilter = <M>(
  t: ListPanelsMessages,
  title: string,
  fields: readonly FilterField<M>[],
  m: M,
  filter: AdvancedFilter | null,
  change: (filter: AdvancedFilter | null) => void,
): TemplateResult => {
  const kind = filter?.any ? 'any' : 'all';
  const conditions: readonly FilterCondition[] = filter?.[kind] ?? [];
  const set = (next: readonly FilterCondition[], by: 'all' | 'any' = kind): void =>
    change(next.length > 0 ? { [by]: [...next] } : null);
  const at = (index: number, condition: FilterCondition): void =>
    set(conditions.map((one, n) => (n === index ? condition : one)));
  const first = (field: FilterField<M>): FilterCondition => ({
    field: field.key,
    op: operators[field.type][0] as Op,
    value: startValue(field.type),
  });
  const value = (event: Event): string => (event.target as HTMLInputElement).value;

  const valueField = (
    condition: FilterCondition,
    field: FilterField<M>,
    index: number,
  ): TemplateResult | typeof nothing => {
    const put = (next: unknown): void => at(index, { ...condition, value: next });
    if (condition.op === 'isNull') return html`<span class="wide"></span>`;
    if (field.type === 'boolean') return nothing;
    if (field.type === 'choice') {
      return html`<label class="field wide"
        ><select aria-label=${t.value} @change=${(event: Event) => put(value(event))}>
          <option value="" .selected=${!condition.value}></option>
          ${field.options?.map(
            option =>
              html`<option value=${option.value} .selected=${option.value === condition.value}>
                ${option.label(m)}
              </option>`,
          )}
        </select></label
      >`;
    }
    if (condition.op === 'within')
      return html`<label class="field wide"
        ><input
          type="number"
          min="1"
          max="3650"
          aria-label=${`${t.value}, ${t.days}`}
          .value=${String(condition.value ?? '')}
          @change=${(event: Event) => put(Number(value(event)))} />${t.days}</label
      >`;
    const type = field.type === 'number' ? 'number' : field.type === 'date' ? 'date' : 'text';
    return html`<label class="field wide"
      ><input
        type=${type}
        maxlength="200"
        aria-label=${t.value}
        .value=${String(condition.value ?? '')}
        @change=${(event: Event) => put(field.type === 'number' ? Number(value(event)) : value(event))}
    /></label>`;
  };

  const row = (condition: FilterCondition, index: number): TemplateResult => {
    const field = fields.find(({ key }) => key === condition.field) ?? fields[0]!;
    const chosen = operatorOf(condition);
    return html` <div class="adv" role="group" aria-label=${field.label(m)}>
      <label class="field"
        ><select
          aria-label=${t.field}
          @change=${(event: Event) =>
            at(index, first(fields.find(({ key }) => key === value(event)) ?? field))}>
          ${fields.map(
            one => html`<option value=${one.key} .selected=${one.key === field.key}>${one.label(m)}</option>`,
          )}
        </select></label
      >
      ${
        field.type === 'boolean'
          ? html`<label class="field"
              ><select
                aria-label=${t.value}
                @change=${(event: Event) => at(index, { ...condition, value: value(event) === 'true' })}>
                <option value="true" .selected=${condition.value === true}>${t.yes}</option>
                <option value="false" .selected=${condition.value === false}>${t.no}</option>
              </select></label
            >`
          : html`<label class="field"
              ><select
                aria-label=${t.operator}
                @change=${(event: Event) => at(index, withOperator(condition, field.type, value(event) as Op))}>
                ${operators[field.type].map(
                  op =>
                    html`<option value=${op} .selected=${op === chosen}>
                      ${operatorLabel(t, field.type, op)}
                    </option>`,
                )}
              </select></label
            >`
      }
      <button
        type="button"
        class="btn sm icon ghost"
        aria-label=${`${t.removeCondition}: ${field.label(m)}`}
        @click=${() => set(conditions.filter((_, n) => n !== index))}>
        ${icon(close)}
      </button>
      ${valueField(condition, field, index)}
    </div>`;
  };

  return html` <fieldset>
    <legend>
      ${title} ${conditions.length > 0 ? html`<span class="count">${conditions.length}</span>` : nothing}
    </legend>
    ${
      conditions.length > 1
        ? html`<div class="combine">
            ${t.combine}<label class="field"
              ><select
                aria-label=${t.combine}
                @change=${(event: Event) => set(conditions, value(event) as 'all' | 'any')}>
                <option value="all" .selected=${kind === 'all'}>${t.all}</option>
                <option value="any" .selected=${kind === 'any'}>${t.any}</option>
              </select></label
            >
          </div>`
        : nothing
    }
    ${conditions.map(row)}
    ${
      conditions.length < 20
        ? html`<button
            type="button"
            class="btn sm ghost combine"
            @click=${() => set([...conditions, first(fields[0]!)])}>
            ${icon(plus)}${t.addCondition}
          </button>`
        : nothing
    }
  </fieldset>`;
};
