import type { HasId } from '@customer-hub/state/lists';
import { UNANSWERED, type Activity, type BulkOutcome } from '@customer-hub/state/work';
import { lazily } from '../internal/lazily.ts';
import { deepActive } from '../primitives/focus.ts';
import { startedOf, type BegunAction } from './bulk-run.ts';
import type { ListContext } from './definition.ts';
import type { BulkPort } from './ports.ts';

/** Names of rows that are not loaded are asked for up to here. */
const MAX_NAMES = 50;
const ASK_MS = 5000;

/** The person is in a dialog that has nothing to do with this. */
const isInDialog = (): boolean => {
  let at: Node | null | undefined = deepActive();
  for (; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at instanceof HTMLDialogElement) return true;
  }
  return false;
};

/** The server says that there is no such record. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && (error.status === 404 || error.status === 410);

/**
 * Tells how a bulk action ended: what was done, with its undo; what was not, or is not known, with a retry. Says
 * no more than is known.
 */
export class BulkReport<T extends HasId, M extends object> {
  #list: BulkPort<T, M>;
  #again: (begun: BegunAction<T, M>) => Promise<void>;

  /** @param again Tries again what is left; resolves at the end of that. */
  constructor(list: BulkPort<T, M>, again: (begun: BegunAction<T, M>) => Promise<void>) {
    this.#list = list;
    this.#again = again;
  }

  async tell(begun: BegunAction<T, M>, ended: Activity): Promise<void> {
    // Nobody is here any more who could be told.
    if (!begun.context.session.notices.isProvided) return;
    this.#tellDone(begun, ended);
    await this.#tellLeft(begun, ended);
  }

  /** Many records changed at once: this list, lists that show them, the figures. */
  tellChanged({ session, customerId }: ListContext<T, M>): void {
    session.records.written(this.#list.definition.record, { customerId });
  }

  /** Notes the names of records whose rows are loaded. */
  nameLoaded({ names, context }: BegunAction<T, M>, ids: readonly string[]): void {
    const { source, definition } = this.#list;
    for (const id of ids) {
      const row = source.row(source.indexOf(id));
      if (row && !names.has(id)) names.set(id, definition.rowLabel(row, context.m));
    }
  }

  /** Looks which records are as the action leaves them. */
  async check(
    { action, context, answer }: BegunAction<T, M>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, boolean>> {
    const { get } = this.#list.definition;
    const { isDone } = action;
    const found = new Map<string, boolean>();
    if (!get || !isDone || ids.length > MAX_NAMES) return found;
    const look = async (id: string): Promise<void> => {
      try {
        const record = await get(context.hub, id, { signal: AbortSignal.timeout(ASK_MS) });
        found.set(id, isDone(record, answer));
      } catch (error) {
        if (isGone(error)) found.set(id, isDone(undefined, answer));
      }
    };
    await Promise.all(ids.map(look));
    return found;
  }

  /** What was done by the last attempt, with its undo. */
  #tellDone({ action, attempt, context, answer }: BegunAction<T, M>, { undo }: Activity): void {
    if (!attempt || attempt.done === 0) return;
    const takeBack = async (start: NonNullable<typeof undo>): Promise<void> => {
      const ended = await start().ended();
      this.tellChanged(context);
      this.#tellUndo(context, ended, attempt.done);
    };
    context.session.notices.show({
      text: action.done(context.m, attempt.done, context.format.number(attempt.done), answer),
      ...(undo ? { actions: [{ label: this.#list.words.undo, run: () => void takeBack(undo) }] } : {}),
    });
  }

  #tellUndo(context: ListContext<T, M>, { results, error, retry }: Activity, count: number): void {
    if (!retry) return;
    const { words } = this.#list;
    const n = (value: number): string => context.format.number(value);
    context.session.notices.show({
      text: `${words.undo}: ${words.failedSome(n(error === undefined ? results.length : count), n(count))}`,
      tone: 'failed',
      actions: [{ label: words.retry, run: () => void retry().then(() => this.tellChanged(context)) }],
    });
  }

  /** What was not done, or is not known to be done. */
  async #tellLeft(begun: BegunAction<T, M>, { results, error, retry }: Activity): Promise<void> {
    const { all, context, count, t } = begun;
    if (!retry) return;
    const list = this.#list;
    const { words } = list;
    const n = (value: number): string => context.format.number(value);
    const again = (): void =>
      void this.#again(begun).then(() => this.tell(begun, startedOf(begun).state.get()));
    if (error !== undefined) {
      const isUnknown = all !== undefined && all.uncertain.length + all.unfollowed.length > 0;
      const message = error instanceof Error ? error.message : '';
      return context.session.notices.show({
        text: isUnknown ? t.notKnown(n(count)) : `${words.failedSome(n(count), n(count))} ${message}`,
        tone: 'failed',
        actions: [{ label: isUnknown ? t.checkAgain : words.retry, run: again }],
      });
    }
    if (!all) return;
    await this.#nameMissing(
      begun,
      results.map(({ id }) => id),
    );
    const show = (): void => void this.#showResults(begun, all);
    // Nothing may open over what one is at by now: another tab, another dialog, other rows while a job ran.
    if (all.jobs.length === 0 && list.isConnected && list.checkVisibility() && !isInDialog()) return show();
    const isUnknown = results.every(({ problem }) => problem?.code === UNANSWERED);
    context.session.notices.show({
      text: isUnknown ? t.notKnown(n(results.length)) : words.failedSome(n(results.length), n(all.total)),
      tone: 'failed',
      actions: [
        list.isConnected ? { label: words.showResults, run: show } : { label: words.retry, run: again },
      ],
    });
  }

  /** The one table: stays open over its retries, until nothing is left of it or the person has seen enough. */
  async #showResults(begun: BegunAction<T, M>, all: BulkOutcome): Promise<void> {
    const { action, names, context } = begun;
    const { showResults } = await lazily(() => import('./bulk-results.ts'));
    await showResults(this.#list, {
      outcome: begun.all ?? all,
      name: id => names.get(id) ?? id,
      reason: result => action.reason?.(context.m, result),
      retry: async () => {
        await this.#again(begun);
        const ended = startedOf(begun).state.get();
        this.#tellDone(begun, ended);
        if (ended.error !== undefined) void this.#tellLeft(begun, ended);
        return begun.all ?? all;
      },
    });
  }

  async #nameMissing(begun: BegunAction<T, M>, ids: readonly string[]): Promise<void> {
    const { names, context, all } = begun;
    for (const [id, name] of all?.names ?? []) names.set(id, name);
    this.nameLoaded(begun, ids);
    const { get, rowLabel } = this.#list.definition;
    if (!get) return;
    const ask = (id: string): Promise<unknown> =>
      get(context.hub, id, { signal: AbortSignal.timeout(ASK_MS) }).then(
        record => names.set(id, rowLabel(record, context.m)),
        () => undefined,
      );
    await Promise.all(
      ids
        .filter(id => !names.has(id))
        .slice(0, MAX_NAMES)
        .map(ask),
    );
  }
}
