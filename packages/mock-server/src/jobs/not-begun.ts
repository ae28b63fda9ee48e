import type { JobTargetRow } from '@customer-hub/server/parts/database/collections/jobs';

/** What a target knows before it begins, the first time or again. */
export const NOT_BEGUN = {
  endsAtMs: null,
  plan: null,
  said: 0,
  acted: 0,
  lostSinceMs: null,
} as const satisfies Partial<JobTargetRow>;
