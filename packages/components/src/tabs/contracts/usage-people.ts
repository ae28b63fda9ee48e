import type { ContractUsage } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { UsageWords } from './usage-words.ts';

/** So many are named; what the others used is added up. */
const MOST = 6;

type Use = Pick<NonNullable<ContractUsage['technicians']>[number], 'minutes'> & { readonly name: string };

/** Who used the hours, most first. */
export const peoplePart = (
  { technicians = [] }: ContractUsage,
  { t, format, hours }: UsageWords,
): TemplateResult | typeof nothing => {
  if (technicians.length === 0) return nothing;
  const named = technicians
    .slice(0, MOST)
    .map(({ technician, minutes }): Use => ({ name: technician?.name ?? t.nobody, minutes }));
  const others = technicians.slice(MOST);
  const rest = others.reduce((sum, { minutes }) => sum + minutes, 0);
  const all: Use[] =
    others.length === 0
      ? named
      : [...named, { name: t.others(others.length, format.number(others.length)), minutes: rest }];
  const most = Math.max(1, ...all.map(({ minutes }) => minutes));
  // The length is set as a property: a strict policy blocks style attributes.
  return html`<section>
    <h3>${t.whoUsed}</h3>
    <ul class="people">
      ${all.map(
        ({ name, minutes }) =>
          html`<li>
            <bdi>${name}</bdi
            ><span class="strip" aria-hidden="true"
              ><i .style=${`--w:${Math.max(0, (minutes / most) * 100)}%`}></i></span
            ><span class="num">${hours(minutes)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
};
