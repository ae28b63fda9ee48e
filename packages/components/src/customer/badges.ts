import type { Customer } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerMessages } from '../messages/en/customer.ts';
import { icon } from '../primitives/icon.ts';
// Not by the list of all: what the first view names is loaded with it.
import { ban, link, rank as medal } from '../primitives/icons/common.ts';

/**
 * The rank, told apart at a glance by icon, word and tint [RNK-04]. Basic is the plain default: a quiet word where
 * it is asked for, else nothing.
 */
export const rankBadge = (
  rank: Customer['rank'],
  t: CustomerMessages,
  always = false,
): TemplateResult | typeof nothing => {
  if (rank === 'basic' && !always) return nothing;
  const label = t.ranks[rank] ?? rank;
  if (rank === 'basic') return html`<span class="muted">${label}</span>`;
  const tone = rank === 'gold' ? ' gold' : rank === 'blocked' ? ' danger' : '';
  return html`<span class=${`chip${tone}`} title=${t.rankOf(label)}
    >${icon(rank === 'blocked' ? ban : medal, 'xs')}<span>${label}</span></span
  >`;
};

/** Managed or unmanaged [ORG-04, ORG-07]. */
export const kindBadge = (kind: Customer['kind'], t: CustomerMessages): TemplateResult =>
  html`<span class="chip line" title=${t.kindHints[kind] ?? nothing}
    >${kind === 'managed' ? icon(link, 'xs') : nothing}<span>${t.kinds[kind] ?? kind}</span></span
  >`;

/** Initials of a person, at most two letters, also of names in other scripts. */
export const initials = (name: string): string => {
  const words = name
    .trim()
    .split(/\s+/)
    .filter(word => /\p{L}/u.test(word));
  const pick = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return pick.map(word => [...word].find(letter => /\p{L}/u.test(letter))!.toLocaleUpperCase()).join('');
};

export const avatar = (name: string): TemplateResult =>
  html`<span class="ava" aria-hidden="true">${initials(name)}</span>`;
