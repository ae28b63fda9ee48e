import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import type { ImportWords } from './import-subject.ts';

/** Why an import has stopped, and the press that goes on where that helps. */
export const trouble = (t: ImportWords, error: unknown, goOn: () => void): TemplateResult => {
  const { retryable } = stateOf(error);
  const message = error instanceof Error ? error.message : '';
  const text = retryable
    ? html`<b class="strong">${t.interrupted}</b> ${t.interruptedText}`
    : html`<b class="strong">${t.rejected}</b> ${message}`;
  return html`<div class="trouble" role="alert">
    ${icons.icon(icons.offline)}<span class="grow">${text}</span>
    ${retryable ? html`<button class="btn sm" @click=${goOn}>${t.goOn}</button>` : nothing}
  </div>`;
};
