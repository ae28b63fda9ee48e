import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JobPreview } from '@customer-hub/sdk';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { Format } from '../messages/format.ts';
import { enteredIn } from '../primitives/dom.ts';
import { critical, icon } from '../primitives/icons.ts';
import { momentOf, placeOf, shownIn, tonight } from './clock.ts';

/** Minutes that an offline device waits; `skip` leaves it out. */
export type Wait = keyof JobStartMessages['waitLimits'];

/** When work starts, and how long offline devices wait for it. */
export interface StartTime {
  readonly later: boolean;
  readonly date: string;
  readonly time: string;
  /** IANA zone in which date and time are meant. */
  readonly zone: string;
  readonly wait: Wait;
}

/** The zone of the reader. */
export const ownZone = (format: Format): string =>
  format.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

export const startTime = (format: Format, later = false): StartTime => ({
  later,
  ...tonight(Date.now(), format.timeZone),
  zone: ownZone(format),
  wait: '4320',
});

/** The moment that is meant; undefined for now. */
export const momentMeant = (start: StartTime): ReturnType<typeof momentOf> =>
  start.later ? momentOf(start, start.zone) : undefined;

/** It is to start later, but not at a time to come. */
export const isPast = (start: StartTime): boolean => {
  const meant = momentMeant(start);
  return start.later && (!meant || meant.at <= Date.now());
};

export interface WhenParts {
  readonly t: JobStartMessages;
  readonly format: Format;
  readonly start: StartTime;
  readonly preview: JobPreview | undefined;
  /** A time that is over was to be started at. */
  readonly showProblem: boolean;
  set(changes: Partial<StartTime>): void;
}

/** The zones of the devices, and the reader's own: where a time can be meant. */
const zonesOf = ({ preview, format }: WhenParts): string[] => [
  ...new Set([ownZone(format), ...(preview?.timeZones.flatMap(({ timeZone }) => timeZone ?? []) ?? [])]),
];

/** The time of each zone beside the reader's own, where they differ. */
const zoneTable = ({ t, format, start, preview }: WhenParts): unknown => {
  const meant = momentMeant(start);
  const zones = preview?.timeZones ?? [];
  if (!meant || !zones.some(({ timeZone }) => timeZone && timeZone !== ownZone(format))) return nothing;
  const mine = shownIn(meant.at, ownZone(format), format, start.date);
  return html`<table class="zones">
    <thead>
      <tr>
        <th scope="col">${t.where}</th>
        <th scope="col">${t.there}</th>
        <th scope="col">${t.forYou}</th>
      </tr>
    </thead>
    <tbody>
      ${zones.map(
        ({ timeZone, count }) =>
          html`<tr>
            <td>
              ${t.zoneDevices(timeZone ? placeOf(timeZone) : t.unknownZone, count, format.number(count))}
            </td>
            <td>${timeZone ? shownIn(meant.at, timeZone, format, start.date) : '–'}</td>
            <td>${mine}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

const problem = (text: string, id?: string): TemplateResult =>
  html`<div class="prob" id=${id ?? nothing} role="alert">${icon(critical)}<span>${text}</span></div>`;

const laterFields = (parts: WhenParts): TemplateResult => {
  const { t, start, showProblem, set } = parts;
  const zones = zonesOf(parts);
  const wrong = showProblem && isPast(start);
  const input = (type: 'date' | 'time', value: string, label: string): TemplateResult =>
    html`<span class=${wrong ? 'field bad' : 'field'}
      ><input
        type=${type}
        aria-label=${label}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? 'past' : nothing}
        max=${type === 'date' ? '9999-12-31' : nothing}
        .value=${live(value)}
        @input=${(event: Event) => set({ [type]: enteredIn(event) })}
    /></span>`;
  return html`<div class="at">
    ${input('date', start.date, t.date)}${input('time', start.time, t.time)}
    ${
      zones.length > 1
        ? html`<span class="field wide"
            ><select
              aria-label=${t.zone}
              .value=${live(start.zone)}
              @change=${(event: Event) => set({ zone: enteredIn(event) })}>
              ${zones.map(
                zone =>
                  html`<option value=${zone} ?selected=${zone === start.zone}>
                    ${placeOf(zone)}${zone === zones[0] ? ` (${t.forYou})` : ''}
                  </option>`,
              )}
            </select></span
          >`
        : nothing
    }
    ${momentMeant(start)?.moved ? problem(t.oddHour) : nothing}${wrong ? problem(t.pastTime, 'past') : nothing}
    ${zoneTable(parts)}
  </div>`;
};

/** Now, or at a time. */
export const whenView = (parts: WhenParts): TemplateResult => {
  const { t, start, set } = parts;
  const pick = (later: boolean, label: string): TemplateResult =>
    html`<label class="pick"
      ><input
        type="radio"
        class="chk radio"
        name="when"
        .checked=${live(start.later === later)}
        @change=${() => set({ later })} /><span>${label}</span></label
    >`;
  return html`<section aria-labelledby="when-h">
    <h3 id="when-h" class="who-h">${t.when}</h3>
    <div role="radiogroup" aria-labelledby="when-h">
      ${pick(false, t.now)}${pick(true, t.at)}${start.later ? laterFields(parts) : nothing}
    </div>
  </section>`;
};
