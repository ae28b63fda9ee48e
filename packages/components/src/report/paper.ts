import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ReportMessages } from '../messages/en/report.ts';
import { close, icon } from '../primitives/icons.ts';
import type { ReportPage, Row } from './report-page.ts';
import type { Mark, Picture } from './report-pictures.ts';
import type { Suggestion } from './report-suggestions.ts';

/** What a person can change on the page. */
export interface PaperEdits {
  readonly greeting: string;
  readonly suggestions: readonly Suggestion[];
  readonly write: (greeting: string) => void;
  readonly suggest: (at: number, changes: Partial<Suggestion>) => void;
  readonly leaveOut: (at: number) => void;
}
export interface PaperParts extends PaperEdits {
  readonly page: ReportPage;
  /** In the language of the page. */
  readonly t: ReportMessages;
  /** In the language of the reader: the names of what can be edited. */
  readonly own: ReportMessages;
  readonly format: { number(value: number): string };
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly paper: 'a4' | 'letter';
  readonly customer: string;
  readonly provider: string;
  readonly author: string;
  readonly madeOn: string;
}

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

/** Takes room, so that a text of nothing and one that ends with a break have their line. */
const END = '\u200b';

/** Text that can be edited: it grows with what is written, and prints as what stands under it. */
const editable = (text: string, label: string, kind: string, write: (text: string) => void): TemplateResult =>
  html`<span class=${`edit ${kind}`}>
    <textarea
      rows="1"
      dir="auto"
      aria-label=${label}
      maxlength="600"
      .value=${text}
      @input=${({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
        write(currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}></textarea
    ><span class="said" dir="auto" aria-hidden="true">${text}${END}</span>
  </span>`;

const header = ({ page, t, customer, provider, author, madeOn }: PaperParts): TemplateResult =>
  html`<header>
    <div>
      <h2>${page.heading}</h2>
      <p dir="auto">${customer}</p>
    </div>
    <div class="by">
      <b dir="auto">${provider}</b><span dir="auto">${author}</span><span>${t.madeOn(madeOn)}</span>
    </div>
  </header>`;

const figures = ({ page }: PaperParts): TemplateResult =>
  html`<dl class="figures">
    ${page.figures.map(
      ({ label, value, note }) =>
        html`<div>
          <dt>${label}</dt>
          <dd><b>${value}</b><small>${note}</small></dd>
        </div>`,
    )}
  </dl>`;

/** A bar is drawn from the beginning of the line: the sheet turns it round where lines begin at the right. */
const bars = (marks: readonly Mark[], title: string): TemplateResult =>
  html`<table class="bars">
    <caption class="vh">
      ${title}
    </caption>
    ${marks.map(
      ({ label, value, share }) =>
        html`<tr>
          <th scope="row">${label}</th>
          <td class="bar">
            <svg aria-hidden="true">${svg`<rect class="fill" width=${percent(share)} height="100%"/>`}</svg>
          </td>
          <td class="num">${value}</td>
        </tr>`,
    )}
  </table>`;

const columns = (marks: readonly Mark[], title: string): TemplateResult => {
  const wide = 100 / marks.length;
  const at = (place: number): string => `${(wide * place).toFixed(2)}%`;
  return html`<div class="columns">
    <svg aria-hidden="true">
      ${marks.map(
        ({ share }, n) =>
          svg`<rect class="fill" x=${at(n + 0.25)} width=${at(0.5)} y=${percent(1 - share)} height=${percent(share)}/>`,
      )}
      ${svg`<line class="zero" x1="0" x2="100%" y1="100%" y2="100%"/>`}
      ${marks.map(({ limit }, n) =>
        limit === undefined
          ? nothing
          : svg`<line class="limit" x1=${at(n)} x2=${at(n + 1)} y1=${percent(1 - limit)} y2=${percent(1 - limit)}/>`,
      )}
    </svg>
    <table>
      <caption class="vh">
        ${title}
      </caption>
      <tr>
        ${marks.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
      <tr>
        ${marks.map(({ value }) => html`<td>${value}</td>`)}
      </tr>
    </table>
  </div>`;
};

