import type { BulkResults } from '@customer-hub/sdk';
import type { HasId, ListTarget } from '@customer-hub/state/lists';
import { activities, type BulkPart, type BulkTarget, bulkWork } from '@customer-hub/state/work';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { BulkReport } from './bulk-report.ts';
import { startedOf, type BegunAction, type BulkProgress } from './bulk-run.ts';
import type { BulkAction, ListContext } from './definition.ts';
import type { BulkPort } from './ports.ts';

/** A quick answer shows no bar. */
const SHOW_AFTER_MS = 300;

/**
 * Asks, begins the activity, follows it, and has it told how it ended. A further action waits for the one before
 * it. The work itself is
 * an activity of the state and goes on without the list.
 */
export class BulkRunner<T extends HasId, M extends object> {
  #list: BulkPort<T, M>;
  #report: BulkReport<T, M>;
  /** What waits or runs, in its order. */
  #begun: readonly BegunAction<T, M>[] = [];
  #asking: BulkAction<T, M> | undefined;
  #asked: Promise<unknown> = Promise.resolve();
  #showsBar = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: BulkPort<T, M>) {
    this.#list = list;
    this.#report = new BulkReport(list, begun => this.#again(begun));
  }

  /** The list is gone. What is being done goes on; while the hub is there, its notices tell of it. */
  stop(): void {
    // Only then it is known whether the rest of the hub has gone with it.
    queueMicrotask(() => {
      for (const { started, context } of this.#begun)
        if (!context.session.notices.isProvided) started?.abandon();
    });
  }

  /** What the bar shows: what runs, and what waits for it. */
  get progress(): BulkProgress | undefined {
    const [first, second] = this.#begun;
    const activity = first?.started?.state.get();
    if (!first || !activity || !this.#showsBar) return undefined;
    const { t, context, action } = first;
    const cancelNext = second?.started?.state.get().cancel;
    const next = second?.action.label(context.m, context.words) ?? '';
    return {
      label: action.label(context.m, context.words),
      ...activity.progress,
      ...(activity.status === 'waiting' ? { text: t.waitsItsTurn } : {}),
      cancel: activity.cancel,
      next: cancelNext && { text: t.nextAction(next), cancelLabel: t.cancelAction(next), cancel: cancelNext },
    };
  }

  /**
   * @param fixed What the action is for: fixed before the question.
   * @param given The answer, where the person has given it already, e.g. by dragging rows to a folder. What is
   * selected stays so then.
   */
  async run(
    action: BulkAction<T, M>,
    fixed: ListTarget,
    context: ListContext<T, M>,
    given?: { readonly answer: unknown },
  ): Promise<void> {
    const list = this.#list;
    const { records: target, count } = fixed;
    const selection = list.model?.selection;
    const words = list.wordsOf(listPanelsMessages);
    const answer = given ? given.answer : await this.#ask(action, context, count, target);
    if (answer === undefined || answer === false) return;
    const begun: BegunAction<T, M> = {
      action,
      target,
      context,
      count,
      answer,
      names: new Map(),
      t: await words,
      settle: failed => (given ? undefined : selection?.settle(fixed, failed)),
      wasSent: false,
    };
    // Names before the rows may be gone.
    if ('ids' in target) this.#report.nameLoaded(begun, target.ids);
    begun.started = this.#start(begun);
    await this.#follow(begun);
    await this.#report.tell(begun, begun.started.state.get());
  }

  /** A button that is pressed twice asks once; another question waits for the one that is open. */
  async #ask(
    action: BulkAction<T, M>,
    context: ListContext<T, M>,
    count: number,
    target: BulkTarget,
  ): Promise<unknown> {
    const { ask } = action;
    if (!ask) return true;
    if (this.#asking === action) return undefined;
    this.#asking = action;
    const answer = this.#asked.then(() => ask(context, count, target));
    this.#asked = answer.catch(() => undefined);
    try {
      return await answer;
    } finally {
      if (this.#asking === action) this.#asking = undefined;
    }
  }

  #start(begun: BegunAction<T, M>): NonNullable<BegunAction<T, M>['started']> {
    const { action, context, target, count } = begun;
    const { undo, isDone, expand } = action;
    const { get, record } = this.#list.definition;
    return activities(context.session).run(
      bulkWork({
        subject: action.key,
        customerId: context.customerId,
        lane: record,
        target,
        count,
        jobs: context.hub.jobs,
        expand: expand && (filter => expand(filter, context)),
        send: part => this.#send(begun, part),
        check: isDone && get && (ids => this.#report.check(begun, ids)),
        undo: undo && ((ids, idempotencyKey) => undo(ids, context, { options: { idempotencyKey } })),
        settled: (attempt, all) => Object.assign(begun, { attempt, all }),
      }),
    );
  }

  #send(begun: BegunAction<T, M>, part: BulkPart): Promise<BulkResults | undefined> {
    const { action, context, count, answer, wasSent } = begun;
    const { idempotencyKey, isRepeat, target } = part;
    begun.wasSent = true;
    return action.run(target, context, {
      count,
      answer,
      retry: wasSent,
      isRepeat,
      options: { idempotencyKey },
    });
  }

  /** Shows one attempt in the bar of the list, until its end. */
  async #follow(begun: BegunAction<T, M>): Promise<void> {
    const list = this.#list;
    const started = startedOf(begun);
    const leave = started.state.listen(() => list.requestUpdate());
    this.#put([...this.#begun, begun]);
    await started.ended();
    leave();
    this.#put(this.#begun.filter(other => other !== begun));
    this.#report.tellChanged(begun.context);
    this.#deselect(begun);
  }

  #put(begun: readonly BegunAction<T, M>[]): void {
    const wasEmpty = this.#begun.length === 0;
    this.#begun = begun;
    if (begun.length === 0) {
      clearTimeout(this.#timer);
      this.#showsBar = false;
    } else if (wasEmpty) {
      this.#timer = setTimeout(() => {
        this.#showsBar = true;
        this.#list.requestUpdate();
      }, SHOW_AFTER_MS);
    }
    this.#list.requestUpdate();
  }

  /** Tries again what is left, in its turn. */
  async #again(begun: BegunAction<T, M>): Promise<void> {
    const { retry } = startedOf(begun).state.get();
    if (!retry) return;
    void retry();
    await this.#follow(begun);
  }

  /**
   * Those that are done are no longer selected. What was ticked meanwhile stays ticked, what was unticked stays
   * unticked.
   */
  #deselect({ settle, all }: BegunAction<T, M>): void {
    if (all && all.error === undefined) settle(all.failed.map(({ id }) => id));
  }
}
