import type { Job } from '@customer-hub/sdk';
import { failuresOf, JOBS_POLL_MS as POLL_MS, type JobsView } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { finds } from '../internal/fold.ts';
import * as icons from '../primitives/icons.ts';
import type { statesFor } from '../primitives/lazy-state.ts';
import type { JobNames } from './job-names.ts';
import { jobRow, type JobRowParts } from './job-row.ts';
import { jobTitle, type JobSpeech } from './job-words.ts';

/** Which jobs are shown. */
export type Shown = 'all' | 'mine' | 'failures';

export interface JobsViewParts extends JobSpeech, Pick<JobRowParts, 'open' | 'act'> {
  readonly view: JobsView;
  readonly names: JobNames | undefined;
  readonly states: ReturnType<typeof statesFor>;
  /** Id of the person. */
  readonly me: string | undefined;
  readonly shown: Shown;
  readonly query: string;
  /** It takes long enough to show that something comes. */
  readonly waitsLong: boolean;
  readonly show: (shown: Shown) => void;
  readonly showAll: () => void;
  readonly reload: () => void;
  /** Leads to where work is started. */
  readonly toDevices: (() => void) | undefined;
}

const passes = (job: Job, shown: Shown, me: string | undefined): boolean =>
  shown === 'all' || (shown === 'mine' ? job.createdBy.id === me : failuresOf(job) > 0);

/** In all groups. */
export const allJobs = ({ running, scheduled, done }: JobsView): readonly Job[] => [
  ...running,
  ...scheduled,
  ...done,
];

/** All, mine, with failures: each with its number. */
export const jobFilters = ({ view, t, format, shown, me, show }: JobsViewParts): TemplateResult => {
  const jobs = allJobs(view);
  const pill = (key: Shown, label: unknown): TemplateResult => {
    const count = jobs.filter(job => passes(job, key, me)).length;
    return html`<button type="button" class="pill" aria-pressed=${shown === key} @click=${() => show(key)}>
      ${label}${key === 'all' ? nothing : html` <b>${format.number(count)}</b>`}
    </button>`;
  };
  return html`<div class="filters" role="group" aria-label=${t.show}>
    ${pill('all', t.all)} ${pill('mine', t.mine)}
    ${pill('failures', html`${icons.icon(icons.critical, 'xs')}${t.withFailures}`)}
  </div>`;
};

/** The jobs in their groups, or what is shown in their place. */
export const jobGroups = (parts: JobsViewParts): unknown => {
  const { view, t, states, shown, query, me } = parts;
  if (view.phase === 'loading')
    return html`<div class="list" aria-busy="true">${parts.waitsLong ? skeletons : nothing}</div>`;
  if (view.phase === 'failed')
    return states?.views.failed(states.t, view.error, { subject: t.title, retry: parts.reload });
  const matches = (job: Job): boolean =>
    passes(job, shown, me) && (query === '' || finds(`${jobTitle(job, parts)} ${job.createdBy.name}`, query));
  const groups = (['running', 'scheduled', 'done'] as const)
    .map(key => ({ key, jobs: view[key].filter(matches) }))
    .filter(({ jobs }) => jobs.length > 0);
  if (groups.length === 0) return none(parts);
  return html`<div class="list">
    ${groups.map(({ key, jobs }) => group(t[key], jobs, key === 'done' && view.hasOlder, parts))}
  </div>`;
};

const group = (name: string, jobs: readonly Job[], isCut: boolean, parts: JobsViewParts): TemplateResult => {
  const now = Date.now();
  return html`<h3><b>${name}</b>${parts.format.number(jobs.length)}${isCut ? '+' : ''}</h3>
    <ul aria-label=${name}>
      ${repeat(
        jobs,
        ({ id }) => id,
        job => jobRow(job, { ...parts, now, names: parts.names?.of(job) }),
      )}
    </ul>`;
};

const none = ({ view, t, states, toDevices, showAll }: JobsViewParts): unknown => {
  return allJobs(view).length === 0
    ? states?.views.empty({
        icon: icons.prompt,
        title: t.emptyTitle,
        text: t.emptyText,
        actions:
          toDevices && html`<button type="button" class="btn" @click=${toDevices}>${t.toDevices}</button>`,
      })
    : states?.views.stateView({
        icon: icons.search,
        title: t.noMatchTitle,
        actions: html`<button type="button" class="btn" @click=${showAll}>${t.showAll}</button>`,
      });
};

const skeletons = [0, 1, 2].map(
  () =>
    html`<div class="job wait" aria-hidden="true">
      <span class="sk"></span><span class="sk w1"></span><span class="sk w2"></span>
    </div>`,
);

/** Above what may be old: since when, and a way to ask at once. */
export const jobsBand = (asOf: number, { t, format }: JobSpeech, again: () => void): unknown =>
  asOf === 0
    ? nothing
    : html`<div class="band" role="status">
        ${icons.icon(icons.offline)}<span>${t.asOf(format.brief(asOf))}</span>
        <button type="button" class="btn sm" @click=${again}>${t.tryNow}</button>
      </div>`;

/** @param polls Nobody tells of changes: it is asked every few seconds. */
export const jobsFooter = ({ view, t, format }: JobsViewParts, polls: boolean, older: () => void): unknown =>
  view.hasOlder || polls
    ? html`<footer>
        <span>${polls ? t.every(format.number(POLL_MS / 1000)) : nothing}</span><span class="grow"></span>
        ${
          view.hasOlder
            ? html`<button type="button" class="btn sm ghost" @click=${older}>${t.older}</button>`
            : nothing
        }
      </footer>`
    : nothing;