const SHADES = ['s0', 's1', 's2', 'over', 'none'] as const;
const strip = (marks: readonly Mark[], title: string): TemplateResult => {
  let at = 0;
  return html`<div class="strip">
    <svg aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="line" width="1.8" height="5" />
        </pattern>
      </defs>
      ${marks.map(({ share }, index) => {
        const x = at;
        at += share;
        return share > 0
          ? svg`<rect class=${SHADES[index] ?? 'none'} x=${percent(x)} width=${percent(share)} height="100%"/>`
          : nothing;
      })}
    </svg>
    <table>
      <caption class="vh">
        ${title}
      </caption>
      <tr>
        ${marks.map(
          ({ label }, index) => html`<th scope="col"><i class=${SHADES[index] ?? 'none'}></i>${label}</th>`,
        )}
      </tr>
      <tr>
        ${marks.map(({ value }) => html`<td>${value}</td>`)}
      </tr>
    </table>
  </div>`;
};

const picture = (one: Picture): TemplateResult =>
  html`<section class=${`picture ${one.key}`}>
    <h3 dir="auto">${one.title}</h3>
    ${
      one.empty
        ? html`<p class="empty">${one.empty}</p>`
        : html`<p class="hint">${one.hint}</p>
            ${
              one.as === 'bars'
                ? bars(one.marks, one.title)
                : one.as === 'columns'
                  ? columns(one.marks, one.title)
                  : strip(one.marks, one.title)
            }`
    }
  </section>`;

const rows = (title: string, list: readonly Row[], none: string, more = ''): TemplateResult =>
  html`<section class="rows">
    <h3>${title}</h3>
    ${
      list.length === 0
        ? html`<p class="empty">${none}</p>`
        : html`<table>
            ${list.map(
              ({ label, value }) =>
                html`<tr>
                  <th scope="row" dir="auto">${label}</th>
                  <td class="num">${value}</td>
                </tr>`,
            )}
          </table>`
    }
    ${more ? html`<p class="hint">${more}</p>` : nothing}
  </section>`;

const suggested = ({ page, suggestions, suggest, leaveOut, t, own, format }: PaperParts): TemplateResult =>
  html`<section class="suggested">
    <h3>${t.suggest}</h3>
    ${
      suggestions.length === 0
        ? html`<p class="empty">${page.none.suggestions}</p>`
        : html`<ol>
            ${suggestions.map(({ title, text }, at) => {
              const n = format.number(at + 1);
              return html`<li>
                ${editable(title, own.suggestionTitle(n), 'name', value => suggest(at, { title: value }))}
                ${editable(text, own.suggestionText(n), 'words', value => suggest(at, { text: value }))}
                <button
                  type="button"
                  class="out"
                  aria-label=${own.leaveOut(title)}
                  @click=${() => leaveOut(at)}>
                  ${icon(close, 'xs')}
                </button>
              </li>`;
            })}
          </ol>`
    }
  </section>`;

/** The page as it is shown and printed. */
export const paper = (parts: PaperParts): TemplateResult => {
  const { page, t, own, lang, dir, paper: size } = parts;
  return html`<article class=${`paper ${size}`} lang=${lang} dir=${dir}>
    ${header(parts)}
    <div class="greeting">${editable(parts.greeting, own.greeting, 'line', parts.write)}</div>
    ${figures(parts)}
    <div class="grid">
      ${page.pictures.map(picture)} ${rows(t.safety, page.safety, page.none.safety)}
      ${rows(t.ends, page.ends, page.none.ends, page.moreEnds)}
    </div>
    ${suggested(parts)}
    <footer><span>${page.source}${page.missing ? ` ${page.missing}` : ''}</span></footer>
  </article>`;
};
