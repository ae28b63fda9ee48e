import { html, nothing, type TemplateResult } from 'lit';
import { navigate, type HubNavigateDetail } from '../../internal/events.ts';
import { safeUrl } from '../../primitives/links.ts';

export interface BillingLink {
  readonly to: 'invoice' | 'invoice_batch';
  readonly id: string;
  readonly customerId: string;
  /** Page in the billing system; it is opened in a window of its own when the host leaves the event alone. */
  readonly url: string;
  /** Accessible name, when what is shown does not say it all. */
  readonly label?: string;
  readonly className?: string;
  readonly tabIndex?: number;
}

const detailOf = ({ to, id, customerId, url }: BillingLink): HubNavigateDetail => {
  const href = safeUrl(url);
  return { to, id, customerId, ...(href ? { href } : {}) };
};

/** Leads to a page of the host's billing system [INV-02, INV-05]; without a usable address the host alone opens it. */
export const billingLink = (link: BillingLink, content: unknown): TemplateResult => {
  const detail = detailOf(link);
  return html`<a
    dir="auto"
    class=${link.className ?? 'link'}
    href=${detail.href ?? '#'}
    target=${detail.href ? '_blank' : nothing}
    rel="noopener noreferrer"
    aria-label=${link.label ?? nothing}
    title=${link.label ?? nothing}
    tabindex=${link.tabIndex ?? nothing}
    @click=${(event: Event) => {
      event.stopPropagation();
      const { currentTarget } = event;
      if (!currentTarget || !navigate(currentTarget, detail) || !detail.href) event.preventDefault();
    }}
    >${content}</a
  >`;
};

/** The same without a link that could be pressed, e.g. from a menu. */
export const openInBilling = (from: HTMLElement, link: BillingLink): void => {
  const detail = detailOf(link);
  if (navigate(from, detail) && detail.href) window.open(detail.href, '_blank', 'noopener,noreferrer');
};
