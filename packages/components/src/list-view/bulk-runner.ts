import { deepActive } from '../primitives/focus.ts';
import { countSelected, noSelection, select, type Selection } from '../table/selection.ts';
import { runBulk, type BulkOutcome } from './bulk.ts';
import type { BulkAction, BulkRun, ListContext } from './definition.ts';
import type { HubListView } from './list-view.ts';
import { toTarget, type BulkTarget } from './target.ts';

/** How far a running action is, as the bar of the list shows it. */
export interface BulkProgress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Stops it; undefined once that was asked for. */
  readonly cancel: (() => void) | undefined;
}

/** A quick answer shows no bar. */
const showAfterMs = 300;
/** Names of rows that are not loaded are asked for up to here. */
const namesMost = 50;

/** The person is in a dialog that has nothing to do with this. */
const inDialog = (): boolean => {
  for (
    let at: Node | null | undefined = deepActive();
    at;
    at = at.parentNode ?? (at as ShadowRoot).host ?? null
  )
    if (at instanceof HTMLDialogElement) return true;
  return false;
};

/** Asks, runs, follows jobs, tells, and offers what is left: undo of what was done, one table of what was not, with a retry. */
export class BulkRunner<T extends { readonly id: string }, M extends object> {
  progress: BulkProgress | undefined;

  #list: HubListView<T, M>;
  #abort: AbortController | undefined;
  #running = false;

  constructor(list: HubListView<T, M>) {
    this.#list = list;
  }

  /** The list is gone. A job goes on at the server; nobody is here to be told. */
  stop(): void {
    this.#abort?.abort();
    this.progress = undefined;
  }

