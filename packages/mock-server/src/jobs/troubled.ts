import type { DeviceTrouble } from '../scenarios/device-trouble.ts';
import { limited, refusedPlan, type RunPlan } from '@customer-hub/server/parts/domain/run-plan';

const DROPS_OUT_SECONDS = 90;
const SILENT_SECONDS = 30;

/** How work goes on a device that makes trouble. */
export function troubled(plan: RunPlan, trouble: DeviceTrouble | undefined): RunPlan {
  switch (trouble) {
    case 'denies':
      return refusedPlan({ exitCode: 5, text: 'Access is denied.' });
    case 'times_out':
      return limited({ ...plan, parts: [], acts: [], durationMs: Infinity }, SILENT_SECONDS);
    case 'drops_out':
      return {
        ...plan,
        acts: [{ atMs: plan.durationMs / 2, does: 'drops_out', seconds: DROPS_OUT_SECONDS }],
      };
    default:
      return plan;
  }
}
