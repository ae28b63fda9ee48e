import { activities as served, handlers as core } from '@customer-hub/server/parts/handlers/index';
import type { Activity, Handlers, OperationId } from '@customer-hub/server/parts/server/handler';
import { resumeJobs } from '../jobs/run.ts';
import { commandProposals } from './command-proposals.ts';
import { deviceChat } from './device-chat.ts';
import { deviceEvents } from './device-events.ts';
import { deviceFiles } from './device-files.ts';
import { deviceHistory } from './device-history.ts';
import { deviceInventory } from './device-inventory.ts';
import { deviceMetrics } from './device-metrics.ts';
import { deviceRegistry } from './device-registry.ts';
import { jobs } from './jobs.ts';
import { remoteSessions } from './remote-sessions.ts';

/** The tools of devices, on played machines. */
const deviceTools = {
  ...commandProposals,
  ...deviceChat,
  ...deviceEvents,
  ...deviceFiles,
  ...deviceHistory,
  ...deviceInventory,
  ...deviceMetrics,
  ...deviceRegistry,
  ...jobs,
  ...remoteSessions,
};

/** Every operation of the contract. A test holds this complete. */
export const handlers: Handlers<OperationId> = { ...core, ...deviceTools };

/** What goes on without a request, planned on the clock when the mock opens. */
export const activities: readonly Activity[] = [...served, resumeJobs];
