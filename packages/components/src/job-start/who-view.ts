import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JobPreview } from '@customer-hub/sdk';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { Format } from '../messages/format.ts';
import { enteredIn } from '../primitives/dom.ts';
import { ban, check, clock, icon, type Icon } from '../primitives/icons.ts';
import { whenView, type StartTime, type WhenParts } from './start-time.ts';

type Named = JobPreview['offline'][number];

export interface WhoParts {
  readonly t: JobStartMessages;
  readonly format: Format;
  readonly preview: JobPreview | undefined;
  readonly error: unknown;
  readonly start: StartTime;
  /** Groups of which all names show. */
  readonly opened: ReadonlySet<string>;
  openGroup(key: string): void;
  set(changes: Partial<StartTime>): void;
  retry(): void;
}

/** More names than these are opened by a press. */
const FIRST = 5;
const FEW = 3;

/** Names of devices, the first few of many; the server names no more than 50. */
const names = (key: string, devices: readonly Named[], count: number, parts: WhoParts): TemplateResult => {
  const { t, format, opened, openGroup } = parts;
  const isOpen = opened.has(key) || devices.length <= FIRST;
  const shown = isOpen ? devices : devices.slice(0, FEW);
  const unnamed = count - devices.length;
  return html`<ul>
      ${shown.map(({ deviceId, deviceName }) => html`<li><bdi>${deviceName ?? deviceId}</bdi></li>`)}
      ${
        isOpen && unnamed > 0
          ? html`<li class="more">${t.andMore(unnamed, format.number(unnamed))}</li>`
          : nothing
      }
    </ul>
    ${
      isOpen
        ? nothing
        : html`<p>
            <button type="button" class="flink" @click=${() => openGroup(key)}>
              ${t.showAll(format.number(count))}
            </button>
          </p>`
    }`;
};

/** The first line of a group. */
const top = (shape: Icon, text: string, className = ''): TemplateResult =>
  html`<div class=${`top ${className}`}>${icon(shape)}<b>${text}</b></div>`;

const waiting = (preview: JobPreview, parts: WhoParts): TemplateResult => {
  const { t, format, start, set } = parts;
  const { waits, offline } = preview;
  const n = format.number(waits);
  return html`<div class="wg">
    ${top(clock, start.wait === 'skip' ? t.offlineOut(waits, n) : t.waits(waits, n))}
    ${names('offline', offline, waits, parts)}
    <label class="ctl"
      ><span class="muted">${t.waitFor}</span
      ><span class="field"
        ><select
          .value=${live(start.wait)}
          @change=${(event: Event) => {
            const wait = enteredIn(event);
            if (wait in t.waitLimits) set({ wait: wait as StartTime['wait'] });
          }}>
          ${Object.entries(t.waitLimits).map(
            ([value, label]) =>
              html`<option value=${value} ?selected=${value === start.wait}>${label}</option>`,
          )}
        </select></span
      ></label
    >
  </div>`;
};

const groups = (preview: JobPreview, parts: WhoParts): TemplateResult => {
  const { t, format, start } = parts;
  const { runs, waits, skipped, signedIn } = preview;
  const n = format.number(runs);
  return html`${
    runs > 0
      ? html`<div class="wg">
          ${top(check, start.later ? t.startAt(runs, n) : t.start(runs, n), 'okc')}
          ${signedIn.length > 0 ? html`<p>${t.people(signedIn.length, format.number(signedIn.length))}</p>` : nothing}
        </div>`
      : nothing
  }
  ${waits > 0 ? waiting(preview, parts) : nothing}
  ${skipped.map(
    ({ reason, count, devices }) =>
      html`<div class="wg">
        ${top(ban, t.leftOut(count, format.number(count)))}
        <p>${t.reasons[reason]}</p>
        ${names(reason, devices, count, parts)}
      </div>`,
  )}`;
};

/** Which devices it runs on, which wait, and which are left out and why. */
export const whoView = (parts: WhoParts): TemplateResult => {
  const { t, format, preview, error, retry } = parts;
  return html`<section aria-labelledby="who-h" aria-live="polite">
    <div class="who-h">
      <h3 id="who-h">${t.who}</h3>
      ${preview ? html`<span class="muted end">${t.selected(format.number(preview.total))}</span>` : nothing}
    </div>
    ${
      error !== undefined
        ? html`<div role="alert">
            ${t.previewFailed}
            <button type="button" class="btn sm" @click=${retry}>${t.library.retry}</button>
          </div>`
        : preview
          ? groups(preview, parts)
          : html`<p class="muted">${t.checking}</p>`
    }
  </section>`;
};

/** The right column: when, and on which devices. */
export const sideView = (parts: WhoParts & WhenParts): TemplateResult =>
  html`<div class="side">${whenView(parts)} ${whoView(parts)}</div>`;
