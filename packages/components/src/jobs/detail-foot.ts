import type { Job, JobTarget } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { lazily } from '../internal/lazily.ts';
import * as icons from '../primitives/icons.ts';
import { saveFile } from '../primitives/save-file.ts';
import { allOutput } from './job-output.ts';
import { jobTitle } from './job-words.ts';
import { commandToSave, saveScript } from './save-script.ts';
import { deviceName, groupName, groupOf, type DetailSpeech } from './target-words.ts';

export interface DetailFootParts extends DetailSpeech {
  readonly job: Job;
  readonly target: JobTarget | undefined;
  readonly targets: readonly JobTarget[];
  readonly host: LitElement;
  readonly session: HubState | undefined;
  readonly customerId: string | undefined;
  readonly busy: string;
  readonly setBusy: (words: string) => void;
}

const downloadAll = async (parts: DetailFootParts, session: HubState): Promise<void> => {
  const { job, targets, d, format, setBusy } = parts;
  const total = format.number(targets.filter(({ result }) => result !== null).length);
  const heading = (target: JobTarget): string =>
    `${deviceName(target, parts)}: ${groupName(groupOf(target), parts)}`;
  const progress = (done: number): void => setBusy(d.allOutputBusy(format.number(done), total));
  progress(0);
  try {
    const found = await allOutput(session, job, targets, { heading, progress });
    if (found) saveFile(found, `${jobTitle(job, parts).replace(/[^\p{L}\p{N}._-]+/gu, '_')}.txt`);
    else session.notices.show({ text: d.noOutput });
  } catch {
    session.notices.show({ tone: 'failed', text: d.outputFailed });
  }
  setBusy('');
};

/** How many devices, and what can be done with what they said. */
export const detailFoot = (parts: DetailFootParts): TemplateResult => {
  const { job, target, d, format, busy, host, session, customerId } = parts;
  const { total } = job.counts;
  const canSave = commandToSave(job) !== undefined;
  const button = (label: string, icon: icons.Icon, run: (session: HubState) => unknown): TemplateResult =>
    html`<button
      type="button"
      class="btn sm ghost"
      ?disabled=${busy !== ''}
      @click=${() => session && run(session)}>
      ${icons.icon(icon)}${label}
    </button>`;
  const keep = (state: HubState): Promise<void> | undefined =>
    target && customerId
      ? lazily(() => import('./keep-output.ts')).then(({ keepOutput }) =>
          keepOutput(host, state, { job, target, customerId }, parts),
        )
      : undefined;
  return html`<footer>
    <span class="ellip" role="status">${busy || d.count(total, format.number(total))}</span>
    <span class="grow"></span>
    ${canSave ? button(d.saveScript, icons.prompt, state => saveScript(state, job, parts)) : nothing}
    ${button(d.allOutput, icons.download, state => downloadAll(parts, state))}
    ${target?.result && customerId ? button(d.keep, icons.note, keep) : nothing}
  </footer>`;
};
