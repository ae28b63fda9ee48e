import type { Job, JobInput } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { navigate } from '../internal/events.ts';
import { startWork } from '../job-start/start-work.ts';

/** Ids that one job takes. */
const MOST_IDS = 1000;

/** Of a kind that can be started: all but those that this version does not know. */
const workOf = ({ type }: Job): JobInput['type'] => type as JobInput['type'];

/**
 * Asks whether and how the same work is to be done once more on the same devices: the dialog is filled in as it was.
 * What is started is a new job, which is shown. Rejects when the devices cannot be read.
 */
export const runAgain = async (host: LitElement, { hub }: HubState, job: Job): Promise<void> => {
  const targets = await hub.jobs.targets(job.id, { limit: 200 }).toArray({ limit: MOST_IDS });
  const left = targets.filter(({ skipReason }) => skipReason !== 'not_found');
  const [first] = left;
  if (!first) return;
  const { customerId, params } = job;
  const started = await startWork(host, {
    work: workOf(job),
    target: { deviceIds: left.map(({ deviceId }) => deviceId) },
    count: left.length,
    params,
    ...(left.length === 1 && first.deviceName ? { name: first.deviceName } : {}),
    ...(customerId ? { customerId } : {}),
  });
  if (started) navigate(host, { to: 'job', id: started.id, ...(customerId ? { customerId } : {}) });
};
