import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { lazily } from '../internal/lazily.ts';
import { mergeMessages } from '../messages/merge.ts';
import { icon, merge } from '../primitives/icons.ts';
import { badges } from '../theme/badges.ts';
import { buttons } from '../theme/buttons.ts';
import type { ListOfRecords } from './merge-entries.ts';
import { offersDuplicates } from './merge-refusal.ts';
import type { MergeKind } from './merge-work.ts';

/** The button to possible duplicates, with their number: there when there are some, and they can be merged. */
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

  @property({ attribute: false }) kind: MergeKind | undefined;
  /** Whose contacts, and where the dialog opens. */
  @property({ attribute: false }) list: ListOfRecords | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { kind, list } = this;
    const { session } = this;
    if (!kind || !list || !session || !offersDuplicates(kind, { session, host: this })) return nothing;
    const count =
      kind === 'contact'
        ? this.recordOf('contact_duplicates', list.customerId ?? '-')?.value
        : this.recordOf('customer_duplicates', '')?.value;
    if (!count) return nothing;
    const t = this.t(mergeMessages);
    const n = this.format.number(count);
    return html`<button
      type="button"
      class="btn"
      aria-haspopup="dialog"
      aria-label=${`${t.duplicates}: ${n}`}
      @click=${() => void this.#open(kind, list)}>
      ${icon(merge)}<span class="words">${t.duplicates}</span
      ><span class="count" aria-hidden="true">${n}</span>
    </button>`;
  }

  async #open(kind: MergeKind, list: ListOfRecords): Promise<void> {
    const { showDuplicates } = await lazily(() => import('./merge-entries.ts'));
    await showDuplicates(kind, list);
  }
}
