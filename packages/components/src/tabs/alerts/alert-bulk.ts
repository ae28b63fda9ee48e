import type { Alert, AlertSnooze, BulkResults, Hub } from '@customer-hub/sdk';
import type { BulkAction, BulkRun, BulkTarget } from '../../list-view/definition.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import * as icons from '../../primitives/icons.ts';
import { alerts, askReason, askSnooze, askTicket, type Context } from './alert-actions.ts';
import { planBack, type Action, type Before } from './undo-plan.ts';

type Query = NonNullable<Parameters<Hub['alerts']['listAll']>[0]>;

const AT_ONCE = 500;
/** Ids per question: an address holds no more. */
const ASKED = 100;

/** Which ones an action changes in a way that its opposite alone does not take back. */
const worthKnowing: Readonly<Record<Action, Pick<Query, 'status' | 'ticketed'>>> = {
  snooze: { status: ['snoozed'] },
  resolve: { status: ['snoozed'] },
  reopen: { status: ['snoozed', 'resolved'] },
  link_ticket: { ticketed: true },
  unlink_ticket: { ticketed: true },
};

/** As they are before something is done to many. */
const remember = async (
  target: BulkTarget,
  action: Action,
  { hub, customerId }: Context,
): Promise<Before[]> => {
  const asked = worthKnowing[action];
  const found: Before[] = [];
  const collect = async (query: Query): Promise<void> => {
    const given: Query = { ...query, ...asked, limit: 200 };
    for await (const alert of customerId ? hub.alerts.list(customerId, given) : hub.alerts.listAll(given))
      found.push(alert);
  };
  if ('ids' in target) {
    for (let at = 0; at < target.ids.length; at += ASKED)
      await collect({
        filter: JSON.stringify({ all: [{ field: 'id', op: 'in', value: target.ids.slice(at, at + ASKED) }] }),
      });
    return found;
  }
  const { q, facets = {}, filter } = target.filter;
  const { status: shown, ...others } = facets;
  const both = shown ? asked.status?.filter(status => shown.includes(status)) : asked.status;
  // The usual view shows open ones only: then there is nothing to remember.
  if (both?.length === 0) return found;
  await collect({ ...others, ...(q ? { q } : {}), ...(filter ? { filter: JSON.stringify(filter) } : {}) });
  return found.filter(({ status }) => !both || both.includes(status));
};

/** Rows of devices count their alerts. */
const told = ({ session, customerId }: Context): void => {
  for (const type of ['alert', 'device']) session.records.written(type, { customerId });
};

const bulk = (
  action: Action,
  label: (m: AlertsMessages) => string,
  more: Partial<BulkAction<Alert, AlertsMessages>>,
): BulkAction<Alert, AlertsMessages> => {
  const before = new Map<string, Before>();
  return {
    key: action,
    label,
    done: m => label(m),
    reason: alerts.reason,
    run: async (
      target: BulkTarget,
      context: Context,
      { answer, retry, isRepeat, options }: BulkRun,
    ): Promise<BulkResults> => {
      if (!retry) before.clear();
      // Once it was sent, what is found may be as the action left it.
      for (const one of isRepeat ? [] : await remember(target, action, context))
        if (!before.has(one.id)) before.set(one.id, one);
      const results = await context.hub.alerts.bulk(
        { action, ...target, ...(typeof answer === 'object' ? { params: { ...answer } } : {}) },
        options,
      );
      told(context);
      return results;
    },
    undo: async (ids, context) => {
      for (const { ids: all, ...step } of planBack(action, ids, before)) {
        for (let at = 0; at < all.length; at += AT_ONCE)
          await context.hub.alerts.bulk({ ...step, ids: all.slice(at, at + AT_ONCE) });
      }
      told(context);
    },
    ...more,
  };
};

/** What can be done with many at once. */
export const bulkActions: readonly BulkAction<Alert, AlertsMessages>[] = [
  bulk('snooze', m => m.snooze, {
    icon: icons.clock,
    ask: (context, count): Promise<AlertSnooze | undefined> => askSnooze(context, count),
    done: (m, count, n) => m.snoozed(count, m.one, n),
  }),
  bulk('resolve', m => m.resolve, { icon: icons.check, done: (m, count, n) => m.resolved(count, m.one, n) }),
  bulk('reopen', m => m.reopen, { icon: icons.undo, done: (m, count, n) => m.reopened(count, m.one, n) }),
  bulk('link_ticket', m => m.linkTicket, {
    icon: icons.link,
    done: (m, count, n) => m.linkedMany(count, n),
    disabled: ({ customerId, m }) => (customerId ? undefined : m.reasons.no_customer),
    ask: async (context, count) => {
      const ticket = await askTicket(context, context.customerId ?? '', count);
      return ticket && { ticketId: ticket.id };
    },
  }),
  bulk('resolve', m => m.resolveWhy, {
    key: 'resolve_why',
    icon: icons.note,
    ask: (context, count) => askReason(context, count),
    done: (m, count, n) => m.resolved(count, m.one, n),
  }),
];
