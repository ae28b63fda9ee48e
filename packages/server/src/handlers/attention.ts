import type { AttentionLevels } from '../contract/types.ts';
import type { AttentionLevelsRow } from '../database/collections/attention.ts';
import { DEFAULT_LEVELS } from '../domain/attention.ts';
import { actions, created, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { attentionPage } from './shared/attention-list.ts';
import { attentionOf, levelsRow, presentSnooze, storedLevels } from './shared/attention.ts';

const presentLevels = (
  {
    endsWithinDays,
    passwordDays,
    securityUpdates,
    rebootDevices,
    etag,
  }: Omit<AttentionLevelsRow, 'id' | 'createdAt' | 'updatedAt'>,
  context: Context,
): AttentionLevels => ({
  endsWithinDays,
  passwordDays,
  securityUpdates,
  rebootDevices,
  etag,
  allowedActions: actions(context, { update: 'customer:write' }),
});

/** What should not wait, over all areas of a customer, and over all customers. */
export const attention: Handlers<
  | 'listAttention'
  | 'getAttention'
  | 'snoozeAttention'
  | 'getAttentionSnooze'
  | 'wakeAttention'
  | 'getAttentionLevels'
  | 'updateAttentionLevels'
> = {
  listAttention: async ({ query }, context) => ok(await attentionPage(query, context)),

  getAttention: async ({ path }, context) =>
    ok(await attentionOf(await context.db.customers.need(path.customerId), context)),

  async snoozeAttention({ path: { customerId }, body }, context) {
    const { db, now, user } = context,
      { factKey, until = null } = body;
    if (until !== null && Date.parse(until) <= context.clock.nowMs())
      throw invalid([fieldProblem('/until', 'in_past', 'Choose a moment to come.')]);
    const { facts } = await attentionOf(await db.customers.need(customerId), context),
      fact = facts.find(({ key }) => key === factKey);
    if (!fact) throw invalid([fieldProblem('/factKey', 'unknown_fact', 'There is no such fact now.')]);
    for (const before of await db.attentionSnoozes.find({ customerId, factKey }))
      if (before.endedAt === null) await db.attentionSnoozes.update(before.id, { endedAt: now() });
    const row = await db.attentionSnoozes.insert({
      customerId,
      factKey,
      until: until === null ? null : new Date(until).toISOString(),
      reason: body.reason.trim(),
      by: { id: user.person.id, name: user.person.name },
      endedAt: null,
      level: fact.level,
      group: fact.group,
    });
    return created(presentSnooze(row), `/attention-snoozes/${row.id}`);
  },

  getAttentionSnooze: async ({ path }, context) =>
    ok(presentSnooze(await context.db.attentionSnoozes.need(path.attentionSnoozeId))),

  async wakeAttention({ path }, context) {
    const row = await context.db.attentionSnoozes.need(path.attentionSnoozeId);
    return ok(
      presentSnooze(
        row.endedAt === null
          ? await context.db.attentionSnoozes.update(row.id, { endedAt: context.now() })
          : row,
      ),
    );
  },

  getAttentionLevels: async (_, context) =>
    ok(presentLevels((await storedLevels(context)) ?? { ...DEFAULT_LEVELS, etag: '"0"' }, context)),

  async updateAttentionLevels({ body }, context) {
    const { id } = await levelsRow(context);
    return ok(presentLevels(await context.db.attentionLevels.update(id, body), context));
  },
};
