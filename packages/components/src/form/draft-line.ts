import { html, type TemplateResult } from 'lit';
import type { FormMessages } from '../messages/en/form.ts';

/** Says that what stands there was brought back, and offers to throw it away. */
export const restoredLine = (t: FormMessages, discard: () => void): TemplateResult =>
  html`<div class="hint restored" role="status">
    ${t.draftRestored} <button type="button" class="btn sm ghost" @click=${discard}>${t.discardDraft}</button>
  </div>`;
