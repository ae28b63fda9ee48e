import type { Activity } from '../mock.ts';
import type { OperationId, Handlers } from '../server/handler.ts';
import { notes } from './notes.ts';

/** Every operation of the contract; a new resource is one import and one spread here. A test holds this complete. */
export const handlers: Partial<Handlers<OperationId>> = {
  ...notes,
};

/** What goes on without a request, planned on the clock when the mock opens. */
export const activities: readonly Activity[] = [];
