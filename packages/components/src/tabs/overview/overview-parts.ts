import type { Customer } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar, rankBadge } from '../../customer/badges.ts';
import { fullAddress, mapUrl, overviewDetails, type DetailKey } from '../../customer/details.ts';
import type { CustomerMessages } from '../../messages/en/customer.ts';
import type { OverviewMessages } from '../../messages/en/overview.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { externalLink, safeUrl } from '../../primitives/links.ts';

/** Keeps the place of the figures until they are there. */
export const healthPlace = html`<div class="place"></div>`;

/** How a detail looks that is more than its text; undefined for all others. */
export const displayOf = (
  key: DetailKey | undefined,
  { address, rank, accountManager }: Customer,
  names: CustomerMessages,
  { locale }: Format,
): (() => unknown) | undefined => {
  if (key === 'address') return () => html`<bdi class="lines">${fullAddress(address, locale)}</bdi>`;
  if (key === 'rank') return () => rankBadge(rank, names, true);
  if (key !== 'accountManager' || !accountManager) return undefined;
  const { name } = accountManager;
  return () => html`${avatar(name)}<bdi class="ellip">${name}</bdi>`;
};

/** The link beside a detail that leads out of the hub: to a map, to the website. */
export const wayOut = (
  key: DetailKey | undefined,
  { address, website }: Customer,
  names: CustomerMessages,
): unknown => {
  const href = key === 'address' ? mapUrl(address) : key === 'website' ? safeUrl(website) : undefined;
  if (!href) return nothing;
  const [icon, label] =
    key === 'address' ? [icons.mapPin, names.openMap] : [icons.openOut, names.openWebsite];
  return html`<span slot="after">${externalLink(href, icons.icon(icon), { label })}</span>`;
};

/** The final geometry, so that nothing shifts when the values arrive. */
export const overviewSkeleton = (t: OverviewMessages, names: CustomerMessages): TemplateResult =>
  html`<div class="overview" aria-busy="true">
    ${healthPlace}
    <div class="over">
      <div>
        <section class="sec">
          <div class="sec-h"><h2>${t.details}</h2></div>
          <dl class="kv">
            ${overviewDetails.map(
              (key, index) =>
                html`<dt>${names.fields[key]}</dt>
                  <dd><span class=${`sk line w${index % 4}`}></span></dd>`,
            )}
          </dl>
        </section>
      </div>
      <div>
        <section class="sec">
          <div class="sec-h"><h2>${t.customFields}</h2></div>
        </section>
      </div>
    </div>
  </div>`;
