import type { BulkOutcome, BulkTarget, StartedActivity } from '@customer-hub/state/work';
import type { ListPanelsMessages } from '../messages/en/listPanels.ts';
import type { BulkAction, ListContext } from './definition.ts';

/** One bulk action from its confirmation to its last retry, as the list knows it. */
export interface BegunAction<T, M extends object> {
  readonly action: BulkAction<T, M>;
  readonly target: BulkTarget;
  /** Unselects what was done, unless it is for other rows than the selected ones, e.g. dragged ones. */
  readonly settle: (failed: readonly string[]) => void;
  readonly context: ListContext<T, M>;
  /** Records it is for. */
  readonly count: number;
  /** What the person answered to its question. */
  readonly answer: unknown;
  readonly t: ListPanelsMessages;
  /** Names of records, by id, as far as known. */
  readonly names: Map<string, string>;
  /** A request of it was sent. */
  wasSent: boolean;
  /** What the last attempt did, and what all of them did so far. */
  attempt?: BulkOutcome;
  all?: BulkOutcome;
  started?: StartedActivity;
}

/** The activity of an action. @throws before it was started. */
export const startedOf = ({ started }: { readonly started?: StartedActivity }): StartedActivity => {
  if (!started) throw new Error('The action was not started yet.');
  return started;
};

/** How far a running action is, as the bar of the list shows it. */
export interface BulkProgress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What is said in place of the numbers: it waits for another action. */
  readonly text?: string;
  /** Stops it; undefined once that was asked for. */
  readonly cancel: (() => void) | undefined;
  /** An action that waits for this one. */
  readonly next?: NextAction | undefined;
}

interface NextAction {
  readonly text: string;
  readonly cancelLabel: string;
  readonly cancel: () => void;
}
