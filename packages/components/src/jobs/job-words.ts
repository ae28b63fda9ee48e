import type { Job, JobCounts } from '@customer-hub/sdk';
import { failuresOf, isJobOver, isJobWaiting } from '@customer-hub/state/work';
import type { JobsMessages } from '../messages/en/jobs.ts';
import type { Format } from '../messages/format.ts';

/** Words and numbers of one reader. */
export interface JobSpeech {
  readonly t: JobsMessages;
  readonly format: Format;
}

const MAX_COMMAND = 60;

const own = <T>(words: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** The first line of a command: what a job without a name is known by. */
const commandOf = ({ params }: Job): string => {
  const { command } = params;
  const line = typeof command === 'string' ? (command.trim().split('\n', 1)[0] ?? '') : '';
  return line.length > MAX_COMMAND ? `${line.slice(0, MAX_COMMAND)}…` : line;
};

/** What a job is called: `Clear print spooler`, `Restart service: Spooler`. */
export const jobTitle = (job: Job, { t }: Pick<JobSpeech, 't'>): string => {
  const type = own(t.types, job.type) ?? t.otherType;
  if (job.type === 'run_script' && job.subject) return job.subject;
  const subject = job.subject || commandOf(job);
  return subject ? t.named(type, subject) : type;
};

/** Devices that take part: those that can never do it are left out. */
export const taking = ({ total, skipped }: JobCounts): number => total - skipped;

/** Devices that have come to an end. */
export const ended = ({ succeeded, failed, timed_out, cancelled }: JobCounts): number =>
  succeeded + failed + timed_out + cancelled;

/** What has not ended yet. */
export const left = (counts: JobCounts): number => counts.queued + counts.running + counts.waiting_for_device;

/** Side by side with the comma of the language; a list in a sentence is `format.list`. */
export const separated = (parts: readonly string[], { locale }: Pick<Format, 'locale'>): string =>
  parts.join(locale.startsWith('ar') ? '، ' : ', ');

type Counted = keyof JobsMessages['counted'];

/** `4 running, 3 waiting`: of the given kinds those of which there are some. */
export const countedWords = (
  counts: JobCounts,
  kinds: readonly Counted[],
  { t, format }: JobSpeech,
): string => {
  const some = kinds.filter(kind => counts[kind] > 0);
  return separated(
    some.map(kind => t.counted[kind](format.number(counts[kind]))),
    format,
  );
};

const unit = (format: Format, value: number, name: 'hour' | 'minute' | 'second' | 'day'): string =>
  format.number(value, {
    style: 'unit',
    unit: name,
    unitDisplay: 'narrow',
    maximumFractionDigits: value < 20 && name === 'second' && value % 1 !== 0 ? 1 : 0,
  });

/** A span of time: `2.1s`, `41s`, `2m 41s`, `1h 4m`, `3d 2h`. */
export const duration = (ms: number, { t, format }: JobSpeech): string => {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 60)
    return unit(format, seconds < 20 ? Math.round(seconds * 10) / 10 : Math.round(seconds), 'second');
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  if (hours < 1)
    return t.span(unit(format, minutes, 'minute'), unit(format, Math.floor(seconds % 60), 'second'));
  if (hours < 48) return t.span(unit(format, hours, 'hour'), unit(format, minutes % 60, 'minute'));
  return t.span(unit(format, Math.floor(hours / 24), 'day'), unit(format, hours % 24, 'hour'));
};

/** How long a job ran, or runs; undefined before it began. */
export const ranMs = ({ startedAt, endedAt }: Job, now: number): number | undefined =>
  startedAt ? (endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt) : undefined;

/** A moment as briefly as it stays clear: `8:06 AM` today, `Fri`, `11/12`, else date and time. */
export const moment = (iso: string, now: number, { t, format }: JobSpeech): string => {
  const isToday = format.today(Date.parse(iso)) === format.today(now);
  if (Date.parse(iso) <= now) return isToday ? format.time(iso) : format.shortDate(iso, now);
  return isToday ? t.today(format.time(iso)) : t.at(format.date(iso), format.time(iso));
};

/** A zone as people call it: `America/Los_Angeles` is Los Angeles. */
const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The planned time in the zone in which it was planned, where that is another one than the reader's. */
export const plannedElsewhere = ({ schedule }: Job, { t, format }: JobSpeech): string | undefined => {
  if (!schedule) return undefined;
  const here = format.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = (timeZone: string): string =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      Date.parse(schedule.at),
    );
  try {
    if (clock(here) === clock(schedule.timeZone)) return undefined;
    const time = new Intl.DateTimeFormat(format.locale, { timeZone: schedule.timeZone, timeStyle: 'short' });
    return t.elsewhere(time.format(Date.parse(schedule.at)), placeOf(schedule.timeZone));
  } catch {
    // A zone that this browser does not know.
    return undefined;
  }
};

/** It should have begun, and has not. */
export const isMissed = ({ status, schedule }: Job, now: number): boolean =>
  status === 'scheduled' && schedule !== null && Date.parse(schedule.at) < now - 60_000;

/** How a job stands, in one word or sentence. */
export const standing = (job: Job, speech: JobSpeech, now: number): string => {
  const { t, format } = speech;
  const { counts, status } = job;
  const n = (value: number): string => format.number(value);
  const failures = failuresOf(job);
  const total = taking(counts);
  if (isMissed(job, now)) return t.missed;
  if (status === 'cancelling') return t.cancelling;
  if (status === 'scheduled' && job.schedule) return moment(job.schedule.at, now, speech);
  if (isJobWaiting(job)) return t.whenOnline;
  if (!isJobOver(job))
    return ended(counts) === 0 && total === 1
      ? t.statuses.running
      : t.progressDone(n(ended(counts)), n(total));
  if (status === 'cancelled') return t.cancelledAfter(n(total - counts.cancelled), n(total));
  if (failures > 0)
    return total === 1
      ? t.statuses[counts.timed_out > 0 ? 'timed_out' : 'failed']
      : t.failedOf(n(failures), n(total));
  if (status === 'expired') return t.expired(n(total - counts.succeeded));
  return total === 0 ? t.leftOut(n(counts.skipped)) : t.statuses.succeeded;
};
