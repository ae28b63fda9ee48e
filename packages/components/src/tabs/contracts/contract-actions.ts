import type { Contract } from '@customer-hub/sdk';
import { writeRow } from '../../list-view/write-row.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import type { ContractContext } from './contracts-view.ts';
import { lazily } from '../../internal/lazily.ts';

/** Detail of `hub-contract-show`, which the tab listens to. */
export interface ContractShow {
  readonly contract: Contract;
}

/** The hours of a contract are to be seen. */
export const show = (contract: Contract, { host }: ContractContext): void =>
  void host.dispatchEvent(new CustomEvent<ContractShow>('hub-contract-show', { detail: { contract } }));

const edited = async (context: ContractContext, contract?: Contract): Promise<void> => {
  const { session, host } = context;
  const customerId = contract?.customerId ?? context.customerId ?? '';
  const { openContract } = await lazily(() => import('./contract-dialog.ts'));
  const stored = await openContract(host, {
    contract,
    customerId,
    customerName: session.records.peek('customer', customerId)?.name ?? '',
  });
  if (!stored) return;
  session.notices.show({ text: (contract ? context.m.saved : context.m.created)(stored.name) });
  // Only one contract is the default: another one has just lost it.
  if (stored.isDefault && !contract?.isDefault) await context.refresh();
};

export const add = (context: ContractContext): Promise<void> => edited(context);
export const edit = (contract: Contract, context: ContractContext): Promise<void> =>
  edited(context, contract);

interface Refusal {
  readonly message?: string;
  readonly problem?: { readonly blockers?: readonly { readonly code: string; readonly count?: number }[] };
}

/** Why it did not work, in the reader's words where they are known. */
const reasonOf = (error: unknown, { m, format }: ContractContext): string => {
  const { problem, message = '' } = (error ?? {}) as Refusal;
  const blockers =
    problem?.blockers
      ?.map(({ code, count = 1 }) =>
        m.blocked[code as keyof ContractsMessages['blocked']]?.(count, format.number(count)),
      )
      .filter(Boolean) ?? [];
  return blockers.length > 0 ? format.list(blockers) : message;
};

/** Does something to one contract and says how it went. */
const attempt = async (row: Contract, context: ContractContext, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const reason = reasonOf(error, context);
    context.session.notices.show({
      text: `${context.m.failed(row.name)}${reason ? `: ${reason}` : ''}`,
      tone: 'failed',
    });
    void context.refresh();
  }
};

const makeDefault = (row: Contract, context: ContractContext): Promise<void> =>
  attempt(row, context, async () => {
    await writeRow(context, 'contract', row, 'updated', () =>
      context.hub.contracts.update(row, { isDefault: true }),
    );
    context.session.notices.show({ text: context.m.saved(row.name) });
    await context.refresh();
  });

const remove = async (row: Contract, context: ContractContext): Promise<void> => {
  const { m, hub, host, session } = context;
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  if (
    !(await confirm(host, {
      title: m.deleteTitle(row.name),
      text: m.deleteText,
      action: m.deleteAction,
      danger: true,
    }))
  )
    return;
  await attempt(row, context, async () => {
    await writeRow(context, 'contract', row, 'deleted', () => hub.contracts.delete(row));
    session.notices.show({
      text: m.deleted(row.name),
      actions: [
        {
          label: m.undo,
          run: () =>
            void attempt(row, context, async () => {
              await writeRow(context, 'contract', row, 'created', () => hub.contracts.restore(row.id));
              session.notices.show({ text: m.restored(row.name) });
            }),
        },
      ],
    });
  });
};

/** What can be done with one contract; what cannot stays visible with its reason. */
export const menu = (row: Contract, context: ContractContext): readonly MenuEntry[] => {
  const { m } = context;
  const why = (action: string): { disabled?: string } => {
    const entry = row.allowedActions.find(candidate => candidate.action === action);
    return entry && !entry.allowed
      ? { disabled: m.reasons[entry.reason as keyof ContractsMessages['reasons']] ?? m.reasons.no_permission }
      : {};
  };
  return [
    { label: m.hours, icon: icons.clock, run: () => show(row, context) },
    { label: m.edit, icon: icons.edit, ...why('update'), run: () => void edit(row, context) },
    {
      label: m.makeDefault,
      icon: icons.star,
      ...(row.isDefault ? { disabled: m.reasons.is_default } : why('update')),
      run: () => void makeDefault(row, context),
    },
    'separator',
    {
      label: m.remove,
      icon: icons.trash,
      danger: true,
      ...why('delete'),
      run: () => void remove(row, context),
    },
  ];
};
