import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CommonMessages } from '../messages/en/common.ts';
import { enteredIn } from '../primitives/dom.ts';
import { fileDrop } from '../primitives/file-drop.ts';
import * as icons from '../primitives/icons.ts';
import type { DraftPort } from './draft.ts';
import { MAX_BYTES } from './source.ts';

interface ChoosePort extends DraftPort {
  readonly common: CommonMessages;
  read(file: File): void;
}

const wayButtons = ({ t, draft, change }: ChoosePort): TemplateResult => {
  const button = (way: 'upload' | 'paste', label: string): TemplateResult =>
    html`<button
      class=${`btn sm ${draft.way === way ? 'on' : 'ghost'}`}
      aria-pressed=${draft.way === way}
      @click=${() => change({ way })}>
      ${label}
    </button>`;
  return html`<div class="ways" role="group" aria-label=${t.title}>
    ${button('upload', t.upload)}${button('paste', t.paste)}
  </div>`;
};

const tables = ['.csv', '.tsv', '.txt', '.xlsx'];

const filePlace = ({ t, common, format, subject, change, read }: ChoosePort): TemplateResult =>
  html`${fileDrop({
      t: common,
      format,
      extensions: subject.people ? [...tables, '.vcf'] : tables,
      maxBytes: MAX_BYTES,
      onFile: read,
      onProblem: problem => change({ problem }),
    })}
    <p class="aside">${t.fileHint}</p>`;

const pastePlace = ({ t, draft, change }: ChoosePort): TemplateResult =>
  html`<label class="field">
      <textarea
        rows="10"
        aria-label=${t.pasteLabel}
        placeholder=${t.pastePlaceholder}
        spellcheck="false"
        dir="auto"
        .value=${live(draft.pasted)}
        @input=${(event: Event) => change({ pasted: enteredIn(event) })}></textarea>
    </label>
    <p class="aside">${t.pasteHint}</p>`;

/** The first step before there is a source: a file is chosen, or people are pasted. */
export const chooseStep = (port: ChoosePort): TemplateResult => {
  const { draft, subject } = port;
  const problem = draft.problem
    ? html`<p class="trouble" role="alert">${icons.icon(icons.warning)}${draft.problem}</p>`
    : nothing;
  return html` ${subject.people ? wayButtons(port) : nothing} ${problem}
  ${draft.way === 'upload' ? filePlace(port) : pastePlace(port)}`;
};
