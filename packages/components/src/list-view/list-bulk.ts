import type { HasId, HiddenRecords, List, ListTarget, Selection } from '@customer-hub/state/lists';
import type { ReactiveController } from 'lit';
import { lazily } from '../internal/lazily.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type { BulkProgress } from './bulk-run.ts';
import type { BulkRunner } from './bulk-runner.ts';
import type { BulkAction, ListContext, ListDefinition } from './definition.ts';
import type { BulkPort, HiddenPort } from './ports.ts';

interface BulkHost<T extends HasId, M extends object> extends BulkPort<T, M>, HiddenPort<T, M> {
  readonly definition: ListDefinition<T, M>;
  readonly resolvedDefinition: ListDefinition<T, M>;
  readonly model: List<T> | undefined;
  readonly listContext: ListContext<T, M>;
}

/** Bulk actions of a list. What runs them is fetched with the first one. */
export class ListBulk<T extends HasId, M extends object> implements ReactiveController {
  #list: BulkHost<T, M>;
  #runner: BulkRunner<T, M> | undefined;
  #isFocused = false;

  constructor(list: BulkHost<T, M>) {
    this.#list = list;
    list.addController(this);
  }

  hostUpdate(): void {
    this.#isFocused = this.#list.shadowRoot?.activeElement?.closest('.foot') != null;
  }

  /** The bar goes with the selection: who was in it goes on in the rows. */
  hostUpdated(): void {
    if (this.#isFocused && document.activeElement === document.body)
      this.#list.shadowRoot?.querySelector<HTMLElement>('hub-table')?.focus();
  }

  /** How far the action is that runs now. */
  get progress(): BulkProgress | undefined {
    return this.#runner?.progress;
  }

  /** The list is gone; what is being done goes on. */
  stop(): void {
    this.#runner?.stop();
  }

  /** Runs an action for the selected rows. */
  start = (action: BulkAction<T, M>): void => {
    // What is selected now is what the person means, whenever the code is there.
    const { model, listContext } = this.#list;
    if (model) void this.#runSelected(action, model.target(), model.selection.hidden.get(), listContext);
  };

  /** Runs an action for other rows than the selected ones, with its answer given; what is selected stays so. */
  async run(key: string, selection: Selection, answer: unknown): Promise<void> {
    const { definition, model, listContext } = this.#list;
    const action = definition.bulkActions?.find(candidate => candidate.key === key);
    const refused = action?.disabled?.(listContext);
    if (refused) listContext.session.notices.show({ text: refused, tone: 'failed' });
    if (!action || !model || refused) return;
    const target = model.target(selection);
    const runner = await this.#load();
    await runner.run(action, target, listContext, { answer });
  }

  entries(actions: readonly BulkAction<T, M>[]): MenuEntry[] {
    const { listContext: context } = this.#list;
    return actions.map(action => ({
      label: action.label(context.m, context.words),
      icon: action.icon ?? '',
      danger: action.danger ?? false,
      disabled: action.disabled?.(context),
      run: () => this.start(action),
    }));
  }

  async #load(): Promise<BulkRunner<T, M>> {
    const { BulkRunner } = await lazily(() => import('./bulk-runner.ts'));
    return (this.#runner ??= new BulkRunner<T, M>(this.#list));
  }

  async #runSelected(
    action: BulkAction<T, M>,
    target: ListTarget,
    hidden: HiddenRecords<T>,
    context: ListContext<T, M>,
  ): Promise<void> {
    const runner = action.take ? undefined : await this.#load();
    const wanted = hidden.size > 0 ? await this.#withHidden(action, target, hidden) : target;
    if (!wanted) return;
    if (action.take) action.take(wanted, context, () => this.#list.model?.selection.clear());
    else await runner?.run(action, wanted, context);
  }

  /** Whether it is for the selected records that do not show, too, is asked first. */
  async #withHidden(
    action: BulkAction<T, M>,
    target: ListTarget,
    hidden: HiddenRecords<T>,
  ): Promise<ListTarget | undefined> {
    const { listContext } = this.#list;
    const { confirmHidden } = await lazily(() => import('./hidden-question.ts'));
    return confirmHidden(this.#list, action.label(listContext.m, listContext.words), target, hidden);
  }
}
