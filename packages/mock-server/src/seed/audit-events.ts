import type { AuditEventRow } from '@customer-hub/server/parts/database/collections/audit-events';
import { onDevice, someDeed, type Deed } from './activity-deeds.ts';
import { SYSTEM } from './activity-people.ts';
import { activityCount, momentOf } from './activity-plan.ts';
import type { Naming } from './activity-records.ts';
import type { PlannedCustomer } from './plan.ts';
import type { Seed, World } from './world.ts';
import { writeTime } from './write-time.ts';

const POLICIES = ['Install updates', 'Scan for updates', 'Check backup age'];

/** Work that a policy did on many devices: the first entry tells of the job, the others of its devices. */
function ofRun({ world, customer }: Naming, id: string, count: number, place: number): Deed {
  const random = world.random('activity run', id),
    name = random.pick(POLICIES),
    start = random.int(0, Math.max(0, customer.counts.devices - count)),
    job = { type: 'job', id: null, name };
  if (place === 0)
    return { action: 'job.started', operationId: 'createJob', actor: SYSTEM, record: job, amount: count - 1 };
  const index = (start + place - 1) % customer.counts.devices;
  return { ...onDevice({ world, customer, random }, index, name), actor: SYSTEM };
}

function make(world: World, customer: PlannedCustomer, index: number): Omit<AuditEventRow, 'id' | 'etag'> {
  const { ms, run: planned } = momentOf(world, customer, index),
    naming = { world, customer, random: world.random('deed', customer.number, index) },
    run = customer.counts.devices > 0 ? planned : undefined,
    { record, actor, ...deed } = run ? ofRun(naming, run.id, run.count, run.place) : someDeed(naming);
  return {
    outcome: 'done',
    reason: null,
    related: [],
    changes: [],
    purpose: null,
    amount: null,
    list: null,
    ...deed,
    createdAt: writeTime(ms),
    actor,
    actorId: actor.id,
    customerId: customer.id,
    resourceType: record.type,
    resourceId: record.id,
    resourceName: record.name,
    run: run ? { id: run.id, count: run.count } : null,
    isFollower: (run?.place ?? 0) > 0,
    address: actor.kind === 'system' ? null : '203.0.113.7',
  };
}

/** Half a year of what happened, the newest entry of a customer first. */
export const auditEventsSeed: Seed<AuditEventRow> = function* (world) {
  for (const customer of world.customers) {
    const count = activityCount(customer);
    yield {
      customerId: customer.id,
      count,
      make: index => make(world, customer, index),
      order: field =>
        field === 'createdAt' ? Uint32Array.from({ length: count }, (_, at) => count - 1 - at) : undefined,
    };
  }
};