  async run(action: BulkAction<T, M>, selection: Selection, context: ListContext<T, M>): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      const list = this.#list;
      const count = countSelected(selection, list.source.count);
      const answer = action.ask ? await action.ask(context, count) : true;
      if (answer === undefined || answer === false) return;
      await this.#do(action, toTarget(list.current, selection, list.customerId), selection, context, {
        count,
        retry: false,
        answer,
      });
    } finally {
      this.#running = false;
    }
  }

  async #do(
    action: BulkAction<T, M>,
    target: BulkTarget,
    selection: Selection,
    context: ListContext<T, M>,
    run: BulkRun,
  ): Promise<void> {
    const list = this.#list;
    // Names before the rows may be gone.
    const names = new Map<string, string>();
    if ('ids' in target) for (const id of target.ids) this.#nameOf(id, names, context);
    let outcome;
    try {
      outcome = await this.#send(action, target, names, context, run);
    } catch (error) {
      if (!list.isConnected) return;
      const { message = '' } = error as { message?: string };
      const count = context.format.number(run.count);
      context.session.notices.show({
        text: `${list.words.failedSome(count, count)} ${message}`,
        tone: 'failed',
        actions: [
          { label: list.words.retry, run: () => void this.#do(action, target, selection, context, run) },
        ],
      });
      return;
    }
    if (!outcome || !list.isConnected) return;
    const { failed } = outcome;
    list.deselect(
      selection.mode === 'all' || outcome.jobs.length > 0
        ? select(
            noSelection,
            failed.map(({ id }) => id),
            true,
          )
        : select(selection, outcome.ids, false),
    );
    this.#published(context);
    this.#told(action, outcome, context);
    if (failed.length === 0) return;
    await this.#named(
      failed.map(({ id }) => id),
      names,
      context,
    );
    const show = (): void => void this.#results(action, outcome, names, context, { ...run, retry: true });
    // Nothing may open over what one is at by now: another tab, another dialog, other rows while a job ran.
    if (outcome.jobs.length === 0 && list.checkVisibility() && !inDialog()) return show();
    context.session.notices.show({
      text: list.words.failedSome(context.format.number(failed.length), context.format.number(outcome.total)),
      tone: 'failed',
      actions: [{ label: list.words.showResults, run: show }],
    });
  }

  /** Sends it in parts and waits for jobs, with the bar of the list saying how far it is. */
  async #send(
    action: BulkAction<T, M>,
    target: BulkTarget,
    names: Map<string, string>,
    context: ListContext<T, M>,
    given: BulkRun,
  ): Promise<BulkOutcome | undefined> {
    const { hub, m } = context;
    const abort = (this.#abort = new AbortController());
    const cancelled = new AbortController();
    let run = given;
    let jobId: string | undefined;
    let shown = false;
    const cancel = (): void => {
      cancelled.abort();
      this.#show({ ...this.progress!, cancel: undefined });
      if (jobId) void hub.jobs.cancel(jobId).catch(() => undefined);
    };
    const put = (done: number, total: number): void => {
      const next: BulkProgress = {
        label: action.label(m),
        done,
        total,
        cancel: cancelled.signal.aborted ? undefined : cancel,
      };
      if (shown) this.#show(next);
      else this.progress = next;
    };
    put(0, given.count);
    const timer = setTimeout(() => {
      shown = true;
      this.#show(this.progress);
    }, showAfterMs);
    try {
      return await runBulk(target, {
        run: async part => {
          const answered = await action.run(part, context, run);
          run = { ...run, retry: true };
          return answered;
        },
        follow: async id => {
          jobId = id;
          const { followJob } = await import('./bulk-job.ts');
          const followed = await followJob(hub, id, { signal: abort.signal, progress: put });
          jobId = undefined;
          for (const [one, name] of followed.names) names.set(one, name);
          return followed;
        },
        progress: done => put(done, given.count),
        signal: AbortSignal.any([abort.signal, cancelled.signal]),
      });
    } finally {
      clearTimeout(timer);
      this.#show(undefined);
    }
  }

  /** What was done, with its undo. */
  #told(action: BulkAction<T, M>, { done, ids, jobs }: BulkOutcome, context: ListContext<T, M>): void {
    if (done === 0) return;
    const { undo } = action;
    const list = this.#list;
    const takeBack = async (): Promise<void> => {
      const all = [...ids];
      if (jobs.length > 0) {
        const { doneBy } = await import('./bulk-job.ts');
        for (const job of jobs) all.push(...(await doneBy(context.hub, job)));
      }
      await runBulk(
        { ids: all },
        {
          run: async target => {
            await undo!('ids' in target ? target.ids : [], context);
            return { results: [] };
          },
          follow: () => Promise.resolve({ done: 0, failed: [] }),
        },
      );
    };
    context.session.notices.show({
      text: action.done(context.m, done),
      ...(undo
        ? {
            actions: [
              {
                label: list.words.undo,
                run: () =>
                  void takeBack()
                    .catch(() => undefined)
                    .then(() => this.#published(context)),
              },
            ],
          }
        : {}),
    });
  }

  /** The one table: stays open over its retries, until nothing is left of it or the person has seen enough. */
  async #results(
    action: BulkAction<T, M>,
    outcome: BulkOutcome,
    names: Map<string, string>,
    context: ListContext<T, M>,
    run: BulkRun,
  ): Promise<void> {
    const { showResults } = await import('./bulk-results.ts');
    await showResults(this.#list, {
      outcome,
      name: id => names.get(id) ?? id,
      reason: result => action.reason?.(context.m, result),
      retry: async ids => {
        const again = await this.#send(action, { ids: [...ids] }, names, context, {
          ...run,
          count: ids.length,
        });
        if (!again) return undefined;
        this.#list.deselect(select(this.#list.chosen, again.ids, false));
        this.#published(context);
        this.#told(action, again, context);
        return again;
      },
    });
  }

  /** Many records changed at once: this list, lists that show them, the figures. */
  #published({ session, customerId }: ListContext<T, M>): void {
    session.changes.publish({
      type: this.#list.definition.record,
      kind: 'updated',
      source: 'local',
      ...(customerId ? { customerId } : {}),
    });
  }

  /** A record by name, as far as its row is loaded. */
  #nameOf(id: string, names: Map<string, string>, context: ListContext<T, M>): void {
    const { source, definition } = this.#list;
    const row = source.row(source.indexOf(id));
    if (row && !names.has(id)) names.set(id, definition.rowLabel(row, context.m));
  }

  async #named(
    ids: readonly string[],
    names: Map<string, string>,
    context: ListContext<T, M>,
  ): Promise<void> {
    for (const id of ids) this.#nameOf(id, names, context);
    const { get, rowLabel } = this.#list.definition;
    if (!get) return;
    await Promise.all(
      ids
        .filter(id => !names.has(id))
        .slice(0, namesMost)
        .map(id =>
          get(context.hub, id, { signal: AbortSignal.timeout(5000) }).then(
            record => names.set(id, rowLabel(record, context.m)),
            () => undefined,
          ),
        ),
    );
  }

  #show(progress: BulkProgress | undefined): void {
    this.progress = progress;
    this.#list.requestUpdate();
  }
}
