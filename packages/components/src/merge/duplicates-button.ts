import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { lazily } from '../internal/lazily.ts';
import { mergeMessages } from '../messages/merge.ts';
import { icon, merge } from '../primitives/icons.ts';
import { badges } from '../theme/badges.ts';
import { buttons } from '../theme/buttons.ts';
import type { DuplicatesQuestion } from './duplicates-dialog.ts';

/** The button to possible duplicates, with their number: there when there are some. */
export class HubDuplicatesButton extends HubPart {
  static override bundles = [mergeMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    badges,
    css`
      :host {
        display: contents;
      }
      @container hub (max-width: 899px) {
        .words {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) question: DuplicatesQuestion | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (!question) return nothing;
    const { kind, customerId } = question;
    const count =
      kind === 'contact'
        ? this.recordOf('contact_duplicates', customerId ?? '-')?.value
        : this.recordOf('customer_duplicates', '')?.value;
    if (!count) return nothing;
    const t = this.t(mergeMessages);
    const n = this.format.number(count);
    return html`<button
      type="button"
      class="btn"
      aria-haspopup="dialog"
      aria-label=${`${t.duplicates}: ${n}`}
      @click=${() => void this.#open(question)}>
      ${icon(merge)}<span class="words">${t.duplicates}</span
      ><span class="count" aria-hidden="true">${n}</span>
    </button>`;
  }

  async #open(question: DuplicatesQuestion): Promise<void> {
    const { openDuplicates } = await lazily(() => import('./duplicates-dialog.ts'));
    const root = this.getRootNode();
    const host = root instanceof ShadowRoot ? (root.host as LitElement) : this;
    await openDuplicates(host, question);
  }
}
