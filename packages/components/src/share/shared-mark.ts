import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { sharingMessages } from '../messages/sharing.ts';
import { icon, link } from '../primitives/icons.ts';

/** @summary Beside the name of a record: that links to it are open now. Nothing otherwise. */
export class HubSharedMark extends HubPart {
  static override bundles = [sharingMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    css`
      :host {
        flex: none;
        display: inline-flex;
        color: var(--ch-accent);
      }
      span {
        display: inline-flex;
        margin-inline-start: 6px;
      }
    `,
  ];

  @property({ attribute: false }) customerId = '';
  @property({ attribute: false }) targetId = '';

  protected override render(): TemplateResult | typeof nothing {
    const { session, customerId } = this;
    // Where a server shares nothing, that is no failure of the list.
    const open =
      session && customerId
        ? this.watch.read(session.records.get('shared_links', customerId)).value
        : undefined;
    const count = open?.filter(({ target }) => target.id === this.targetId).length ?? 0;
    if (count === 0) return nothing;
    const text = this.t(sharingMessages).sharedNow(count, this.format.number(count));
    return html`<span role="img" title=${text} aria-label=${text}>${icon(link, 'xs')}</span>`;
  }
}
