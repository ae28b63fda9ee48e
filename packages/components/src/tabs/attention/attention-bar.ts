import { html, nothing, type TemplateResult } from 'lit';
import type { AttentionMessages } from '../../messages/en/attention.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { NOBODY, type AttentionView, type Choice } from './attention-view.ts';

export interface BarParts {
  readonly t: AttentionMessages;
  readonly format: Format;
  /** Levels can be changed. */
  readonly hasLevels: boolean;
  choose(choice: Partial<Choice>): void;
  openPeople(anchor: HTMLElement): void;
  openLevels(): void;
}

/** Areas with their counts, what is snoozed, whose it is, and from when on something counts. */
export const attentionBar = (view: AttentionView, choice: Choice, parts: BarParts): TemplateResult => {
  const { t, format } = parts;
  const area = (key: Choice['area'], count: number): TemplateResult | typeof nothing =>
    // What is chosen stays, even when its last fact has gone.
    key && count === 0 && key !== choice.area
      ? nothing
      : html`<button
          type="button"
          class="btn sm ghost"
          aria-pressed=${key === choice.area ? 'true' : 'false'}
          @click=${() => parts.choose({ area: key })}>
          ${t.areas[key ?? 'all'] ?? key} <span class="n">${format.number(count)}</span>
        </button>`;
  const { snoozed } = view.counts;
  return html`<div class="bar">
    <div class="areas" role="group" aria-label=${t.areaFilter}>
      ${area(undefined, view.inAll)}${view.areas.map(one => area(one.area, one.count))}
    </div>
    <span class="grow"></span>
    ${
      snoozed > 0 || choice.asleep
        ? html`<button
            type="button"
            class="btn sm"
            aria-pressed=${choice.asleep ? 'true' : 'false'}
            @click=${() => parts.choose({ asleep: !choice.asleep })}>
            ${icons.icon(icons.clock)}${t.snoozed} <span class="n">${format.number(snoozed)}</span>
          </button>`
        : nothing
    }
    ${
      view.people.length > 1 || choice.person
        ? html`<button
            type="button"
            class="btn sm people"
            aria-haspopup="menu"
            aria-label=${t.peopleFilter(personName(view, choice, parts))}
            @click=${(event: Event) => parts.openPeople(event.currentTarget as HTMLElement)}>
            ${icons.icon(icons.person)}<bdi>${personName(view, choice, parts)}</bdi>${icons.icon(icons.chevronDown)}
          </button>`
        : nothing
    }
    ${
      parts.hasLevels
        ? html`<button type="button" class="btn sm" aria-haspopup="dialog" @click=${parts.openLevels}>
            ${icons.icon(icons.settings)}${t.setLevels}
          </button>`
        : nothing
    }
  </div>`;
};

const personName = ({ people }: AttentionView, { person }: Choice, { t }: BarParts): string => {
  if (!person) return t.allPeople;
  return person === NOBODY ? t.nobody : (people.find(({ id }) => id === person)?.name ?? person);
};

/** Everybody who has something to do here, and all together. */
export const peopleEntries = (view: AttentionView, { person }: Choice, parts: BarParts): MenuEntry[] => {
  const { t, format, choose } = parts;
  return [
    { label: t.allPeople, checked: !person, radio: true, run: () => choose({ person: undefined }) },
    'separator',
    ...view.people.map(({ id, name, count }) => ({
      label: name ?? t.nobody,
      hint: format.number(count),
      checked: id === person,
      radio: true,
      run: () => choose({ person: id }),
    })),
  ];
};
