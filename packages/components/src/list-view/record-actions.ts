import type { AllowedAction, BulkResult } from '@customer-hub/sdk';
import type { Outcome, RecordKind } from '@customer-hub/state/core';
import { scopeRefusal } from './scopes.ts';
import { refusalOf } from '../internal/allowed.ts';
import { lazily } from '../internal/lazily.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry, MenuItem } from '../primitives/menu.ts';
import { stateOf } from '../primitives/problem.ts';
import { onlyName } from './bulk-answer.ts';
import type { BulkAction, ListAction, ListContext } from './definition.ts';
import { writeRow } from './write-row.ts';

/** A row of a list that says what may be done with it. */
interface ActionRow {
  readonly id: string;
  readonly customerId?: string | null;
  readonly customerName?: string | null;
  readonly allowedActions: readonly AllowedAction[];
}

/** What a confirmation says. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** Of the button. */
  readonly action: string;
}

/** What is asked before records are deleted: always, however easily they come back. One habit fits all lists. */
type Confirm<T, M> = (context: ListContext<T, M>, count: number, name: string) => Confirmation;

/** Whatever deletes records has to ask. */
type Removing<T, M> =
  | {
      /** Deletes a record; it can be brought back by `restore`. */
      readonly remove: (row: T, context: ListContext<T, M>) => Promise<unknown>;
      readonly confirm: Confirm<T, M>;
    }
  | { readonly remove?: undefined; readonly confirm?: Confirm<T, M> };

type RecordActionsOptions<T, M, D> = CommonOptions<T, M, D> & Removing<T, M>;

interface CommonOptions<T, M, D> {
  readonly kind: RecordKind;
  /** The dialog that makes a record, or edits the one it is given. Loaded when it is opened. */
  readonly dialog?: (
    context: ListContext<T, M>,
    customer: CustomerOfList,
    row: T | undefined,
    more: D | undefined,
  ) => Promise<T | undefined>;
  /** Scope that making one needs, e.g. `contract:write`: without it the button to add is off, with the reason. */
  readonly scope?: string;
  /**
   * Why an action is not allowed or failed, by the server's code. Default for an unknown code: that it is not
   * permitted.
   */
  readonly reasons?: (m: M) => Readonly<Record<string, string>>;
  /** Why something failed, where its code alone does not say it. Undefined: by the code. */
  readonly explain?: (error: unknown, context: ListContext<T, M>) => string | undefined;
  /** Said of a new one. Default: that it is added. */
  readonly created?: (m: M, name: string) => string;
  /** Said of one that was edited. Default: that it is saved. */
  readonly saved?: (m: M, name: string) => string;
  readonly restore?: (row: T, context: ListContext<T, M>) => Promise<T>;
  /** What was deleted. Default: its name. */
  readonly deleted?: (m: M, count: number, name: string) => string;
  /** In place of the default word for deleting. */
  readonly removeLabel?: (m: M) => string;
}

/** The customer of a list, as far as it is known here. */
export interface CustomerOfList {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly domains: readonly string[];
}

/** The customer a record of the list belongs to, or is made for. */
export const customerOf = (
  { session, customerId }: Pick<ListContext<never, never>, 'session' | 'customerId'>,
  row?: { readonly customerId?: string | null; readonly customerName?: string | null },
): CustomerOfList => {
  const id = row?.customerId ?? customerId ?? '';
  const record = id ? session.records.peek('customer', id) : undefined;
  return {
    id,
    name: record?.name ?? row?.customerName ?? '',
    number: record?.number ?? '',
    domains: record?.domains ?? [],
  };
};

/** Asks before something that cannot be overlooked. */
export const ask = async (
  host: ListContext<never, never>['host'],
  question: Confirmation,
): Promise<boolean> => {
  const { confirm } = await lazily(() => import('../primitives/confirm.ts'));
  return confirm(host, { ...question, danger: true });
};

