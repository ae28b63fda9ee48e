import type { Job } from '@customer-hub/sdk';
import { failuresOf, isJobOver } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { tip } from '../primitives/tooltip.ts';
import { actsOf, type JobAct } from './job-acts.ts';
import { jobBar } from './job-bar.ts';
import { duration, ended, jobTitle, left, moment, ranMs, standing, taking } from './job-words.ts';
import { spinner } from './spinner.ts';
import type { DetailSpeech } from './target-words.ts';

export interface DetailHeadParts extends DetailSpeech {
  readonly job: Job;
  /** What was given to its script, in words. */
  readonly given: readonly string[];
  readonly back: () => void;
  readonly act: (act: JobAct) => void;
  readonly openMenu: (anchor: HTMLElement, entries: readonly MenuEntry[]) => void;
}

/** What a listener of a button is called with. */
interface ButtonEvent {
  readonly currentTarget: HTMLElement;
}

const facts = (parts: DetailHeadParts): unknown[] => {
  const { job, d, t, given } = parts;
  const now = Date.now();
  const by = job.createdBy.name;
  const { timeoutSeconds } = job.params;
  return [
    job.startedAt || !job.schedule
      ? d.started(moment(job.startedAt ?? job.createdAt, now, parts), by)
      : d.planned(moment(job.schedule.at, now, parts), by),
    job.startedAt
      ? html`<hub-live .show=${(at: number) => duration(ranMs(job, at) ?? 0, parts)}></hub-live>`
      : undefined,
    job.attempts > 1 ? d.attempts(parts.format.number(job.attempts)) : undefined,
    ...given,
    typeof timeoutSeconds === 'number'
      ? d.timeout(duration(timeoutSeconds * 1000, { t, format: parts.format }))
      : undefined,
  ].filter(fact => fact !== undefined);
};

/** Further choices of what to try again. */
const retries = ({ job, d, format, act }: DetailHeadParts, primary: JobAct): MenuEntry[] => {
  const { counts } = job;
  const all = taking(counts) - counts.succeeded;
  const retry = (
    label: string,
    statuses: NonNullable<JobAct['input']>['statuses'],
    count: number,
  ): MenuEntry[] =>
    count > 0 && statuses ? [{ label, run: () => act({ ...primary, input: { statuses }, count }) }] : [];
  const n = (count: number): string => format.number(count);
  return [
    ...retry(d.retryCancelled(n(counts.cancelled)), ['cancelled'], counts.cancelled),
    ...retry(d.retrySkipped(n(counts.skipped)), ['skipped'], counts.skipped),
    ...(all > failuresOf(job) ? retry(d.retryAll(n(all)), ['failed', 'timed_out', 'cancelled'], all) : []),
  ];
};

const button = (act: JobAct, look: string, run: (act: JobAct) => void): TemplateResult =>
  html`<button
    type="button"
    class=${`btn ${look}`}
    aria-disabled=${act.refused ? 'true' : nothing}
    ${tip(act.refused)}
    @click=${() => act.refused || run(act)}>
    ${icons.icon(act.icon)}<span class="w">${act.label}</span>
  </button>`;

const actions = (parts: DetailHeadParts): TemplateResult => {
  const { job, t, d, format } = parts;
  const acts = actsOf(job, parts, Date.now());
  const first = acts.find(({ kind }) => kind === 'retry');
  const again = acts.find(({ kind }) => kind === 'again');
  const cancel = acts.find(({ kind }) => kind === 'cancel');
  const more = first && !first.refused ? retries(parts, first) : [];
  return html`<div class="acts">
    ${cancel ? button({ ...cancel, label: t.cancelLeft(format.number(left(job.counts))) }, 'ghost', parts.act) : nothing}
    ${again ? button(again, first || !isJobOver(job) ? '' : 'primary', parts.act) : nothing}
    ${
      first
        ? html`<span class=${more.length > 0 ? 'split' : ''}
            >${button(first, 'primary', parts.act)}${
              more.length > 0
                ? html`<button
                    type="button"
                    class="btn primary"
                    aria-haspopup="menu"
                    aria-label=${d.moreRetries}
                    @click=${({ currentTarget }: ButtonEvent) => parts.openMenu(currentTarget, more)}>
                    ${icons.icon(icons.chevronDown)}
                  </button>`
                : nothing
            }</span
          >`
        : nothing
    }
  </div>`;
};

/** What a job is, how far it is, and what can be done with it. */
export const detailHead = (parts: DetailHeadParts): TemplateResult => {
  const { job, d } = parts;
  const { counts } = job;
  const isRunning = counts.running + counts.queued > 0 && job.status !== 'scheduled';
  const isUnderWay = !isJobOver(job) && ended(counts) > 0 && job.status !== 'cancelling';
  const words = isUnderWay
    ? parts.t.progressDone(parts.format.number(ended(counts)), parts.format.number(taking(counts)))
    : standing(job, parts, Date.now());
  return html`<header class="head">
      <button type="button" class="btn ghost back" aria-label=${d.back} @click=${parts.back}>
        ${icons.icon(icons.chevronStart)}<span class="w">${d.back}</span>
      </button>
      <div class="what">
        <div class="row">
          <h2 class="ellip" dir="auto">${jobTitle(job, parts)}</h2>
          <span class=${`standing${failuresOf(job) > 0 && isJobOver(job) ? ' bad' : ''}`} role="status"
            >${isRunning ? spinner() : nothing}${words}</span
          >
        </div>
        <div class="facts">${facts(parts).map(fact => html`<span class="ellip">${fact}</span>`)}</div>
      </div>
      <span class="grow"></span>
      ${actions(parts)}
    </header>
    <div class="thin">${jobBar(job.counts, parts)}</div>`;
};
