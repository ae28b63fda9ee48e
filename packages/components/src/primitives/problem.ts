/** Why something could not be fetched or saved, in the words of what a person can do about it. */
export type ProblemKind =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'limited'
  | 'server'
  | 'foreign' // try again later
  | 'signed_out'
  | 'forbidden'
  | 'plan'
  | 'missing' // somebody has to change something
  | 'invalid'
  | 'conflict'
  | 'changed' // about the values sent
  | 'aborted'
  | 'unexpected';

export interface Problem {
  readonly kind: ProblemKind;
  /** Worth trying again unchanged. */
  readonly retryable: boolean;
  /** Stable code of the server. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  readonly requiredScope?: string | undefined;
  /** How long the server asked to wait. */
  readonly retryAfterMs?: number | undefined;
  /** The record that the one that was asked for is part of by now. */
  readonly mergedInto?: NamedRecord | undefined;
}

interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

/**
 * What is read of an error of the SDK. By shape instead of by class, so that the SDK's classes stay out of
 * the first chunk and a host's own copy of the SDK works as well.
 */
interface ErrorShape {
  readonly name?: string;
  readonly status?: number;
  readonly code?: string;
  readonly requestId?: string;
  readonly requiredScope?: string;
  readonly retryAfterMs?: number;
  readonly problem?: {
    readonly code?: string;
    readonly requiredScope?: string;
    readonly traceId?: string;
    readonly mergedInto?: NamedRecord;
  };
}

const byStatus = (status: number, code: string | undefined): ProblemKind => {
  if (status === 401) return 'signed_out';
  if (status === 403) return code?.includes('plan') ? 'plan' : 'forbidden';
  // Without a body of ours nothing of ours has answered: the address is another.
  if (code === 'http_404' || code === 'http_405') return 'foreign';
  if (status === 404 || status === 410) return 'missing';
  if (status === 408) return 'timeout';
  if (status === 409) return 'conflict';
  if (status === 412) return 'changed';
  if (status === 400 || status === 422) return 'invalid';
  if (status === 429) return 'limited';
  return 'server';
};

const byName: Readonly<Record<string, ProblemKind>> = {
  TimeoutError: 'timeout',
  AbortedError: 'aborted',
  AbortError: 'aborted',
  ConnectionError: 'unreachable',
  AuthenticationError: 'signed_out',
  // A page that some proxy shows in place of an answer, or another version.
  DriftError: 'foreign',
};
const retryable: ReadonlySet<ProblemKind> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'limited',
  'server',
  'foreign',
]);

/** Sorts an error of the SDK, or any other, into the state that is shown for it. Never throws. */
export const stateOf = (error: unknown, online = globalThis.navigator?.onLine ?? true): Problem => {
  const shape: ErrorShape = typeof error === 'object' && error ? error : {};
  const { status, problem } = shape;
  const code = problem?.code ?? shape.code;
  let kind = status ? byStatus(status, code) : (byName[shape.name ?? ''] ?? 'unexpected');
  if (!online && (kind === 'unreachable' || kind === 'timeout')) kind = 'offline';
  return {
    kind,
    code,
    retryable: retryable.has(kind),
    requestId: shape.requestId ?? problem?.traceId,
    requiredScope: problem?.requiredScope ?? shape.requiredScope,
    retryAfterMs: shape.retryAfterMs,
    mergedInto: problem?.mergedInto,
  };
};
