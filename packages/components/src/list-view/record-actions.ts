import type { AllowedAction, BulkResult, BulkResults } from '@customer-hub/sdk';
import type { Outcome, RecordKind, RecordTypes } from '@customer-hub/state/core';
import { lacksScope } from '../customer/permissions.ts';
import { refusalOf } from '../internal/allowed.ts';
import { lazily } from '../internal/lazily.ts';
import type { RecordsMessages } from '../messages/en/records.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry, MenuItem } from '../primitives/menu.ts';
import type { BulkAction, ListAction, ListContext } from './definition.ts';
import { writeRow } from './write-row.ts';

/** A row of a list that says what may be done with it. */
interface ActionRow {
  readonly id: string;
  readonly customerId?: string | null;
  readonly customerName?: string | null;
  readonly allowedActions: readonly AllowedAction[];
}

/** Why something failed, as far as the server says it. */
interface Refusal {
  readonly message?: string;
  readonly code?: string;
}

/** What a confirmation says. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** Of the button. */
  readonly action: string;
}

interface RecordActionsOptions<T, M, D> {
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
  /** Why an action is not allowed or failed, by the server's code. Default for an unknown code: that it is not permitted. */
  readonly reasons?: (m: M) => Readonly<Record<string, string>>;
  /** Why something failed, where its code alone does not say it. Undefined: by the code. */
  readonly explain?: (error: unknown, context: ListContext<T, M>) => string | undefined;
  /** Said of a new one. Default: that it is added. */
  readonly created?: (m: M, name: string) => string;
  /** Said of one that was edited. Default: that it is saved. */
  readonly saved?: (m: M, name: string) => string;
  /** Deletes a record; it can be brought back by `restore`. */
  readonly remove?: (row: T, context: ListContext<T, M>) => Promise<unknown>;
  readonly restore?: (row: T, context: ListContext<T, M>) => Promise<T>;
  /** What is asked before it is deleted. Without it a record is deleted at once: the undo is enough. */
  readonly confirm?: (context: ListContext<T, M>, count: number, name: string) => Confirmation;
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

/** What was chosen by the `ask` of a bulk action that is a choice; null is none. */
export const chosenOf = (answer: unknown): string | null =>
  typeof answer === 'object' && answer && 'value' in answer && typeof answer.value === 'string'
    ? answer.value
    : null;

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
 * What the records of a list have in common: add, edit, change with undo, delete with undo; with the notices, the reasons and the
 * entries of the menu. Words come from the messages that all lists share.
 */
export const recordActions = <T extends ActionRow, M, D = never>(options: RecordActionsOptions<T, M, D>) => {
  type Context = ListContext<T, M>;
  const { kind, dialog, reasons, remove, restore, confirm } = options;

  const reasonOf = (code: string | undefined, { m }: Pick<Context, 'm'>): string | undefined =>
    code === undefined ? undefined : reasons?.(m)[code];

  /** Why an action cannot be done with a row, as a part of a menu entry. */
  const whyNot = (row: T, action: string, { m, words }: Context): Pick<MenuItem, 'disabled'> => {
    const disabled = refusalOf(row, action, reasons?.(m) ?? {}, words);
    return disabled === undefined ? {} : { disabled };
  };

  /** Says that something did not work for a row, and why; the list is asked again for what it shows. */
  const fail = (row: T, context: Context, error: unknown, again?: () => void): void => {
    const { code, message } = (error ?? {}) as Refusal;
    const why = options.explain?.(error, context) ?? reasonOf(code, context) ?? message;
    context.session.notices.show({
      text: `${context.words.failed(context.name(row))}${why ? `: ${why}` : ''}`,
      tone: 'failed',
      ...(again ? { actions: [{ label: context.words.undo, run: again }] } : {}),
    });
    void context.refresh();
  };

  /** Does something to one record, offers an undo, and says when it did not work. */
  const change = async (row: T, context: Context, what: RecordChange<T, M>): Promise<void> => {
    const { as = 'updated', send, done, undo, offers } = what;
    const { session, words } = context;
    try {
      const now = (await writeRow(context, kind, row, as, send)) ?? undefined;
      const back = (): void =>
        void change(row, context, {
          as: as === 'deleted' ? 'created' : 'updated',
          send: () => undo!(now),
          done: what.undone ?? words.restored(context.name(row)),
          again: back,
        });
      session.notices.show({
        text: typeof done === 'string' ? done : done(now),
        actions: [...(offers?.(now, context) ?? []), ...(undo ? [{ label: words.undo, run: back }] : [])],
      });
    } catch (error) {
      fail(row, context, error, what.again);
    }
  };

  const open = async (context: Context, row?: T, more?: D): Promise<T | undefined> => {
    const { m, words, session } = context;
    const stored = await dialog?.(context, customerOf(context, row), row, more);
    if (!stored) return undefined;
    const name = context.name(stored);
    const text = row
      ? (options.saved?.(m, name) ?? words.saved(name))
      : (options.created?.(m, name) ?? words.created(name));
    session.notices.show({ text });
    return stored;
  };

  const deletedText = ({ m, words }: Context, count: number, name: string): string =>
    options.deleted?.(m, count, name) ?? words.deleted(name);

  const removeOne = async (row: T, context: Context): Promise<void> => {
    const name = context.name(row);
    if (!remove || (confirm && !(await ask(context.host, confirm(context, 1, name))))) return;
    await change(row, context, {
      as: 'deleted',
      send: () => remove(row, context).then(() => undefined),
      done: deletedText(context, 1, name),
      undo: restore && (() => restore(row, context)),
    });
  };

  return {
    whyNot,
    fail,
    change,
    add: (context: Context, more?: D): Promise<T | undefined> => open(context, undefined, more),
    edit: (row: T, context: Context, more?: D): Promise<T | undefined> => open(context, row, more),
    remove: removeOne,

    /** The button of the toolbar that adds a record. */
    addAction: (label: (m: M) => string): ListAction<T, M> => ({
      key: 'add',
      label,
      icon: icons.plus,
      disabled: context =>
        options.scope && lacksScope(context, options.scope)
          ? (reasonOf('no_permission', context) ?? context.words.noPermission)
          : undefined,
      run: async context => {
        await open(context);
      },
    }),

    /** The entry `Edit` of the menu of a row. */
    editEntry: (row: T, context: Context): MenuItem => ({
      label: context.words.edit,
      icon: icons.edit,
      ...whyNot(row, 'update', context),
      run: () => void open(context, row),
    }),

    /** The entry `Delete` of the menu of a row, with the line above it. @param others Between the two: what takes the record away, too. */
    removeEntries: (row: T, context: Context, ...others: readonly MenuEntry[]): readonly MenuEntry[] => [
      'separator',
      ...others,
      {
        label: options.removeLabel?.(context.m) ?? context.words.remove,
        icon: icons.trash,
        danger: true,
        ...whyNot(row, 'delete', context),
        run: () => void removeOne(row, context),
      },
    ],

    /** A reason in words, for the results of a bulk action. */
    reason: (m: M, result: BulkResult): string | undefined => reasonOf(result.problem?.code, { m }),

    /** The bulk action `Delete`. */
    bulkRemove: (
      run: Pick<BulkAction<T, M>, 'run' | 'undo' | 'isDone' | 'expand'> & {
        readonly done: BulkAction<T, M>['done'];
        /** Default: as for one. */
        readonly confirm?: (context: Context, count: number) => Confirmation;
      },
    ): BulkAction<T, M> => ({
      key: 'delete',
      label: (m, words) => options.removeLabel?.(m) ?? words.remove,
      icon: icons.trash,
      danger: true,
      reason: (m, result) => reasonOf(result.problem?.code, { m }),
      ask: (context, count) => ask(context.host, (run.confirm ?? confirm!)(context, count, '')),
      ...run,
    }),
  };
};

export { refusalOf };
export type { BulkResults, RecordTypes };
