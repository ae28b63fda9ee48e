import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import { libraries } from './library.ts';
import type { Started, Work, WorkRequest } from './work.ts';

/** Work of which more is asked than whether. */
const asked: ReadonlySet<Work> = new Set(['install_patches', 'upgrade_packages', 'message_users']);

/**
 * The one way to start work on devices, whatever they were picked by: asks what has to be asked, and starts it.
 * @returns the job; undefined when the person left it.
 */
export const startWork = async (host: LitElement, request: WorkRequest): Promise<Started> => {
  const { work, later } = request;
  if (libraries[work] || asked.has(work) || later) {
    const { openJobStart } = await lazily(() => import('./job-start-dialog.ts'));
    return openJobStart(host, request);
  }
  if (work === 'edit_relations') {
    const { openRelations } = await lazily(() => import('./relations-dialog.ts'));
    return openRelations(host, request);
  }
  const { openJobConfirm } = await lazily(() => import('./job-confirm-dialog.ts'));
  return openJobConfirm(host, request);
};
