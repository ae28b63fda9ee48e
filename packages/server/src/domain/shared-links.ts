import type { SharedLinkState, SharingRules } from '../contract/types.ts';

/** What decides how a link stands. */
export interface LinkFacts {
  readonly expiresAt: string;
  readonly maxViews: number;
  readonly views: number;
  readonly wrongTries: number;
  readonly hasPassPhrase: boolean;
  readonly end: { readonly state: Exclude<SharedLinkState, 'active'> } | null;
  readonly visits: readonly Visit[];
}
interface Visit {
  readonly hash: string;
  readonly atMs: number;
  readonly view: number;
}

/** So many wrong pass phrases lock a link for good. */
export const MOST_TRIES = 5;
/** How long a press may be repeated, and a file that it opened be fetched. */
export const VISIT_MS = 10 * 60_000;

export const stateOf = (
  { end, expiresAt }: Pick<LinkFacts, 'end' | 'expiresAt'>,
  nowMs: number,
): SharedLinkState => end?.state ?? (Date.parse(expiresAt) <= nowMs ? 'expired' : 'active');

/** What opens a link: whether the pass phrase is right is found out before, because that takes a while. */
export interface Press {
  readonly nowMs: number;
  /** SHA-256 of what the page drew for this press. */
  readonly visit: string;
  readonly passPhrase: 'right' | 'wrong' | 'missing';
}
/** What a press came to. `ended` says nothing of why. */
export type Opening =
  | { readonly is: 'opened'; readonly view: number; readonly change: LinkChange; readonly isLast: boolean }
  | { readonly is: 'repeated'; readonly view: number }
  | { readonly is: 'wrong'; readonly triesLeft: number; readonly change: LinkChange; readonly locks: boolean }
  | { readonly is: 'pass_phrase_needed' | 'locked' | 'ended' };
export type LinkChange = Partial<Pick<LinkFacts, 'views' | 'wrongTries'>> & { readonly visits?: Visit[] };

/** Whether there is something to withdraw: views that are left, or a last one that may still be repeated. */
export const canWithdraw = (
  link: Pick<LinkFacts, 'end' | 'expiresAt' | 'visits'>,
  nowMs: number,
): boolean => {
  const state = stateOf(link, nowMs);
  return (
    state === 'active' || (state === 'used_up' && link.visits.some(({ atMs }) => nowMs - atMs < VISIT_MS))
  );
};

/** A visit that is fresh enough to be repeated. */
export const visitOf = (
  { visits }: Pick<LinkFacts, 'visits'>,
  { nowMs, visit }: Pick<Press, 'nowMs' | 'visit'>,
): Visit | undefined => visits.find(({ hash, atMs }) => hash === visit && nowMs - atMs < VISIT_MS);

/**
 * Decides about one press. Whoever carries it out writes the change together with this decision: then of two that ask
 * for the last view at once exactly one gets it.
 */
export function open(link: LinkFacts, press: Press): Opening {
  const { nowMs, visit, passPhrase } = press,
    state = stateOf(link, nowMs);
  if (state === 'locked') return { is: 'locked' };
  // The last view may be asked for again while its answer may have been lost; nothing else brings back what has ended.
  if (state !== 'active' && state !== 'used_up') return { is: 'ended' };
  const known = visitOf(link, press);
  if (!known && (state === 'used_up' || link.views >= link.maxViews)) return { is: 'ended' };
  if (link.hasPassPhrase && passPhrase === 'missing') return { is: 'pass_phrase_needed' };
  if (link.hasPassPhrase && passPhrase === 'wrong') {
    const wrongTries = link.wrongTries + 1,
      triesLeft = Math.max(0, MOST_TRIES - wrongTries);
    return { is: 'wrong', triesLeft, change: { wrongTries }, locks: triesLeft === 0 };
  }
  if (known) return { is: 'repeated', view: known.view };
  const view = link.views + 1,
    fresh = link.visits.filter(({ atMs }) => nowMs - atMs < VISIT_MS);
  return {
    is: 'opened',
    view,
    change: { views: view, visits: [...fresh, { hash: visit, atMs: nowMs, view }] },
    isLast: view >= link.maxViews,
  };
}

/** Limits of a server that says nothing else. */
export const SHARING: SharingRules = { allowed: true, maxHours: 720, maxViews: 20, pageUrl: null };

const encode = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const decode = (text: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter =>
      letter.charCodeAt(0),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** 256 random bits, and whose records they open: with a link alone nobody knows where to look otherwise. */
export const tokenFor = (random: { hex(length: number): string }, tenant: string): string =>
  `${random.hex(64)}.${encode(tenant)}`;

/** Whose records a token opens; undefined when it is none. */
export const tenantOf = (token: unknown): string | undefined => {
  const [, tenant] = (typeof token === 'string' && /^[0-9a-f]{64}\.([\w-]{1,200})$/.exec(token)) || [];
  return tenant === undefined ? undefined : decode(tenant);
};
