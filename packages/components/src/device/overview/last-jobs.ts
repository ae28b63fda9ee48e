import type { Job } from '@customer-hub/sdk';
import type { DeviceJobs } from '@customer-hub/state/core';
import { failuresOf, hasSucceeded, isJobOver } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import { duration, jobTitle, moment, ranMs, standing, type JobSpeech } from '../../jobs/job-words.ts';
import type { DeviceOverviewMessages } from '../../messages/en/deviceOverview.ts';
import * as icons from '../../primitives/icons.ts';

interface LastJobsParts {
  readonly jobs: DeviceJobs;
  readonly t: DeviceOverviewMessages;
  readonly speech: JobSpeech;
  readonly now: number;
  open(job: Job | undefined): void;
}

const shapeOf = (job: Job): TemplateResult => {
  if (!isJobOver(job)) return html`<span class="muted">${icons.icon(icons.clock)}</span>`;
  if (failuresOf(job) > 0) return html`<span class="ng">${icons.icon(icons.critical, 'xs')}</span>`;
  return hasSucceeded(job)
    ? html`<span class="ok">${icons.icon(icons.check)}</span>`
    : html`<span class="muted">${icons.icon(icons.ban)}</span>`;
};

const line = (job: Job, { speech, now, open }: LastJobsParts): TemplateResult => {
  const ran = isJobOver(job) ? ranMs(job, now) : undefined;
  const bad = isJobOver(job) && failuresOf(job) > 0;
  return html`<li>
    ${shapeOf(job)}
    <span class="ellip"
      ><button type="button" class="t link-like ellip" dir="auto" @click=${() => open(job)}>
        ${jobTitle(job, speech)}</button
      ><span class="sub ellip" dir="auto"
        >${job.createdBy.name}, ${moment(job.createdAt, now, speech)}</span
      ></span
    >
    <span class=${`x${bad ? ' bad' : ''}`}
      ><b>${standing(job, speech, now)}</b>${ran === undefined ? nothing : duration(ran, speech)}</span
    >
  </li>`;
};

/** What was done on the device last, by whom, and how it ended. */
export const lastJobs = (parts: LastJobsParts): TemplateResult => {
  const { jobs, t, speech, open } = parts;
  return html`<div class="sec-h">
      <h3>${t.lastJobs}</h3>
      <span class="grow"></span>
      ${
        jobs.total > 0
          ? html`<button type="button" class="btn sm ghost" @click=${() => open(undefined)}>
              ${t.allJobs(speech.format.number(jobs.total))}
            </button>`
          : nothing
      }
    </div>
    ${
      jobs.items.length === 0
        ? html`<p class="none">${t.noJobs}</p>`
        : html`<ul class="jobs">
            ${jobs.items.map(job => line(job, parts))}
          </ul>`
    }`;
};
