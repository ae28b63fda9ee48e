import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Format } from '../messages/format.ts';
import * as icons from '../primitives/icons.ts';
import type { ImportWords } from './import-subject.ts';
import type { ImportRun } from '@customer-hub/state/work';

const FAILED_SHOWN = 50;

/** Failed rows, asked for again only when their number changed. */
const failures = new WeakMap<ImportRun, { count: number; rows: Promise<TemplateResult> }>();

const failedRows = (run: ImportRun, count: number, t: ImportWords, lead: string): Promise<TemplateResult> => {
  const known = failures.get(run);
  if (known?.count === count) return known.rows;
  const rows = run.rows({ status: ['failed'] }, 0, FAILED_SHOWN).then(
    page =>
      html`<div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th class="l">${t.line}</th>
              <th class="ic"></th>
              <th>${t.short[lead]}</th>
              <th>${t.whatHappened}</th>
            </tr>
          </thead>
          <tbody>
            ${page.items.map(
              row =>
                html`<tr>
                  <td class="l">${row.line}</td>
                  <td class="ic crit">${icons.icon(icons.critical)}</td>
                  <td>${row.values[lead]}</td>
                  <td>
                    ${row.problems
                      .map(problem => t.problem[problem.code]?.(problem.line) ?? problem.message)
                      .join(' ')}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
    () => html``,
  );
  failures.set(run, { count, rows });
  return rows;
};

/** The third step: how far the import is, what it made, what failed and why. */
export const progressStep = (
  run: ImportRun,
  t: ImportWords,
  format: Format,
  lead: string,
): TemplateResult => {
  if (!run.record) return html``;
  const { counts, progress, secondsLeft } = run.record;
  const n = (value: number): string => format.number(value);
  const made = counts.created + counts.updated;
  const importing = run.phase === 'importing';
  const title = importing
    ? t.importing(n(progress.done), n(progress.total))
    : run.phase === 'cancelled'
      ? t.stoppedTitle(n(made))
      : counts.failed > 0
        ? t.partly(made, n(made), n(counts.failed))
        : t.doneTitle(made, n(made));
  const tally: readonly (readonly [string, icons.Icon, number])[] = [
    [t.created, icons.plus, counts.created],
    [t.updated, icons.edit, counts.updated],
    [t.unchanged, icons.check, counts.unchanged],
    [t.failed, icons.critical, counts.failed],
    [t.out, icons.close, counts.skipped + counts.error],
  ];
  return html` <div class="row top">
      <span class="strong" role="status">${title}</span><span class="grow"></span>${
        importing && secondsLeft !== null
          ? html`<span class="muted">${t.secondsLeft(secondsLeft)}</span>`
          : nothing
      }
    </div>
    ${
      importing
        ? html`<progress max=${Math.max(progress.total, 1)} .value=${progress.done}></progress>
            <p class="muted">${t.goesOn}</p>`
        : nothing
    }
    <dl class="tally">
      ${tally.map(
        ([label, shape, value]) =>
          html`<div>
            <dt>${icons.icon(shape, 'xs')}${label}</dt>
            <dd>${n(value)}</dd>
          </div>`,
      )}
    </dl>
    ${counts.failed > 0 ? until(failedRows(run, counts.failed, t, lead), nothing) : nothing}`;
};
