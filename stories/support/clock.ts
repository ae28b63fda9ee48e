import { setPageClock } from '../../packages/components/src/testing/page-clock.ts';

/** The day of the drawings, so that what a story shows does not depend on when it is looked at. */
export const epoch = '2026-11-22T16:21:00Z';

setPageClock(epoch);
