import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HubElement } from '../../internal/hub-element.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';

/** @summary Skeleton. */
export class HubTickets extends HubElement {
  static override styles: CSSResultGroup = [tokens, base];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  protected override render(): TemplateResult {
    return html``;
  }
}
