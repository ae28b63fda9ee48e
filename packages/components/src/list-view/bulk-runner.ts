import { countSelected, noSelection, select, type Selection } from '../table/selection.ts';
import { runBulk, split } from './bulk.ts';
import type { BulkResults } from '@customer-hub/sdk';
import type { BulkAction, BulkRun, ListContext } from './definition.ts';
import type { HubListView } from './list-view.ts';
import { toTarget, type BulkTarget } from './view.ts';

/** Asks, runs, tells, and offers what is left: undo of what was done, a table of what was not. */
export class BulkRunner<T extends { readonly id: string }, M extends object> {
  /** How far a running action is. */
  progress: string | undefined;

  #list: HubListView<T, M>;

  constructor(list: HubListView<T, M>) {
    this.#list = list;
  }

  async run(action: BulkAction<T, M>, selection: Selection, context: ListContext<T, M>): Promise<void> {
    if (this.progress !== undefined) return;
    const list = this.#list;
    const count = countSelected(selection, list.source.count);
    const answer = action.ask ? await action.ask(context, count) : true;
    if (answer === undefined || answer === false) return;
    await this.#do(action, toTarget(list.current, selection, list.customerId), selection, context, { count, retry: false, answer });
  }

  async #do(action: BulkAction<T, M>, target: BulkTarget, selection: Selection, context: ListContext<T, M>, given: BulkRun): Promise<void> {
    const { count } = given;
    let run = given;
    const list = this.#list;
    const t = list.words;
    const number = (n: number): string => context.format.number(n);
    // Names before the rows may be gone.
    const names = 'ids' in target ? new Map(target.ids.map(id => [id, this.#name(id, context)])) : new Map<string, string>();
    const step = async (part: BulkTarget): Promise<BulkResults | undefined> => {
      const answered = await action.run(part, context, run);
      run = { ...run, retry: true };
      return answered;
    };
    let results;
    try {
      results = await runBulk(target, step, done => this.#show(done < count ? t.working(number(done), number(count)) : undefined));
    } catch (error) {
      this.#show(undefined);
      const { message = '' } = error as { message?: string };
      context.session.notices.show({ text: `${t.failedSome(number(count), number(count))} ${message}`, tone: 'failed', actions: [{ label: t.retry, run: () => void this.#do(action, target, selection, context, run) }] });
      return;
    }
    this.#show(undefined);
    if (!results) return;
    const { done, failed } = split(results);
    for (const { id } of failed) if (!names.has(id)) names.set(id, this.#name(id, context));
    list.deselect(selection.mode === 'all' ? select(noSelection, failed.map(({ id }) => id), true) : select(selection, done, false));
    void list.refresh();
    const { undo } = action;
    if (done.length > 0) {
      context.session.notices.show({
        text: action.done(context.m, done.length),
        ...(undo ? { actions: [{ label: t.undo, run: () => void undo(done, context).then(() => list.refresh(), () => list.refresh()) }] } : {}),
      });
    }
    if (failed.length === 0) return;
    const { showResults } = await import('./bulk-results.ts');
    const again = await showResults(list, { failed, total: results.length, name: id => names.get(id) ?? id, reason: result => action.reason?.(context.m, result) });
    if (again) await this.#do(action, { ids: failed.map(({ id }) => id) }, select(noSelection, failed.map(({ id }) => id), true), context, { ...run, count: failed.length });
  }

  #name(id: string, context: ListContext<T, M>): string {
    const { source, definition } = this.#list;
    const row = source.row(source.indexOf(id));
    return row ? definition.rowLabel(row, context.m) : id;
  }

  #show(progress: string | undefined): void {
    this.progress = progress;
    this.#list.requestUpdate();
  }
}