/** A menu entry about another record that a row names: with its name beside it, or with why there is none. */
export const entryAbout = <R extends { readonly name: string }>(
  of: R | null | undefined,
  { none, ...entry }: Omit<MenuItem, 'run'> & { readonly none: string },
  run: (of: R) => void,
): MenuItem => (of ? { ...entry, hint: of.name, run: () => run(of) } : { ...entry, disabled: none });

/** One change of a record: what it is, what is said of it, and how it is taken back. */
export interface RecordChange<T, M> {
  /** What becomes of the record. Default: it is changed. */
  readonly as?: Outcome;
  readonly send: () => Promise<T | void>;
  /** Said when it is done. */
  readonly done: string | ((now: T | undefined) => string);
  /** Takes it back; offered beside what is said. */
  readonly undo?: ((now: T | undefined) => Promise<T | void>) | undefined;
  /** Said when it is taken back. Default: that the record is back. */
  readonly undone?: string;
  /** Offered when it did not work, as a further undo. */
  readonly again?: () => void;
  /** Further things to do about it, offered beside the undo. */
  readonly offers?: (
    now: T | undefined,
    context: ListContext<T, M>,
  ) => readonly { label: string; run: () => void }[];
}

/**
 * What the records of a list have in common: add, edit, change with undo, delete with undo; with the notices,
 * the reasons and the entries of the menu. Words come from the messages that all lists share.
 */
export class RecordActions<T extends ActionRow, M, D = never> {
  readonly #options: RecordActionsOptions<T, M, D>;

  constructor(options: RecordActionsOptions<T, M, D>) {
    this.#options = options;
  }

  readonly #reasonOf = (code: string | undefined, { m }: Pick<ListContext<T, M>, 'm'>): string | undefined =>
    code === undefined ? undefined : this.#options.reasons?.(m)[code];

