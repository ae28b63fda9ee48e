import type { Job, JobCounts, JobTarget } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { JobDetailMessages } from '../messages/en/jobDetail.ts';
import * as icons from '../primitives/icons.ts';
import { stop } from './job-acts.ts';
import { duration, type JobSpeech } from './job-words.ts';
import { spinner } from './spinner.ts';

export interface DetailSpeech extends JobSpeech {
  readonly d: JobDetailMessages;
}

/** States as a person looks for them, in the order in which they are listed: what needs somebody comes first. */
export const groups = ['failed', 'running', 'waiting', 'succeeded', 'cancelled', 'skipped'] as const;
export type Group = (typeof groups)[number];

const statusesOf: Readonly<Record<Group, readonly JobTarget['status'][]>> = {
  failed: ['failed', 'timed_out'],
  running: ['running', 'queued'],
  waiting: ['waiting_for_device'],
  succeeded: ['succeeded'],
  cancelled: ['cancelled'],
  skipped: ['skipped'],
};

export const groupOf = ({ status }: Pick<JobTarget, 'status'>): Group =>
  groups.find(group => statusesOf[group].includes(status)) ?? 'running';

export const countOf = (counts: JobCounts, group: Group): number =>
  statusesOf[group].reduce((sum, status) => sum + counts[status], 0);

export const groupName = (group: Group, { t, d }: DetailSpeech): string =>
  group === 'waiting' ? d.waiting : t.statuses[group];

/** Shape and colour of a state; its word stands beside it. */
export const groupIcon = (group: Group, size: 's' | 'xs' = 's'): TemplateResult => {
  if (group === 'running') return spinner(size);
  const shape = {
    failed: icons.critical,
    waiting: icons.clock,
    succeeded: icons.check,
    cancelled: stop,
    skipped: icons.ban,
  }[group];
  return html`<span class=${`sign ${group}`}>${icons.icon(shape, size)}</span>`;
};

/** The order of the list: by state, then by name. */
export const byGroup = (a: JobTarget, b: JobTarget): number =>
  groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)) ||
  (a.deviceName ?? '').localeCompare(b.deviceName ?? '') ||
  a.id.localeCompare(b.id);

export const deviceName = ({ deviceName: name }: JobTarget, { d }: DetailSpeech): string =>
  name ?? d.noDevice;

/** What stands beside the state: why, until when, or the last line that the device has said. */
export const secondWord = (
  target: JobTarget,
  job: Job,
  lastLine: string | undefined,
  { d, t, format }: DetailSpeech,
): string => {
  if (target.status === 'skipped') return target.skipReason ? d.reasons[target.skipReason] : '';
  if (target.status === 'waiting_for_device') return t.until(format.shortDate(job.expiresAt));
  if (target.status === 'queued' || target.status === 'cancelled') return '';
  return lastLine ?? target.lastLine ?? '';
};

/** How long it ran; counts on while it runs. */
export const ran = ({ result, status }: JobTarget, speech: JobSpeech): unknown => {
  if (!result) return '–';
  const from = Date.parse(result.startedAt);
  if (result.endedAt) return duration(Date.parse(result.endedAt) - from, speech);
  return status === 'running'
    ? html`<hub-live .show=${(now: number) => duration(now - from, speech)}></hub-live>`
    : nothing;
};
