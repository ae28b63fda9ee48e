import type { Job } from '@customer-hub/sdk';
import { failuresOf, hasSucceeded, isJobOver, isJobWaiting } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import { actsOf, type JobAct } from './job-acts.ts';
import { jobBar } from './job-bar.ts';
import { jobIcon } from './job-icons.ts';
import {
  countedWords,
  duration,
  ended,
  jobTitle,
  moment,
  plannedElsewhere,
  ranMs,
  separated,
  standing,
  taking,
  type JobSpeech,
} from './job-words.ts';

export interface JobRowParts extends JobSpeech {
  readonly now: number;
  /** Names of the devices that the row is about, as far as they are known. */
  readonly names: readonly string[] | undefined;
  readonly open: (job: Job) => void;
  readonly act: (job: Job, act: JobAct) => void;
}

const MAX_NAMES = 3;

/** `36 devices`, or the name of the only one. */
const devicesOf = ({ counts }: Job, { t, format, names }: JobRowParts): string => {
  const total = taking(counts) || counts.total;
  return total === 1 && names?.[0] && counts.total === 1 ? names[0] : t.devices(total, format.number(total));
};

const actButton = (job: Job, act: JobAct, parts: JobRowParts, look = 'ghost'): TemplateResult =>
  html`<button
    type="button"
    class=${`btn sm ${look}`}
    aria-label=${parts.t.actionOn(act.label, jobTitle(job, parts))}
    aria-disabled=${act.refused ? 'true' : nothing}
    ${tip(act.refused)}
    @click=${() => act.refused || parts.act(job, act)}>
    ${look === 'ghost' && act.kind !== 'cancel' ? nothing : icons.icon(act.icon)}${act.label}
  </button>`;

/** One job: its name opens it; beside it the one thing that is most wanted. */
export const jobRow = (job: Job, parts: JobRowParts): TemplateResult => {
  const body = !isJobOver(job)
    ? isJobWaiting(job) && ended(job.counts) === 0
      ? scheduledRow(job, parts)
      : runningRow(job, parts)
    : failuresOf(job) > 0
      ? failedRow(job, parts)
      : doneRow(job, parts);
  return html`<li class="job" data-job=${job.id}>
    ${icons.icon(jobIcon(job))}
    <button
      type="button"
      class="open"
      aria-label=${`${jobTitle(job, parts)}, ${standing(job, parts, parts.now)}`}
      @click=${() => parts.open(job)}></button>
    <bdi class="t ellip">${jobTitle(job, parts)}</bdi>
    ${body}
  </li>`;
};

const meta = (job: Job, parts: JobRowParts, ...more: unknown[]): TemplateResult =>
  html`<div class="m">
    ${more.filter(Boolean).map(one => html`<span>${one}</span>`)}
    <span class="ellip">${devicesOf(job, parts)}</span>
    <span class="ellip"><bdi>${job.createdBy.name}</bdi></span>
  </div>`;

/** Counts on from second to second. */
const running = (job: Job, parts: JobRowParts): TemplateResult | typeof nothing =>
  job.startedAt
    ? html`<hub-live .show=${(now: number) => duration(ranMs(job, now) ?? 0, parts)}></hub-live>`
    : nothing;

const runningRow = (job: Job, parts: JobRowParts): TemplateResult => {
  const { t, format } = parts;
  const { counts } = job;
  const failures = failuresOf(job);
  const total = taking(counts);
  const [act] = actsOf(job, parts, parts.now);
  return html`<span class="end">${running(job, parts)}</span>
    ${meta(job, parts)}
    <div class="p">
      ${jobBar(counts, parts)}
      <span>${t.progress(format.number(ended(counts)), format.number(total))}</span>
    </div>
    <div class="r">
      ${failures > 0 ? failedWord(t.failed(format.number(failures))) : nothing}
      <span class="muted ellip"
        >${
          job.status === 'cancelling'
            ? t.cancelling
            : countedWords(counts, ['running', 'queued', 'waiting_for_device'], parts)
        }</span
      >
      <span class="do">${act ? actButton(job, act, parts) : nothing}</span>
    </div>`;
};

const failedWord = (text: string): TemplateResult =>
  html`<span class="bad">${icons.icon(icons.critical)}<span class="ellip">${text}</span></span>`;

const scheduledRow = (job: Job, parts: JobRowParts): TemplateResult => {
  const { t, format, now } = parts;
  const [act] = actsOf(job, parts, now);
  const waits = job.status !== 'scheduled';
  const more = waits ? t.until(format.shortDate(job.expiresAt, now)) : plannedElsewhere(job, parts);
  return html`<span class="end">${standing(job, parts, now)}</span>
    <div class="m short">
      <span class="ellip">${devicesOf(job, parts)}</span>
      <span class="ellip"><bdi>${job.createdBy.name}</bdi></span>
      ${more ? html`<span class="ellip">${more}</span>` : nothing}
    </div>
    <span class="do">${act ? actButton(job, act, parts) : nothing}</span>`;
};

const failedRow = (job: Job, parts: JobRowParts): TemplateResult => {
  const { t, format, names = [] } = parts;
  const [act] = actsOf(job, parts, parts.now);
  const ran = ranMs(job, parts.now);
  const failures = failuresOf(job);
  const total = taking(job.counts);
  const more = failures - Math.min(names.length, MAX_NAMES);
  const shown = separated(names.slice(0, MAX_NAMES), format);
  return html`<span class="end">${job.endedAt ? moment(job.endedAt, parts.now, parts) : nothing}</span>
    <div class="m">
      <span class="ellip">${devicesOf(job, parts)}</span>
      <span class="ellip"><bdi>${job.createdBy.name}</bdi></span>
      ${ran === undefined ? nothing : html`<span>${duration(ran, parts)}</span>`}
    </div>
    <div class="r">
      ${failedWord(
        total === 1
          ? standing(job, parts, parts.now)
          : t.failedOf(format.number(failures), format.number(total)),
      )}
      <span class="do">${act ? actButton(job, act, parts, '') : nothing}</span>
    </div>
    ${
      total > 1
        ? html`<div class="names ellip">
            ${shown && more > 0 ? t.andMore(shown, more, format.number(more)) : shown}
          </div>`
        : nothing
    }`;
};

const doneRow = (job: Job, parts: JobRowParts): TemplateResult => {
  const [act] = actsOf(job, parts, parts.now);
  const ran = ranMs(job, parts.now);
  const ok = hasSucceeded(job);
  return html`<span class="end">${job.endedAt ? moment(job.endedAt, parts.now, parts) : nothing}</span>
    <div class="m short">
      <span class=${ok ? 'ok' : 'stop'}
        >${icons.icon(ok ? icons.check : icons.ban, 'xs')}${standing(job, parts, parts.now)}</span
      >
      <span class="ellip">${devicesOf(job, parts)}</span>
      ${ran === undefined ? nothing : html`<span>${duration(ran, parts)}</span>`}
    </div>
    <span class="do">${act ? actButton(job, act, parts) : nothing}</span>`;
};
