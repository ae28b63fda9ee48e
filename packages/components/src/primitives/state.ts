import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { StatesMessages } from '../messages/en/states.ts';
import { copyText } from './copy-text.ts';
import { countdown } from './countdown.ts';
import { currentTargetOf } from './dom.ts';
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
} from './icons.ts';
import { merged, type LeadingLink } from './merged-state.ts';
import { stateOf, type ProblemKind } from './problem.ts';
import { stateView, type StateParts } from './state-view.ts';

export { merged } from './merged-state.ts';
export { stateOf } from './problem.ts';
export { stateView, type StateParts } from './state-view.ts';
export { stateStyles } from './state.styles.ts';

/** Time until a failed load is tried again by itself, unless the server says how long. */
const RETRY_AFTER_MS = 10_000;
/** A longer wait is not counted down, because nobody watches it, and does not end by itself. */
const LONGEST_COUNTDOWN_MS = 120_000;

/** Placeholders in place of rows, in their final height. Show them only when loading takes long. */
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

/** There is nothing yet: says what it is for, and offers the first step. */
export const empty = (parts: StateParts): TemplateResult => stateView(parts);

export interface ActiveFilter {
  readonly label: string;
  readonly value: string;
  readonly remove: () => void;
}

/** A press that shows something where nothing shows. */
export interface Offer {
  readonly label: string;
  readonly run: () => void;
}

const filterChip = (
  { label, value, remove }: ActiveFilter,
  removeLabel: (name: string) => string,
): TemplateResult =>
  html`<span class="fchip"
    ><span>${label}</span><span class="ellip">${value}</span
    ><button type="button" aria-label=${removeLabel(`${label} ${value}`)} @click=${remove}>
      ${icon(close, 'xs')}
    </button></span
  >`;

/** Nothing matches the search and the filters: names each of them, with a button that removes it. */
export const noMatch = (
  t: StatesMessages,
  options: {
    readonly query?: string;
    readonly filters: readonly ActiveFilter[];
    /** How many there are without search and filters, when known. */
    readonly total?: number;
    /** Says what would show without one of the filters. */
    readonly hint?: unknown;
    /** What helps, as far as it is known. */
    readonly offers?: readonly Offer[];
    readonly removeLabel: (name: string) => string;
    readonly clear: () => void;
  },
): TemplateResult => {
  const { query = '', filters, total, hint, offers = [] } = options;
  const buttons = offers.map(
    ({ label, run }) => html`<button type="button" class="btn sm" @click=${run}>${label}</button>`,
  );
  return stateView({
    icon: search,
    title: t.noMatchTitle(query),
    text: html`${total ? t.noMatchText(total, filters.length, query !== '') : nothing} ${hint}`,
    actions: html`${buttons} ${filters.map(filter => filterChip(filter, options.removeLabel))}
      <button type="button" class="btn sm ghost" @click=${options.clear}>
        ${filters.length > 0 ? t.clearAll : t.clearSearch}
      </button>`,
  });
};

const reason = (t: StatesMessages, kind: ProblemKind): string =>
  kind === 'timeout' ||
  kind === 'unreachable' ||
  kind === 'limited' ||
  kind === 'unexpected' ||
  kind === 'foreign'
    ? t[kind]
    : t.server;

/** The system behind the hub does not have this feature. */
export const unavailable = (t: StatesMessages, subject: string, actions?: unknown): TemplateResult =>
  stateView({ icon: unplugged, title: t.unavailableTitle(subject), text: t.unavailableText, actions });

const monospace = (text: string): TemplateResult => html`<span class="mono">${text}</span>`;

/** The person has no permission: names the one to ask for. */
export const forbidden = (
  t: StatesMessages,
  subject: string,
  requiredScope?: string,
  actions?: unknown,
): TemplateResult =>
  stateView({
    icon: lock,
    title: t.forbiddenTitle(subject),
    text: html`${t.forbiddenText(requiredScope)}${requiredScope ? monospace(requiredScope) : nothing}`,
    actions,
  });

/** A `ref` callback that calls `retry` as soon as the network is back, while its element is on the page. */
const whenOnline = (retry: () => void): ((element?: Element) => void) => {
  let controller: AbortController | undefined;
  return element => {
    controller?.abort();
    if (!element) return;
    controller = new AbortController();
    addEventListener('online', retry, { signal: controller.signal, once: true });
  };
};
/** One callback for each error, so that rendering again does not replace it. */
const onlineRefs = new WeakMap<object, (element?: Element) => void>();

const onlineRef = (error: unknown, retry: () => void): ((element?: Element) => void) => {
  const key = typeof error === 'object' && error ? error : {};
  const known = onlineRefs.get(key) ?? whenOnline(retry);
  onlineRefs.set(key, known);
  return known;
};

/**
 * Copies the text before a button. Where copying is not allowed the text is selected, so that it can be copied by
 * keys.
 */
const copyBefore = (event: Event, text: string): Promise<void> => {
  const shown = currentTargetOf(event).previousElementSibling;
  return copyText(text).catch(() => {
    if (shown) getSelection()?.selectAllChildren(shown);
  });
};

/** The id of the request that failed, to tell the support. */
const requestLine = (t: StatesMessages, requestId: string): TemplateResult =>
  html`<div class="req">
    ${t.request} <span class="mono">${requestId}</span
    ><button
      type="button"
      class="btn sm icon ghost"
      aria-label=${t.copyRequest}
      @click=${(event: Event) => void copyBefore(event, requestId)}>
      ${icon(copy)}
    </button>
  </div>`;

/**
 * What is shown when something could not be loaded: the right state for the error. Server trouble is tried again by
 * itself after a countdown; being offline as soon as the network is back.
 * @param subject What was asked for, as the start of a sentence: `Devices`.
 */
export const failed = (
  t: StatesMessages,
  error: unknown,
  options: {
    readonly subject: string;
    readonly retry: () => void;
    readonly actions?: unknown;
    /** From where a customer that is part of another one by now leads to that. */
    readonly link?: LeadingLink;
  },
): TemplateResult => {
  const { subject, retry, actions, link } = options;
  const {
    kind,
    requestId,
    requiredScope,
    retryAfterMs = RETRY_AFTER_MS,
    retryable,
    mergedInto,
  } = stateOf(error);
  if (mergedInto && link)
    return merged(t, mergedInto, { link, detail: { to: 'customer', customerId: mergedInto.id }, actions });
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
    return stateView({
      icon: offline,
      title: t.offlineTitle,
      text: html`<span ${ref(onlineRef(error, retry))}>${t.offlineText(subject)}</span>`,
      actions: html`${retryButton}${actions}`,
    });
  }
  const isCounting = retryable && retryAfterMs <= LONGEST_COUNTDOWN_MS;
  const count = isCounting ? countdown(error, retryAfterMs, t.retryIn, retry) : undefined;
  return stateView({
    icon: critical,
    bad: true,
    title: t.failedTitle(subject),
    text: html`${reason(t, kind)} ${count ? html`<span aria-live="off">${count}</span>` : nothing}`,
    actions: html`${retryButton}${actions}`,
    more: requestId ? requestLine(t, requestId) : nothing,
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
