import type { ProfileAssignment, ThresholdProfile } from '../contract/types.ts';
import type { DeviceRow } from '../database/collections/devices.ts';
import type { ProfileAssignmentRow } from '../database/collections/webhooks.ts';
import { actions, noContent, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid, notFound } from '../server/problems.ts';
import { eachOf } from './shared/bulk.ts';

type Scope = ProfileAssignment['scope'];
interface Target {
  id: string;
  name: string;
  customerId: string;
  device?: DeviceRow;
}

async function targetOf(scope: Scope, id: string, { db }: Context): Promise<Target | undefined> {
  if (scope === 'customer') {
    const row = await db.customers.get(id);
    return row && { id, name: row.name, customerId: id };
  }
  if (scope === 'folder') {
    const row = await db.folders.get(id);
    return row && { id, name: row.name, customerId: row.customerId };
  }
  const device = await db.devices.get(id);
  return device && { id, name: device.name, customerId: device.customerId, device };
}
const profileOf = async (id: string, { db }: Context) =>
  (await db.automationProfiles.get(id)) ?? (await db.thresholdProfiles.get(id));
const fits = (
  profile: NonNullable<Awaited<ReturnType<typeof profileOf>>>,
  { kind, os }: DeviceRow,
): boolean =>
  'deviceKinds' in profile
    ? (profile as ThresholdProfile).deviceKinds.includes(kind)
    : os !== null && profile.osFamilies.includes(os.family);

async function present(
  { customerId: _customer, deletedAt: _deleted, ...row }: ProfileAssignmentRow & { deletedAt?: string },
  context: Context,
): Promise<ProfileAssignment> {
  const [profile, target] = await Promise.all([
    profileOf(row.profileId, context),
    targetOf(row.scope, row.targetId, context),
  ]);
  return {
    ...row,
    profileName: profile?.name ?? row.profileId,
    targetName: target?.name ?? row.targetId,
    allowedActions: actions(context, { delete: 'device:act' }),
  };
}

/** Automation and threshold profiles of customers, folders and devices [DVB-03 ... DVB-05, DVB-08 ... DVB-10]. */
export const profileAssignments: Handlers<
  'listProfileAssignments' | 'createProfileAssignment' | 'deleteProfileAssignment'
> = {
  async listProfileAssignments({ query }, context) {
    const { items, page } = await context.db.profileAssignments.query({ query });
    return ok({ items: await Promise.all(items.map(row => present(row, context))), page });
  },

  async createProfileAssignment({ body: { profileId, scope, ids } }, context) {
    const { db, user } = context,
      profile = await profileOf(profileId, context);
    if (!profile) throw invalid([fieldProblem('/profileId', 'unknown_profile', 'There is no such profile.')]);
    const profileKind = 'deviceKinds' in profile ? 'threshold' : 'automation';
    return ok(
      await eachOf([...new Set(ids)], context, async id => {
        const target = await targetOf(scope, id, context);
        if (!target) throw notFound();
        if (target.device && !fits(profile, target.device))
          throw conflict('unsupported_kind', 'The profile does not fit this device');
        const assigned = await db.profileAssignments.find({ targetId: id });
        if (assigned.some(other => other.profileId === profileId)) return 'skipped';
        if (profileKind === 'threshold')
          for (const other of assigned)
            if (other.profileKind === 'threshold') await db.profileAssignments.remove(other.id);
        await db.profileAssignments.insert({
          profileId,
          profileKind,
          scope,
          targetId: id,
          customerId: target.customerId,
          createdBy: user.person,
        });
        return 'done';
      }),
    );
  },

  async deleteProfileAssignment({ path }, context) {
    const row = await context.db.profileAssignments.need(path.assignmentId);
    context.ifMatch({ etag: row.etag });
    await context.db.profileAssignments.remove(row.id);
    return noContent();
  },
};