  /** Why an action cannot be done with a row, as a part of a menu entry. */
  readonly whyNot = (row: T, action: string, { m, words }: ListContext<T, M>): Pick<MenuItem, 'disabled'> => {
    const disabled = refusalOf(row, action, this.#options.reasons?.(m) ?? {}, words);
    return disabled === undefined ? {} : { disabled };
  };

  /** Says that something did not work for a row, and why; the list is asked again for what it shows. */
  readonly fail = (row: T, context: ListContext<T, M>, error: unknown, again?: () => void): void => {
    const why =
      this.#options.explain?.(error, context) ??
      this.#reasonOf(stateOf(error).code, context) ??
      (error instanceof Error ? error.message : undefined);
    context.session.notices.show({
      text: `${context.words.failed(context.name(row))}${why ? `: ${why}` : ''}`,
      tone: 'failed',
      ...(again ? { actions: [{ label: context.words.undo, run: again }] } : {}),
    });
    void context.refresh();
  };

  /**
   * Does something to one record and offers an undo. Rejects when it did not work: for a dialog, which says
   * that itself.
   */
  readonly attempt = async (row: T, context: ListContext<T, M>, what: RecordChange<T, M>): Promise<void> => {
    const { as = 'updated', send, done, undo, offers } = what;
    const { session, words } = context;
    const now = (await writeRow(context, this.#options.kind, row, as, send)) ?? undefined;
    const back = undo && {
      label: words.undo,
      run: (): void =>
        void this.change(row, context, {
          as: as === 'deleted' ? 'created' : 'updated',
          send: () => undo(now),
          done: what.undone ?? words.restored(context.name(row)),
          again: back?.run,
        }),
    };
    session.notices.show({
      text: typeof done === 'string' ? done : done(now),
      actions: [...(offers?.(now, context) ?? []), ...(back ? [back] : [])],
    });
  };

  /** Does something to one record, offers an undo, and says when it did not work. */
  readonly change = (row: T, context: ListContext<T, M>, what: RecordChange<T, M>): Promise<void> =>
    this.attempt(row, context, what).catch((error: unknown) => this.fail(row, context, error, what.again));

  readonly #open = async (context: ListContext<T, M>, row?: T, more?: D): Promise<T | undefined> => {
    const { m, words, session } = context;
    const stored = await this.#options.dialog?.(context, customerOf(context, row), row, more);
    if (!stored) return undefined;
    const name = context.name(stored);
    const text = row
      ? (this.#options.saved?.(m, name) ?? words.saved(name))
      : (this.#options.created?.(m, name) ?? words.created(name));
    session.notices.show({ text });
    return stored;
  };

  readonly #deletedText = ({ m, words }: ListContext<T, M>, count: number, name: string): string =>
    this.#options.deleted?.(m, count, name) ?? words.deleted(name);

  readonly remove = async (row: T, context: ListContext<T, M>): Promise<void> => {
    const { remove, restore, confirm } = this.#options;
    const name = context.name(row);
    if (!remove || !(await ask(context.host, confirm(context, 1, name)))) return;
    await this.change(row, context, {
      as: 'deleted',
      send: () => remove(row, context).then(() => undefined),
      done: this.#deletedText(context, 1, name),
      undo: restore && (() => restore(row, context)),
    });
  };

  readonly add = (context: ListContext<T, M>, more?: D): Promise<T | undefined> =>
    this.#open(context, undefined, more);

  readonly edit = (row: T, context: ListContext<T, M>, more?: D): Promise<T | undefined> =>
    this.#open(context, row, more);

  /** The button of the toolbar that adds a record. */
  readonly addAction = (label: (m: M) => string): ListAction<T, M> => ({
    key: 'add',
    label,
    icon: icons.plus,
    disabled: context => {
      const reason = this.#reasonOf('no_permission', context) ?? context.words.noPermission;
      return this.#options.scope && scopeRefusal(context, this.#options.scope, reason);
    },
    run: async context => void (await this.#open(context)),
  });

  /** The entry `Edit` of the menu of a row. */
  readonly editEntry = (row: T, context: ListContext<T, M>): MenuItem => ({
    label: context.words.edit,
    icon: icons.edit,
    ...this.whyNot(row, 'update', context),
    run: () => void this.#open(context, row),
  });

  /**
   * The entry `Delete` of the menu of a row, with the line above it. @param others Between the two: what
   * takes the record away, too.
   */
  readonly removeEntries = (
    row: T,
    context: ListContext<T, M>,
    ...others: readonly MenuEntry[]
  ): readonly MenuEntry[] => [
    'separator',
    ...others,
    {
      label: this.#options.removeLabel?.(context.m) ?? context.words.remove,
      icon: icons.trash,
      danger: true,
      ...this.whyNot(row, 'delete', context),
      run: () => void this.remove(row, context),
    },
  ];

  /** A reason in words, for the results of a bulk action. */
  readonly reason = (m: M, result: BulkResult): string | undefined =>
    this.#reasonOf(result.problem?.code, { m });

  /** The bulk action `Delete`. */
  readonly bulkRemove = (
    run: Pick<BulkAction<T, M>, 'run' | 'undo' | 'isDone' | 'expand'> & {
      readonly done: BulkAction<T, M>['done'];
    },
  ): BulkAction<T, M> => {
    const { kind, removeLabel } = this.#options;
    const question = this.#options.confirm;
    return {
      key: 'delete',
      label: (m, words) => removeLabel?.(m) ?? words.remove,
      icon: icons.trash,
      danger: true,
      reason: this.reason,
      ...(question
        ? {
            ask: async (context, count, target) =>
              ask(context.host, question(context, count, await onlyName(context, kind, count, target))),
          }
        : {}),
      ...run,
    };
  };
}

export const recordActions = <T extends ActionRow, M, D = never>(
  options: RecordActionsOptions<T, M, D>,
): RecordActions<T, M, D> => new RecordActions(options);
