import { isAhead } from '@customer-hub/server/parts/domain/job-state';
import { moveDevice } from '@customer-hub/server/parts/handlers/shared/devices';
import { deviceUsers } from '../../inventory/users.ts';
import { powerOff } from '../power.ts';
import { ProblemError } from '@customer-hub/server/parts/server/problems';
import type { Effects } from './effect.ts';

/** Work on the device as a whole and on its record. */
export const deviceEffects: Effects<
  | 'shut_down'
  | 'log_out'
  | 'set_helpdesk_agent'
  | 'update_devices'
  | 'delete_devices'
  | 'edit_relations'
  | 'cancel_reboot'
> = {
  shut_down: ({ device }, context) => powerOff(device.id, context),

  /** The planned restart is called off, also in the job that would have done it. */
  async cancel_reboot({ device }, { db, now }) {
    const planned = (await db.jobTargets.find({ deviceId: device.id })).filter(({ status }) =>
      isAhead(status),
    );
    for (const { id, jobId } of planned) {
      const job = await db.jobs.get(jobId);
      if (job?.type === 'restart' && job.schedule)
        await db.jobTargets.update(
          id,
          { status: 'cancelled', updatedAt: now() },
          { silent: true, event: false },
        );
    }
    await db.devices.update(device.id, { rebootScheduledAt: null });
  },

  /** These users, or all who are signed in. */
  log_out({ device, changes, params }, { now }) {
    const users = params.users ?? deviceUsers(device, changes, null, now()).map(({ name }) => name);
    return { loggedOut: [...new Set([...changes.loggedOut, ...users])] };
  },

  async set_helpdesk_agent({ device, params }, { db }) {
    await db.devices.update(device.id, { helpdeskAgent: params.active ? 'active' : 'inactive' });
  },

  async update_devices({ device, params }, { db }) {
    await db.devices.update(device.id, params);
  },

  async delete_devices({ device }, { db }) {
    await db.devices.remove(device.id);
  },

  async edit_relations({ device, params }, context) {
    // Customer and folder may have gone since the job was accepted.
    try {
      await moveDevice(device, params, context);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  },
};
