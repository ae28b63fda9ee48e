import { css, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { StatesMessages } from '../messages/en/states.ts';
import { filterChips } from '../theme/filter-chips.ts';
import { copyText } from './copy-text.ts';
import { countdown } from './countdown.ts';
import {
  close,
  copy,
  critical,
  icon,
  lock,
  offline,
  person,
  refresh,
  search,
  unplugged,
  warning,
  type Icon,
} from './icons.ts';
import { stateOf, type ProblemKind } from './problem.ts';

export { stateOf } from './problem.ts';

/** Waits before a failed load is tried again by itself, unless the server says how long. */
const RETRY_AFTER_MS = 10_000;
/** A wait longer than this is not counted down: nobody watches it. */
const LONGEST_COUNTDOWN_MS = 120_000;

/** Adopt together with `controls` and `badges`. */
export const stateStyles = css`
  ${filterChips}
  .state {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    gap: 4px;
    padding: 20px clamp(14px, 4%, 44px);
    min-block-size: 200px;
  }
  .state > svg.i {
    inline-size: 20px;
    block-size: 20px;
    color: var(--text-2);
    margin-block-end: 6px;
  }
  .state.bad > svg.i {
    color: var(--danger-fill);
  }
  .state h2 {
    font-size: var(--fs-lg);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .state p {
    color: var(--text-2);
    max-inline-size: 52ch;
  }
  .state .do {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 10px;
  }
  .state .req {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 8px;
    font-size: var(--fs-sm);
    color: var(--text-3);
  }
  .banner {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 6px var(--gutter);
    min-block-size: 36px;
    background: var(--warning-soft);
    color: var(--warning);
    font-size: var(--fs-sm);
  }
  .banner b {
    font-weight: 600;
  }
  .banner .btn {
    color: var(--text);
  }
  .part {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding-inline: var(--gutter);
    color: var(--text-2);
    font-size: var(--fs-sm);
  }
  :is(.sec, .pins) .part {
    padding-inline: 0;
  }
  .sk-rows {
    display: grid;
    align-content: start;
  }
  .sk-rows > div {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    align-items: center;
    gap: 16px;
    block-size: var(--row-compact);
    padding-inline: var(--gutter);
    border-block-end: 1px solid var(--border);
  }
  .sk-rows > .detailed {
    block-size: var(--row-detailed);
  }
  .sk.w0 {
    inline-size: 34%;
  }
  .sk.w1 {
    inline-size: 52%;
  }
  .sk.w2 {
    inline-size: 70%;
  }
  .sk.w3 {
    inline-size: 86%;
  }
`;

export interface StateParts {
  readonly icon: Icon;
  readonly title: string;
  readonly text?: unknown;
  /** Buttons and links: the first step out of here. */
  readonly actions?: unknown;
  readonly bad?: boolean;
  readonly more?: unknown;
}

/** The one shape of all states: icon, what it is, why, what to do. `failed` is announced at once. */
export const stateView = ({
  icon: shape,
  title,
  text,
  actions,
  bad = false,
  more,
}: StateParts): TemplateResult =>
  html` <div class=${`state${bad ? ' bad' : ''}`} role=${bad ? 'alert' : nothing}>
    ${icon(shape, 'm')}
    <h2>${title}</h2>
    ${text ? html`<p>${text}</p>` : nothing} ${actions ? html`<div class="do">${actions}</div>` : nothing}
    ${more}
  </div>`;

/** Bars in the place of rows, in their final height. Show them only while `loader.slow`. */
export const skeleton = (
  t: StatesMessages,
  subject: string,
  rows: number,
  columns: number,
  detailed = false,
): TemplateResult =>
  html` <div class="sk-rows" role="status">
    <span class="vh">${t.loading(subject)}</span>
    ${Array.from(
      { length: rows },
      (_, row) =>
        html`<div class=${detailed ? 'detailed' : ''}>
          ${Array.from(
            { length: columns },
            (_, column) => html`<span class=${`sk w${(row * 5 + column * 3) % 4}`}></span>`,
          )}
        </div>`,
    )}
  </div>`;

/** Nothing there yet: what it is for, and the first step. */
export const empty = (parts: StateParts): TemplateResult => stateView(parts);

export interface ActiveFilter {
  readonly label: string;
  readonly value: string;
  readonly remove: () => void;
}

/** The search and the filters leave nothing over: names each of them, and takes each away with one press. */
export const noMatch = (
  t: StatesMessages,
  options: {
    readonly query?: string;
    readonly filters: readonly ActiveFilter[];
    /** How many there are without search and filters, when known. */
    readonly total?: number;
    /** What letting go of one filter would show. */
    readonly hint?: unknown;
    readonly removeLabel: (name: string) => string;
    readonly clear: () => void;
  },
): TemplateResult => {
  const { query = '', filters, total, hint } = options;
  return stateView({
    icon: search,
    title: t.noMatchTitle(query),
    text: html`${total ? t.noMatchText(total, filters.length, query !== '') : nothing} ${hint}`,
    actions: html` ${filters.map(({ label, value, remove }) => html`<span class="fchip"><span>${label}</span><span class="ellip">${value}</span><button type="button" aria-label=${options.removeLabel(`${label} ${value}`)} @click=${remove}>${icon(close, 'xs')}</button></span>`)}
      <button type="button" class="btn sm ghost" @click=${options.clear}>
        ${filters.length > 0 ? t.clearAll : t.clearSearch}
      </button>`,
  });
};

const reason = (t: StatesMessages, kind: ProblemKind): string =>
  kind === 'timeout'
    ? t.timeout
    : kind === 'unreachable'
      ? t.unreachable
      : kind === 'limited'
        ? t.limited
        : kind === 'unexpected'
          ? t.unexpected
          : t.server;

/** This system has no such thing. */
export const unavailable = (t: StatesMessages, subject: string, actions?: unknown): TemplateResult =>
  stateView({ icon: unplugged, title: t.unavailableTitle(subject), text: t.unavailableText, actions });

/** Not open to this person; names the permission to ask for. */
export const forbidden = (
  t: StatesMessages,
  subject: string,
  requiredScope?: string,
  actions?: unknown,
): TemplateResult =>
  stateView({
    icon: lock,
    title: t.forbiddenTitle(subject),
    text: html`${t.forbiddenText(requiredScope)}${requiredScope ? html`<span class="mono">${requiredScope}</span>` : nothing}`,
    actions,
  });

/** Starts over as soon as the network is back, as long as it is shown. */
const whenOnline = (retry: () => void): ((element?: Element) => void) => {
  let controller: AbortController | undefined;
  return element => {
    controller?.abort();
    if (!element) return;
    controller = new AbortController();
    addEventListener('online', retry, { signal: controller.signal, once: true });
  };
};
const onlineRefs = new WeakMap<object, (element?: Element) => void>();

/** Copies what stands before a button. Refused: it is selected, and the person's own keys still work. */
const copyBeside = ({ currentTarget }: Event, text: string): Promise<void> =>
  copyText(text).catch(() =>
    getSelection()?.selectAllChildren((currentTarget as Element).previousElementSibling!),
  );

/**
 * What is shown when something could not be loaded: the right state for the error. Server trouble is tried again by itself after a
 * countdown; being offline as soon as the network is back.
 * @param subject What was asked for, as the start of a sentence: `Devices`.
 */
export const failed = (
  t: StatesMessages,
  error: unknown,
  options: { readonly subject: string; readonly retry: () => void; readonly actions?: unknown },
): TemplateResult => {
  const { subject, retry, actions } = options;
  const { kind, requestId, requiredScope, retryAfterMs = RETRY_AFTER_MS, retryable } = stateOf(error);
  const retryButton = html`<button type="button" class="btn" @click=${retry}>
    ${icon(refresh)}${t.retryNow}
  </button>`;
  if (kind === 'forbidden') return forbidden(t, subject, requiredScope, actions);
  if (kind === 'missing')
    return stateView({ icon: search, title: t.missingTitle, text: t.missingText, actions });
  if (kind === 'plan') return stateView({ icon: lock, title: t.planTitle, text: t.planText, actions });
  if (kind === 'signed_out')
    return stateView({
      icon: person,
      title: t.signedOutTitle,
      text: t.signedOutText,
      actions: html`${retryButton}${actions}`,
    });
  if (kind === 'offline') {
    const key = error as object;
    let bind = onlineRefs.get(key);
    if (!bind) onlineRefs.set(key, (bind = whenOnline(retry)));
    return stateView({
      icon: offline,
      title: t.offlineTitle,
      text: html`<span ${ref(bind)}>${t.offlineText(subject)}</span>`,
      actions: html`${retryButton}${actions}`,
    });
  }
  return stateView({
    icon: critical,
    bad: true,
    title: t.failedTitle(subject),
    text: html`${reason(t, kind)}
    ${retryable && retryAfterMs <= LONGEST_COUNTDOWN_MS ? html`<span aria-live="off">${countdown(error, retryAfterMs, t.retryIn, retry)}</span>` : nothing}`,
    actions: html`${retryButton}${actions}`,
    more: requestId
      ? html`<div class="req">
          ${t.request} <span class="mono">${requestId}</span
          ><button
            type="button"
            class="btn sm icon ghost"
            aria-label=${t.copyRequest}
            @click=${(event: Event) => void copyBeside(event, requestId)}>
            ${icon(copy)}
          </button>
        </div>`
      : nothing,
  });
};

/**
 * In the place of one part of a page that could not be loaded; everything around it stays as it is.
 * @param subject What is missing: `Custom fields`.
 */
export const partMissing = (
  t: StatesMessages,
  error: unknown,
  { subject, retry }: { readonly subject: string; readonly retry: () => void },
): TemplateResult => {
  const closed = ['forbidden', 'plan'].includes(stateOf(error).kind);
  return html`<p class="part" role="status">
    ${icon(closed ? lock : warning)}<span>${closed ? t.partForbidden(subject) : t.partFailed(subject)}</span>
    ${closed ? nothing : html`<button type="button" class="btn sm" @click=${retry}>${t.retryNow}</button>`}
  </p>`;
};

/** Above content that is still shown but may be out of date: says since when, and what waits. */
export const staleBanner = (
  t: StatesMessages,
  error: unknown,
  options: { readonly time: string; readonly waiting?: number; readonly retry: () => void },
): TemplateResult =>
  html` <div class="banner" role="status">
    ${icon(offline)}
    <span class="grow"
      ><b>${stateOf(error).kind === 'offline' ? t.offlineBanner : t.staleBanner}</b> ${t.asOf(options.time)}
      ${options.waiting ? t.waiting(options.waiting) : nothing}</span
    >
    <button type="button" class="btn sm" @click=${options.retry}>${t.tryNow}</button>
  </div>`;
