import { workOnServices } from '../../inventory/service-work.ts';
import type { ServiceVerb } from '@customer-hub/server/parts/domain/service-verb';
import type { Effect, Effects } from './effect.ts';

const control =
  (verb: ServiceVerb): Effect<'service_start' | 'service_stop' | 'service_restart'> =>
  ({ device, changes, params: { names } }, { now }) =>
    workOnServices(device, changes, verb, names, now());

/** Services and processes. */
export const systemEffects: Effects<'service_start' | 'service_stop' | 'service_restart' | 'end_process'> = {
  service_start: control('start'),
  service_stop: control('stop'),
  service_restart: control('restart'),

  end_process: ({ changes, params }) => ({ endedPids: [...new Set([...changes.endedPids, ...params.pids])] }),
};
