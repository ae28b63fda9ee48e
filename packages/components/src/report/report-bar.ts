import { html, nothing, type TemplateResult } from 'lit';
import type { ReportMessages } from '../messages/en/report.ts';
import * as icons from '../primitives/icons.ts';
import type { PaperSize } from './print.ts';
import type { Days, DaysProblem, PeriodKind } from './report-days.ts';

export interface BarParts {
  readonly t: ReportMessages;
  readonly customer: string;
  readonly kind: PeriodKind;
  /** What is chosen; undefined until it is known. */
  readonly days: Days | undefined;
  readonly name: string;
  readonly today: string;
  readonly problem: DaysProblem | undefined;
  readonly hasLater: boolean;
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly language: string;
  readonly paper: PaperSize;
  readonly isEdited: boolean;
  readonly canAdd: boolean;
  /** There is a page to print and to save. */
  readonly isReady: boolean;
  readonly choose: (kind: PeriodKind) => void;
  readonly step: (by: 1 | -1) => void;
  readonly showDays: (days: Days) => void;
  readonly speak: (language: string) => void;
  readonly lay: (paper: PaperSize) => void;
  readonly add: () => void;
  readonly reset: () => void;
  readonly save: () => void;
  readonly print: () => void;
  readonly close: (() => void) | undefined;
}

const valueOf = ({ currentTarget }: Event): string => (currentTarget as HTMLSelectElement).value;
const KINDS = ['quarter', 'month', 'year', 'own'] as const;

const ownDays = ({ t, days, today, problem, showDays }: BarParts): TemplateResult => {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    showDays({ from: String(given.get('from')), to: String(given.get('to')) });
  };
  const field = (name: 'from' | 'to'): TemplateResult =>
    html`<label
      ><span>${t[name]}</span
      ><span class="field"
        ><input
          type="date"
          name=${name}
          .value=${days?.[name] ?? ''}
          max=${today}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? 'problem' : nothing} /></span
    ></label>`;
  return html`<form class="own" novalidate @submit=${submit}>
    ${field('from')}${field('to')}<button class="btn">${t.show}</button>
  </form>`;
};

const steps = ({ t, name, hasLater, step, days }: BarParts): TemplateResult =>
  html`<div class="steps">
    <button
      type="button"
      class="btn icon"
      aria-label=${t.earlier}
      ?disabled=${!days}
      @click=${() => step(-1)}>
      ${icons.icon(icons.chevronStart)}
    </button>
    <span class="name" role="status">${name}</span>
    <button
      type="button"
      class="btn icon"
      aria-label=${t.later}
      ?disabled=${!hasLater}
      @click=${() => step(1)}>
      ${icons.icon(icons.chevronEnd)}
    </button>
  </div>`;

const texts = ({ t, isEdited, isReady, canAdd, add, reset }: BarParts): TemplateResult =>
  html`${
    isReady && canAdd
      ? html`<button type="button" class="btn ghost" id="add" @click=${add}>
          ${icons.icon(icons.plus)}${t.addSuggestion}
        </button>`
      : nothing
  }${
    isEdited
      ? html`<button type="button" class="btn ghost" id="reset" @click=${reset}>
          ${icons.icon(icons.undo)}${t.reset}
        </button>`
      : nothing
  }`;

const choices = ({ t, kind, choose, languages, language, speak, paper, lay }: BarParts) => ({
  period: html`<span class="field"
    ><select
      aria-label=${t.period}
      .value=${kind}
      @change=${(event: Event) => choose(valueOf(event) as PeriodKind)}>
      ${KINDS.map(one => html`<option value=${one} ?selected=${one === kind}>${t.periods[one]}</option>`)}
    </select></span
  >`,
  language: html`<span class="field"
    ><select aria-label=${t.language} @change=${(event: Event) => speak(valueOf(event))}>
      ${languages.map(
        ({ code, name }) =>
          html`<option value=${code} lang=${code} ?selected=${code === language}>${name}</option>`,
      )}
    </select></span
  >`,
  paper: html`<span class="seg txt" role="group" aria-label=${t.paper}>
    ${(['a4', 'letter'] as const).map(
      one =>
        html`<button type="button" aria-pressed=${one === paper ? 'true' : 'false'} @click=${() => lay(one)}>
          ${one === 'a4' ? 'A4' : 'Letter'}
        </button>`,
    )}
  </span>`,
});

/** What the page is of, and what is done with it. */
export const reportBar = (parts: BarParts): TemplateResult => {
  const { t, customer, kind, isReady, save, print, close } = parts;
  const { period, language, paper } = choices(parts);
  return html`<div class="tools">
    <h1 tabindex="-1">${t.title} <span class="of" dir="auto">${customer}</span></h1>
    ${period}${kind === 'own' ? ownDays(parts) : steps(parts)}${language}${paper}
    <span class="end">
      ${texts(parts)}
      <button type="button" class="btn" ?disabled=${!isReady} @click=${save}>
        ${icons.icon(icons.download)}${t.csv}
      </button>
      <button type="button" class="btn primary" ?disabled=${!isReady} @click=${print}>${t.print}</button>
      ${
        close
          ? html`<button type="button" class="btn icon" aria-label=${t.close} @click=${close}>
              ${icons.icon(icons.close)}
            </button>`
          : nothing
      }
    </span>
  </div>`;
};
