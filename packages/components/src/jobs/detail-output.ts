import type { Job, JobTarget } from '@customer-hub/sdk';
import type { Store } from '@customer-hub/state/core';
import { isTargetOver, type OutputState } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import {
  deviceName,
  groupIcon,
  groupName,
  groupOf,
  ran,
  secondWord,
  type DetailSpeech,
} from './target-words.ts';

export interface DetailOutputParts extends DetailSpeech {
  readonly job: Job;
  readonly target: JobTarget;
  readonly attempt: number;
  /** Undefined until its code is there. */
  readonly output: Store<OutputState> | undefined;
  readonly download: () => Promise<Blob>;
  readonly chooseAttempt: (attempt: number) => void;
  readonly openDevice: unknown;
}

/** In place of an output that there cannot be yet, or never. */
const noOutput = ({ job, target, d, t, format, ...rest }: DetailOutputParts): TemplateResult | undefined => {
  const say = (title: string, text = ''): TemplateResult =>
    html`<div class="none">
      <h4>${title}</h4>
      <p class="muted">${text}</p>
    </div>`;
  if (rest.attempt < target.attempt) return undefined;
  if (target.status === 'skipped') return say(d.never, secondWord(target, job, undefined, { d, t, format }));
  if (target.status === 'waiting_for_device') return say(d.waits, d.waitsText(format.brief(job.expiresAt)));
  if (target.status === 'queued') return say(d.queued, d.queuedText);
  if (target.status === 'cancelled' && !target.result) return say(d.cancelledTitle);
  return undefined;
};

/** Of one device: how it stands, and what it has said. */
export const detailOutput = (parts: DetailOutputParts): TemplateResult => {
  const { target, attempt, d, format } = parts;
  const group = groupOf(target);
  const name = deviceName(target, parts);
  const attempts = Array.from({ length: target.attempt }, (_, n) => n + 1);
  return html`<div class="ohead">
      <h3 class="ellip"><bdi>${name}</bdi></h3>
      <span class="row state">${groupIcon(group)}<span>${groupName(group, parts)}</span></span>
      <span class="muted">${ran(target, parts)}</span>
      ${typeof target.result?.exitCode === 'number' ? html`<span class="muted">${d.exit(String(target.result.exitCode))}</span>` : nothing}
      <span class="grow"></span>
      ${
        attempts.length > 1
          ? html`<select
              class="field sm"
              aria-label=${d.attempt}
              @change=${(event: Event) => parts.chooseAttempt(Number((event.target as HTMLSelectElement).value))}>
              ${attempts.map(
                one =>
                  html`<option value=${one} ?selected=${one === attempt}>
                    ${d.attemptOf(format.number(one))}
                  </option>`,
              )}
            </select>`
          : nothing
      }
      ${parts.openDevice}
    </div>
    ${
      noOutput(parts) ??
      html`<hub-output
        .source=${parts.output}
        .label=${d.outputOf(name)}
        .download=${parts.download}
        .file=${`${name.replace(/[^\p{L}\p{N}._-]+/gu, '_')}.txt`}
        .ended=${attempt < target.attempt || isTargetOver(target)}></hub-output>`
    }`;
};
