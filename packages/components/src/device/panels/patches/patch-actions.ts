import { jobBoard } from '@customer-hub/state/work';
import { lazily } from '../../../internal/lazily.ts';
import { runWork } from '../../run-work.ts';
import { isReady, type PatchContext, type PatchRow } from './patch-cells.ts';
import type { InstallWhen, PatchesPlace } from './patches-view.ts';

/** What actions need of the panel. */
interface ActionPlace extends PatchesPlace {
  readonly tonightAt: { readonly at: string; readonly timeZone: string };
  readonly osFamily: string | undefined;
}

const PLAN = 'install_patches';

/** Plans it for the evening of the device; the rows show it as planned. */
const plan = async (
  rows: readonly PatchRow[],
  { m, session, format }: PatchContext,
  place: ActionPlace,
): Promise<void> => {
  const schedule = place.tonightAt;
  const patchIds = rows.map(({ id }) => id);
  try {
    await jobBoard(session).start(place.order({ type: PLAN, params: { patchIds }, schedule }));
    const when = format.dateTime(schedule.at);
    session.notices.show({ text: m.plannedFor(rows.length, format.number(rows.length), when) });
  } catch (error) {
    const text = place.words.because(m.notInstalled, error instanceof Error ? error.message : '');
    session.notices.show({ text, tone: 'failed' });
  }
};

/** On every device of the customer with the same system, after a dialog with their number. */
const onAll = async (
  rows: readonly PatchRow[],
  { host, customerId }: PatchContext,
  place: ActionPlace,
): Promise<void> => {
  const { startWork } = await lazily(() => import('../../../job-start/start-work.ts'));
  const { osFamily } = place;
  await startWork(host, {
    work: PLAN,
    target: {
      filter: { ...(customerId ? { customerId } : {}), facets: osFamily ? { osFamily: [osFamily] } : {} },
    },
    customerId,
    params: { patchIds: rows.map(({ id }) => id) },
  });
};

/** Installs those that are ready, now, tonight or on all devices like this one. */
export const installPatches = async (
  when: InstallWhen,
  rows: readonly PatchRow[],
  context: PatchContext,
  place: ActionPlace,
): Promise<void> => {
  const { m, format, session } = context;
  const fit = rows.filter(row => isReady(row) && !place.works.isBusy(row.id));
  if (fit.length === 0) return session.notices.show({ text: m.none, tone: 'failed' });
  const left = rows.length - fit.length;
  if (left > 0) session.notices.show({ text: m.leftOut(left, format.number(left)) });
  if (when === 'tonight') return plan(fit, context, place);
  if (when === 'on_all') return onAll(fit, context, place);
  await runWork(place, context, {
    ids: fit.map(({ id }) => id),
    input: ids => place.order({ type: PLAN, params: { patchIds: [...ids] } }),
    isDone: id => place.rowOf(id) === undefined,
    nameOf: id => fit.find(row => row.id === id)?.title ?? id,
    done: m.installed,
    notDone: m.notInstalled,
    busy: m.busy,
  });
};
