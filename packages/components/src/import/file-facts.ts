import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import { enteredIn } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import { dayOf } from './asset-values.ts';
import type { OpenDays } from './day-order.ts';
import { encodings, type Encoding } from './encodings.ts';
import type { DraftPort } from './draft.ts';
import type { DayOrder } from './import-subject.ts';
import { delimiters } from './parse.ts';
import type { Source } from './source.ts';
import type { Reading } from './table-of.ts';

/** What the facts of a file show, and how it is read anew. */
export interface FilePort extends DraftPort {
  readonly openDays: OpenDays | undefined;
  /** Reads the file again, as the person says. */
  reread(reading: Reading): void;
}

const factsOf = ({ t, format }: FilePort, { csv, bytes, encoding, format: kind }: Source): string => {
  const names = { text: encoding, cards: 'vCard', workbook: 'Excel' };
  return t.fileFacts(format.number(csv.rows.length), format.bytes(bytes), names[kind], csv.headed);
};

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly value: string;
  readonly put: (value: string) => void;
}

const choiceField = ({ id, label, options, value, put }: Choice): TemplateResult =>
  html`<span class="row"
    ><label class="muted" for=${id}>${label}</label
    ><span class="field"
      ><select id=${id} @change=${(event: Event) => put(enteredIn(event))}>
        ${options.map(
          ([key, name]) => html`<option value=${key} ?selected=${key === value}>${name}</option>`,
        )}
      </select></span
    ></span
  >`;

/** A day in words, so that nobody takes its month for its day. */
const spokenDay = (text: string, order: DayOrder, { locale }: Format): string => {
  const day = dayOf(text, order);
  return /^\d{4}-\d\d-\d\d$/.test(day)
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
    : text;
};

const dayChoice = ({ t, format, draft, change }: FilePort, { order, sample }: OpenDays): Choice => ({
  id: 'day-order',
  label: t.dayOrder(sample),
  value: draft.dayOrder ?? order,
  options: [
    ['day', t.dayFirst(spokenDay(sample, 'day', format))],
    ['month', t.monthFirst(spokenDay(sample, 'month', format))],
  ],
  put: value => change({ dayOrder: value === 'day' ? 'day' : 'month' }),
});

/** How the file was read, each to be said otherwise: what is shown below follows at once. */
const readingChoices = (port: FilePort, source: Source): Choice[] => {
  const { t, draft, openDays, reread } = port;
  const again = (reading: Reading): void => reread({ ...draft.reading, ...reading });
  const { csv, encoding, sheets, format } = source;
  const signs = [...new Set<string>([...delimiters, csv.delimiter])];
  const encodingChoice: Choice = {
    id: 'encoding',
    label: t.encoding,
    value: encoding,
    options: encodings.map(name => [name, name]),
    put: value => again({ encoding: value as Encoding }),
  };
  const delimiterChoice: Choice = {
    id: 'delimiter',
    label: t.delimiter,
    value: csv.delimiter,
    options: signs.map(sign => [sign, t.delimiters[sign] ?? sign]),
    put: delimiter => again({ delimiter }),
  };
  const sheetChoice: Choice = {
    id: 'sheet',
    label: t.sheet,
    value: draft.reading.sheet ?? sheets[0] ?? '',
    options: sheets.map(name => [name, name]),
    put: sheet => again({ sheet, headed: undefined }),
  };
  return [
    ...(format === 'text' ? [encodingChoice, delimiterChoice] : []),
    ...(format === 'cards' ? [encodingChoice] : []),
    ...(sheets.length > 1 ? [sheetChoice] : []),
    ...(openDays ? [dayChoice(port, openDays)] : []),
  ];
};

/** Nothing in the first row says what it is. */
const headerQuestion = ({ t, draft, reread }: FilePort, { csv }: Source): TemplateResult => {
  const first = csv.headed ? csv.header : (csv.rows[0]?.cells ?? []);
  const answer = (headed: boolean): void => reread({ ...draft.reading, headed });
  return html`<div class="asked" role="group" aria-labelledby="asked">
    <span class="grow"
      ><b class="strong" id="asked">${t.headerQuestion}</b>
      <span class="muted ellip" dir="auto">${first.filter(Boolean).join(' · ')}</span></span
    >
    <button class="btn sm" @click=${() => answer(true)}>${t.headerNames}</button>
    <button class="btn sm" @click=${() => answer(false)}>${t.headerRow}</button>
  </div>`;
};

/** Which file it is and how it was read. */
export const fileFacts = (port: FilePort, source: Source): TemplateResult => {
  const { t, subject, change } = port;
  const again = (way: 'upload' | 'paste') => (): void =>
    change({ source: undefined, problem: undefined, reading: {}, dayOrder: undefined, way });
  const paste = html`<button class="btn sm ghost" @click=${again('paste')}>${t.pasteInstead}</button>`;
  const choices = readingChoices(port, source);
  return html`<div class="filebox">
      ${icons.icon(icons.file, 'm')}<span class="strong ellip">${source.name}</span>
      <span class="muted">${factsOf(port, source)}</span><span class="grow"></span>
      <button class="btn sm" @click=${again('upload')}>${t.chooseAnother}</button
      >${subject.people ? paste : nothing}
    </div>
    ${choices.length > 0 ? html`<div class="reading">${choices.map(choiceField)}</div>` : nothing}
    ${source.askHeader ? headerQuestion(port, source) : nothing}`;
};
