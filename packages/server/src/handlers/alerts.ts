import type { AlertFolderRulesInput, AlertSettings } from '../contract/types.ts';
import { DEFAULT_RULES, type AlertRow, type AlertSettingsRow } from '../database/collections/alerts.ts';
import type { QueryResult } from '../database/store.ts';
import { countByDay, dayIn, daysBetween, MAX_DAYS } from '../domain/alert-days.ts';
import { actions, ok } from '../server/answers.ts';
import type { Activity, Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid, malformed } from '../server/problems.ts';
import {
  act,
  alertMatch,
  bySeverity,
  linkTicket,
  presentAlert,
  presentAlerts,
  wakeUp,
} from './shared/alerts.ts';
import { eachOf, selectedIds } from './shared/bulk.ts';

const AT_ONCE = 5_000;
const answer = async ({ items, page, facets }: QueryResult<AlertRow>, context: Context) =>
  ok({ items: await presentAlerts(items, context), page, ...(facets ? { facets } : {}) });

/** Who has none yet has the rules that everybody begins with. */
async function settingsOf(customerId: string, { db }: Context): Promise<AlertSettingsRow> {
  const [row] = await db.alertSettings.find({ customerId });
  return (
    row ??
    db.alertSettings.insert(
      { customerId, rules: DEFAULT_RULES, folders: [], updatedBy: null },
      { event: false },
    )
  );
}
async function presentSettings(
  { customerId, rules, folders, updatedAt, updatedBy, etag }: AlertSettingsRow,
  context: Context,
): Promise<AlertSettings> {
  const names = new Map(
    (await context.db.folders.getMany(folders.map(({ folderId }) => folderId))).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return {
    customerId,
    rules,
    folders: folders.flatMap(({ folderId, rules: own }) => {
      const folderName = names.get(folderId);
      return folderName === undefined ? [] : [{ folderId, folderName, rules: own }];
    }),
    updatedAt,
    updatedBy,
    etag,
    allowedActions: actions(context, { update: 'alert:write' }),
  };
}

/** What monitoring found [ALR]. */
export const alerts: Handlers<
  | 'listAlerts'
  | 'listAllAlerts'
  | 'getAlertHistogram'
  | 'getAlert'
  | 'snoozeAlert'
  | 'resolveAlert'
  | 'reopenAlert'
  | 'linkAlertTicket'
  | 'unlinkAlertTicket'
  | 'bulkAlerts'
  | 'getAlertSettings'
  | 'replaceAlertSettings'
> = {
  listAlerts: async ({ path, query }, context) =>
    answer(
      await context.db.alerts.query({
        where: { customerId: path.customerId },
        query: bySeverity(query),
        match: alertMatch(query),
      }),
      context,
    ),

  listAllAlerts: async ({ query }, context) =>
    answer(await context.db.alerts.query({ query: bySeverity(query), match: alertMatch(query) }), context),

  async getAlertHistogram(
    { path: { customerId }, query: { from, to, timeZone = 'UTC', ...query } },
    context,
  ) {
    let today: string;
    try {
      today = dayIn(timeZone)(context.clock.nowMs());
    } catch {
      throw malformed(`\`timeZone\`: ${timeZone} is not a time zone.`);
    }
    const last = to ?? today,
      first = from ?? new Date(Date.parse(`${last}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 10),
      days = daysBetween(first, last);
    if (!days) throw malformed(`\`from\` and \`to\` must span 1 to ${MAX_DAYS} days.`);
    const found = await context.db.alerts.getMany(
      await context.db.alerts.select({ where: customerId === '-' ? {} : { customerId }, query }),
    );
    return ok({ from: first, to: last, timeZone, days: countByDay(found, days, timeZone) });
  },

  getAlert: async ({ path }, context) =>
    ok(await presentAlert(await context.db.alerts.need(path.alertId), context)),

  snoozeAlert: async ({ path, body }, context) =>
    ok(
      await presentAlert(
        await act(await context.db.alerts.need(path.alertId), 'snooze', body, context),
        context,
      ),
    ),
  resolveAlert: async ({ path, body = {} }, context) =>
    ok(
      await presentAlert(
        await act(await context.db.alerts.need(path.alertId), 'resolve', body, context),
        context,
      ),
    ),
  reopenAlert: async ({ path, body = {} }, context) =>
    ok(
      await presentAlert(
        await act(await context.db.alerts.need(path.alertId), 'reopen', body, context),
        context,
      ),
    ),

  async linkAlertTicket({ path, body }, context) {
    const alert = await context.db.alerts.need(path.alertId);
    context.ifMatch(await presentAlert(alert, context));
    return ok(await presentAlert(await linkTicket(alert, body.ticketId, context), context));
  },

  async unlinkAlertTicket({ path }, context) {
    const alert = await context.db.alerts.need(path.alertId);
    context.ifMatch(await presentAlert(alert, context));
    return ok(await presentAlert(await linkTicket(alert, null, context), context));
  },

  async bulkAlerts({ body: { action, ids, filter, params = {} } }, context) {
    const { until, ticketId, reason } = params,
      { db } = context;
    if (action === 'snooze' && until === undefined)
      throw invalid([fieldProblem('/params/until', 'required', 'Until when?')]);
    if (action === 'link_ticket' && ticketId === undefined)
      throw invalid([fieldProblem('/params/ticketId', 'required', 'Which ticket?')]);
    const chosen = await selectedIds(db.alerts, { ids, filter }, { match: alertMatch(filter?.facets ?? {}) });
    if (chosen.length > AT_ONCE)
      throw invalid([
        fieldProblem('/filter', 'too_many', `At most ${AT_ONCE} alerts at a time, not ${chosen.length}.`),
      ]);
    return ok(
      await eachOf(chosen, context, async id => {
        const alert = await db.alerts.need(id);
        if (action === 'link_ticket') await linkTicket(alert, ticketId ?? null, context, '/params/ticketId');
        else if (action === 'unlink_ticket') {
          if (alert.ticketId === null) return 'skipped';
          await linkTicket(alert, null, context);
        } else
          await act(
            alert,
            action,
            { ...(until === undefined ? {} : { until }), ...(reason === undefined ? {} : { reason }) },
            context,
          );
        return 'done';
      }),
    );
  },

  getAlertSettings: async ({ path }, context) =>
    ok(await presentSettings(await settingsOf(path.customerId, context), context)),

  async replaceAlertSettings({ path: { customerId }, body: { rules, folders } }, context) {
    const { db, user } = context,
      before = await settingsOf(customerId, context);
    const known = new Set((await db.folders.find({ customerId })).map(({ id }) => id)),
      seen = new Set<string>();
    const errors = folders.flatMap(({ folderId }: AlertFolderRulesInput, index) => {
      if (!known.has(folderId))
        return [
          fieldProblem(`/folders/${index}/folderId`, 'unknown_folder', 'This customer has no such folder.'),
        ];
      if (seen.has(folderId))
        return [fieldProblem(`/folders/${index}/folderId`, 'duplicate', 'Each folder once.')];
      seen.add(folderId);
      return [];
    });
    for (const [pointer, hours] of [
      ['/rules', rules.quietHours],
      ...folders.map((folder, index) => [`/folders/${index}/rules`, folder.rules.quietHours] as const),
    ] as const) {
      if (hours)
        try {
          dayIn(hours.timeZone);
        } catch {
          errors.push(
            fieldProblem(
              `${pointer}/quietHours/timeZone`,
              'unknown_time_zone',
              `${hours.timeZone} is not a time zone.`,
            ),
          );
        }
    }
    if (errors.length > 0) throw invalid(errors);
    return ok(
      await presentSettings(
        await db.alertSettings.update(before.id, { rules, folders, updatedBy: user.person }),
        context,
      ),
    );
  },
};

/** Snoozed alerts wake up, also those of a session that was brought back. */
export const wakeAlerts: Activity = async context => {
  for (const { id, alertId } of await context.db.alertWakeUps.find()) {
    const alert = await context.db.alerts.get(alertId);
    if (alert) wakeUp(alert, id, context);
  }
};
