import type { Customer } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { enteredIn, isChecked } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import { mappedFields, MIN_PASSWORD, registrationMethods } from './draft.ts';
import { fileFacts, type FilePort } from './file-facts.ts';
import type { MappedColumn } from './import-subject.ts';
import { sample } from './mapping.ts';
import type { Source } from './source.ts';

interface MapPort extends FilePort {
  readonly customer: Pick<Customer, 'name'>;
  /** Values that can be chosen for all rows. */
  readonly choices: readonly string[];
}

/** What becomes of a column. */
const outcome = ({ t, subject, draft }: MapPort, source: Source, { field }: MappedColumn): TemplateResult => {
  if (!field) return html`<span class="muted">${t.leftOut}</span>`;
  const isTwice = draft.columns.filter(column => column.field === field).length > 1;
  if (isTwice) return html`<span class="lab crit">${icons.icon(icons.critical)}${t.twice}</span>`;
  const { whole } = subject;
  const hasHalves = whole?.halves.every(half => draft.columns.some(column => column.field === half));
  if (field === whole?.field && !hasHalves)
    return html`<span class="lab warn">${icons.icon(icons.warning)}${t.splits}</span>`;
  const text = source.remembered ? t.remembered : t.matched;
  return html`<span class="lab">${icons.icon(icons.check)}${text}</span>`;
};

const columnRow = (port: MapPort, source: Source, column: MappedColumn, index: number): TemplateResult => {
  const { t, subject, draft, change } = port;
  const values = sample(source.csv.rows, index);
  const assign = (value: string): void => {
    const field = value || undefined;
    change({ columns: draft.columns.map((one, at) => (at === index ? { ...one, field } : one)) });
  };
  const options = Object.keys(subject.fields).map(
    field => html`<option value=${field} ?selected=${column.field === field}>${t.fields[field]}</option>`,
  );
  return html`<tr>
    <td class="c1" title=${column.header} dir="auto">${column.header}</td>
    <td class="c2 muted" title=${values} dir="auto">${values}</td>
    <td class="c3">${icons.icon(icons.arrowEnd)}</td>
    <td class="c4">
      <span class="field"
        ><select
          aria-label=${t.fieldFor(column.header)}
          @change=${(event: Event) => assign(enteredIn(event))}>
          <option value="" ?selected=${!column.field}>${t.doNotImport}</option>
          ${options}
        </select></span
      >
    </td>
    <td class="c5">${outcome(port, source, column)}</td>
  </tr>`;
};

const registration = ({ t, draft, change }: MapPort): TemplateResult => {
  const choose = (value: string): void =>
    change({ method: registrationMethods.find(method => method === value) ?? 'default' });
  const password = html`<label class="muted" for="password">${t.password}</label
    ><span class="field"
      ><input
        id="password"
        type="password"
        autocomplete="new-password"
        minlength=${MIN_PASSWORD}
        maxlength="200"
        .value=${live(draft.password)}
        @input=${(event: Event) => change({ password: enteredIn(event) })}
    /></span>`;
  const options = registrationMethods.map(
    method =>
      html`<option value=${method} ?selected=${method === draft.method}>${t.methods[method]}</option>`,
  );
  return html`<label class="muted" for="method">${t.registration}</label>
    <span class="field"
      ><select id="method" @change=${(event: Event) => choose(enteredIn(event))}>
        ${options}
      </select></span
    >
    ${draft.method === 'temporary_password' ? password : nothing}`;
};

/** A value for all rows, where the file has no column for it. */
const valueForAll = ({ t, subject, draft, choices, change }: MapPort, used: readonly string[]): unknown =>
  subject.forAll && !used.includes(subject.forAll.field)
    ? html`<label class="muted" for="for-all">${t.forAll}</label>
        <span class="field"
          ><select id="for-all" @change=${(event: Event) => change({ forAll: enteredIn(event) })}>
            <option value="" ?selected=${!draft.forAll}>${t.choose}</option>
            ${choices.map(choice => html`<option ?selected=${choice === draft.forAll}>${choice}</option>`)}
          </select></span
        >`
    : nothing;

/** The second step, once a file is read: where each of its columns goes. */
export const mapStep = (port: MapPort, source: Source): TemplateResult => {
  const { t, subject, draft, customer } = port;
  const used = mappedFields(draft.columns);
  const reread = (event: Event): void => port.reread({ ...draft.reading, headed: isChecked(event) });
  const header = html`<label class="row"
    ><input type="checkbox" class="chk" .checked=${live(source.csv.headed)} @change=${reread} />${
      t.firstRow
    }</label
  >`;
  return html` ${fileFacts(port, source)} ${source.askHeader || source.format === 'cards' ? nothing : header}
    <table class="map">
      <thead>
        <tr>
          <th class="c1">${t.column}</th>
          <th class="c2">${t.firstValues}</th>
          <td class="c3"></td>
          <th class="c4">${t.field}</th>
          <td class="c5"></td>
        </tr>
      </thead>
      <tbody>
        ${draft.columns.map((column, index) => columnRow(port, source, column, index))}
      </tbody>
    </table>
    <div class="form">
      ${subject.people ? registration(port) : nothing} ${valueForAll(port, used)}
      <p class="wide">${used.includes('customerId') ? nothing : t.customerMissing(customer.name)}</p>
    </div>`;
};
