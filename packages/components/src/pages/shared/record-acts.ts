import { html, nothing, type TemplateResult } from 'lit';
import type { RecordPagesMessages } from '../../messages/en/recordPages.ts';
import type { RecordsMessages } from '../../messages/en/records.ts';
import type { Format } from '../../messages/format.ts';
import { isHiddenReason } from '../../policy/features.ts';
import { currentTargetOf } from '../../primitives/dom.ts';
import * as icons from '../../primitives/icons.ts';
import type { LinkContext } from '../../primitives/navigation-link.ts';
import { tip } from '../../primitives/tooltip.ts';
import type { RecordPosition } from '../../record-page/page-entry.ts';

/** What the head of a page is given, whatever its record is. */
export interface HeadParts {
  readonly t: RecordPagesMessages;
  readonly words: RecordsMessages;
  readonly format: Format;
  readonly position: RecordPosition | undefined;
  readonly closable: boolean;
  /** Why the record cannot be edited. */
  readonly noEdit: string | undefined;
  readonly links: LinkContext;
  step(by: -1 | 1): void;
  close(): void;
  edit(): void;
  more(anchor: HTMLElement): void;
}

/** What one does with the record: edit it, and all that its list offers. */
export const recordActs = (name: string, { t, words, noEdit, edit, more }: HeadParts): TemplateResult =>
  html`<span class="acts"
    >${
      isHiddenReason(noEdit)
        ? nothing
        : html`<button
            type="button"
            class="btn"
            aria-disabled=${noEdit ? 'true' : nothing}
            ${tip(noEdit)}
            @click=${() => (noEdit ? undefined : edit())}>
            ${icons.icon(icons.edit)}${words.edit}
          </button>`
    }<button
      type="button"
      class="btn"
      aria-haspopup="menu"
      aria-label=${`${t.more}: ${words.menu(name)}`}
      @click=${(event: Event) => more(currentTargetOf(event))}>
      ${t.more}${icons.icon(icons.chevronDown, 'xs')}
    </button></span
  >`;
