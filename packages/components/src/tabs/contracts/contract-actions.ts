import type { Contract } from '@customer-hub/sdk';
import type { ChoiceAnswer } from '../../form/choose-dialog.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { recordActions } from '../../list-view/record-actions.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';

export type ContractContext = ListContext<Contract, ContractsMessages>;

/** Detail of `hub-contract-show`, which the tab listens to. */
export interface ContractShow {
  readonly contract: Contract;
}

/** The hours of a contract are to be seen. */
export const show = (contract: Contract, { host }: ContractContext): void =>
  void host.dispatchEvent(
    new CustomEvent<ContractShow>('hub-contract-show', { detail: { contract }, bubbles: true }),
  );

interface Refusal {
  readonly problem?: { readonly blockers?: readonly { readonly code: string; readonly count?: number }[] };
}

const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'problem' in error;

/** What stands in the way, where the server names it. */
const explain = (error: unknown, { m, format }: ContractContext): string | undefined => {
  const words: Readonly<Partial<Record<string, (count: number, n: string) => string>>> = m.blocked;
  const blockers = (isRefusal(error) ? error.problem?.blockers : undefined) ?? [];
  const known = blockers.flatMap(({ code, count = 1 }) => words[code]?.(count, format.number(count)) ?? []);
  return known.length > 0 ? format.list(known) : undefined;
};

/** Add, edit, change and delete with undo. */
export const contracts = recordActions<Contract, ContractsMessages>({
  kind: 'contract',
  scope: 'contract:write',
  dialog: async (context, { id, name }, record) => {
    const { openContract } = await lazily(() => import('./contract-dialog.ts'));
    const stored = await openContract(context.host, { record, customerId: id, customerName: name });
    // Only one contract is the default: another one has just lost it.
    if (stored?.isDefault && !record?.isDefault) void context.refresh();
    return stored;
  },
  reasons: m => m.reasons,
  explain,
  confirm: ({ m, format }, count, name) => ({
    title: m.deleteTitle(count, name || m.one, format.number(count)),
    text: m.deleteText,
    action: m.deleteAction(count, format.number(count)),
  }),
  deleted: (m, count, name) => m.deleted(count, name, String(count)),
  remove: (row, { hub }) => hub.contracts.delete(row),
  restore: (row, { hub }) => hub.contracts.restore(row.id),
});

/** Which SLA the chosen contracts get. */
export const askSla = async (
  { hub, host, m, format }: ContractContext,
  count: number,
): Promise<ChoiceAnswer | undefined> => {
  const { choose, fromList } = await lazily(() => import('../../form/choose-dialog.ts'));
  return choose(host, {
    heading: m.setSlaOf(count, format.number(count)),
    label: m.columns.sla,
    action: m.setSla,
    none: m.noSla,
    few: true,
    load: fromList(async () => {
      const { items } = await hub.catalogues.slas({ limit: 200 });
      return items.map(({ id, name }) => ({ value: id, label: name }));
    }),
  });
};

const makeDefault = async (row: Contract, context: ContractContext): Promise<void> => {
  await contracts.change(row, context, {
    send: () => context.hub.contracts.update(row, { isDefault: true }),
    done: context.words.saved(row.name),
  });
  await context.refresh();
};

/** What can be done with one contract; what cannot stays visible with its reason. */
export const menu = (row: Contract, context: ContractContext): readonly MenuEntry[] => {
  const { m } = context;
  return [
    { label: m.hours, icon: icons.clock, run: () => show(row, context) },
    contracts.editEntry(row, context),
    {
      label: m.makeDefault,
      icon: icons.star,
      ...(row.isDefault ? { disabled: m.reasons.is_default } : contracts.whyNot(row, 'update', context)),
      run: () => void makeDefault(row, context),
    },
    ...contracts.removeEntries(row, context),
  ];
};
