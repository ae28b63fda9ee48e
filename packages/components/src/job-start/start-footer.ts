import type { Job, JobPreview } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { Format } from '../messages/format.ts';
import type { WorkRequest } from './work.ts';

/** What the words of the button and its notice are made of. */
export interface FooterParts {
  readonly t: JobStartMessages;
  readonly format: Format;
  readonly request: WorkRequest;
  /** On how many devices it would run, now or later. */
  readonly runs: number;
  readonly preview: JobPreview | undefined;
  /** Something is still to be chosen from a library. */
  readonly isOpen: boolean;
  readonly later: boolean;
  readonly busy: boolean;
  readonly cancelLabel: string;
  cancel(): void;
  run(): void;
}

type Titled = keyof JobStartMessages['titles'];
const isTitled = (work: string, t: JobStartMessages): work is Titled => Object.hasOwn(t.titles, work);

/** The name of the one device, or how many there are. */
export const whomOf = (
  { t, format, request }: Pick<FooterParts, 't' | 'format' | 'request'>,
  count: number,
): string => (request.name && count === 1 ? request.name : t.devices(count, format.number(count)));

/** What the work is called. */
export const wordOf = (work: string, t: JobStartMessages): string => {
  const words: Readonly<Record<string, string>> = t.work;
  return words[work] ?? work;
};

/** What is asked, over all columns. */
export const headingOf = (parts: Pick<FooterParts, 't' | 'format' | 'request'>, total: number): string => {
  const { t, request } = parts;
  return isTitled(request.work, t) ? t.titles[request.work](whomOf(parts, total)) : wordOf(request.work, t);
};

/** Names the number that it really touches. */
const runLabel = (parts: FooterParts): string => {
  const { t, request, runs, preview, isOpen, later } = parts;
  if (isOpen) return wordOf(request.work, t);
  const whom = whomOf(parts, runs);
  if (later) return t.schedule(whom);
  if (runs > 0 && preview?.runs === 0) return t.runWhenOnline;
  return isTitled(request.work, t) ? t.run[request.work](whom) : wordOf(request.work, t);
};

/** Said when it is accepted. */
export const doneText = (
  job: Job,
  parts: Pick<FooterParts, 't' | 'format' | 'request'>,
  runs: number,
): string =>
  (job.schedule ? parts.t.scheduled : parts.t.started)(
    job.subject ?? wordOf(job.type, parts.t),
    whomOf(parts, runs),
  );

/** What stays fixed, and the two buttons. */
export const footerView = (parts: FooterParts): TemplateResult => {
  const { t, format, request, runs, preview, isOpen, busy, cancelLabel, cancel, run } = parts;
  const total = preview?.total ?? request.count ?? 1;
  const isNone = preview && runs === 0 && !isOpen;
  return html`<span slot="footer" class="note grow"
      >${isNone ? t.nothingFits : t.fixed(total, format.number(total))}</span
    >
    <button slot="footer" type="button" class="btn ghost" ?disabled=${busy} @click=${cancel}>
      ${cancelLabel}
    </button>
    <button
      slot="footer"
      type="button"
      class="btn primary"
      data-run
      ?disabled=${busy || runs === 0}
      @click=${run}>
      ${runLabel(parts)}
    </button>`;
};
