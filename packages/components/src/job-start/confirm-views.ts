import type { JobPreview } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { JobConfirmMessages } from '../messages/en/jobConfirm.ts';
import type { Format } from '../messages/format.ts';
import { ban, clock, icon, person } from '../primitives/icons.ts';
import type { ConfirmKind } from './confirm-kinds.ts';

export interface ConfirmParts {
  readonly t: JobConfirmMessages;
  readonly format: Format;
  readonly kind: ConfirmKind;
  /** Devices it is done on. */
  readonly count: number;
}

/** Rows of people beyond these are counted. */
const MOST_PEOPLE = 8;
const MOST_NAMES = 8;

/** What it means, and how many people it meets. */
export const leadView = ({ signedIn }: JobPreview, { t, format, kind }: ConfirmParts): unknown => {
  const text = kind.key === 'other' ? '' : t.texts[kind.key];
  const people = signedIn.flatMap(({ users }) => users).length;
  const met =
    kind.tells && people > 0
      ? html` <b>${t.mayLose(t.signedIn(people, format.number(people)))}</b>`
      : nothing;
  return text || met !== nothing ? html`<p class="lead">${text}${met}</p>` : nothing;
};

type SignedIn = JobPreview['signedIn'][number];

const personRow = ({ deviceName, deviceId, users }: SignedIn, t: JobConfirmMessages): TemplateResult[] =>
  users.map(
    ({ name, displayName, state }) =>
      html`<li>
        <b class="ellip"><bdi>${deviceName ?? deviceId}</bdi></b
        ><span class="ellip"><bdi>${displayName ?? name}</bdi></span
        ><span class="w">${icon(person, 'xs')}${t.states[state]}</span>
      </li>`,
  );

const heading = (shape: string, text: string, end: unknown = nothing): TemplateResult =>
  html`<h3>${icon(shape)}<span>${text}</span>${end}</h3>`;

/** On how many it is done; those that are in use first, by who uses them. */
export const affectedView = (preview: JobPreview, { t, format, kind, count }: ConfirmParts): unknown => {
  const { signedIn, waits } = preview;
  if (count === 0) return nothing;
  const inUse = kind.tells ? signedIn.length : 0;
  const word = kind.tells ? t.affected[kind.tells] : t.affected.other;
  const rest = count - inUse;
  const follow =
    waits > 0 && !kind.leavesOffline
      ? html`<p class="lead">${icon(clock)} ${t.waits(waits, format.number(waits))}</p>`
      : nothing;
  return html`${heading(
    kind.icon,
    word(count, format.number(count)),
    inUse > 0 ? html`<span class="end">${t.inUseFirst(format.number(inUse))}</span>` : nothing,
  )}
  ${
    inUse > 0
      ? html`<ul class="nl">
          ${signedIn.slice(0, MOST_PEOPLE).map(row => personRow(row, t))}
          ${
            rest > 0 || inUse > MOST_PEOPLE
              ? html`<li class="more">
                  ${inUse > MOST_PEOPLE ? t.andMore(inUse - MOST_PEOPLE, format.number(inUse - MOST_PEOPLE)) : nothing}
                  ${rest > 0 ? t.nobody(rest, format.number(rest)) : nothing}
                </li>`
              : nothing
          }
        </ul>`
      : nothing
  }
  ${follow}`;
};

/** Which are left out, and why. */
export const leftOutView = (preview: JobPreview, { t, format, kind }: ConfirmParts): unknown => {
  const offline =
    kind.leavesOffline && preview.waits > 0
      ? [{ reason: 'offline' as const, count: preview.waits, devices: preview.offline }]
      : [];
  const groups = [...offline, ...preview.skipped];
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return nothing;
  const named = groups.flatMap(({ reason, devices }) => devices.map(device => ({ ...device, reason })));
  const shown = named.slice(0, MOST_NAMES);
  const more = count - shown.length;
  return html`${heading(ban, t.leftOut(count, format.number(count)))}
    <ul class="nl quiet">
      ${shown.map(
        ({ deviceId, deviceName, reason }) =>
          html`<li>
            <b class="ellip"><bdi>${deviceName ?? deviceId}</bdi></b
            ><span>${t.reasons[reason]}</span>
          </li>`,
      )}
      ${more > 0 ? html`<li class="more">${t.andMore(more, format.number(more))}</li>` : nothing}
    </ul>`;
};
