import { lazily } from '../../../internal/lazily.ts';
import type { PanelPlace } from '../../device-list-panel.ts';
import { runWork } from '../../run-work.ts';
import { isAsWanted, whyNot, type ServiceContext, type ServiceRow, type ServiceVerb } from './service-row.ts';

/** What actions need of the panel. */
interface ActionPlace extends PanelPlace<ServiceRow> {
  /** A service that may not be loaded. */
  find(name: string): Promise<ServiceRow | undefined>;
}

/** Most names in one job. */
const MOST = 100;

/** Does it on the device, and says how it ended. */
const work = async (
  verb: ServiceVerb,
  rows: readonly ServiceRow[],
  context: ServiceContext,
  place: ActionPlace,
): Promise<void> => {
  const { m } = context;
  const isDone = (id: string): boolean => {
    const row = place.rowOf(id);
    return row !== undefined && verb !== 'service_restart' && isAsWanted(verb, row);
  };
  const startAgain = (ids: readonly string[]): void => {
    const stopped = rows.filter(({ id }) => ids.includes(id)).reverse();
    void work('service_start', stopped, context, place);
  };
  for (let at = 0; at < rows.length; at += MOST) {
    const part = rows.slice(at, at + MOST);
    await runWork(place, context, {
      ids: part.map(({ id }) => id),
      input: ids => place.order({ type: verb, params: { names: [...ids] } }),
      isDone,
      nameOf: id => part.find(row => row.id === id)?.displayName ?? id,
      done: m.done[verb],
      notDone: m.notDone[verb],
      busy: m.busy,
      ...(verb === 'service_stop' ? { undo: { label: m.undoStop, run: startAgain } } : {}),
    });
  }
};

/** Stops at once what nothing that runs depends on; asks otherwise. */
const stop = async (
  rows: readonly ServiceRow[],
  context: ServiceContext,
  place: ActionPlace,
): Promise<void> => {
  const { needed, askStop } = await lazily(() => import('./stop-question.ts'));
  const order = await needed(rows, name => place.find(name));
  const isSafe = order.order.length === rows.length && rows.length === 1;
  const answer = isSafe ? 'service_stop' : await askStop(context, rows, order, place.deviceName);
  if (!answer) return;
  const all = answer === 'service_stop' ? order.order : rows;
  await work(answer, all, context, place);
};

/** Starts, stops or restarts services. */
export const actOnServices = async (
  verb: ServiceVerb,
  rows: readonly ServiceRow[],
  context: ServiceContext,
  place: ActionPlace,
): Promise<void> => {
  const { m, format } = context;
  const fit = rows.filter(row => !place.works.isBusy(row.id) && !whyNot(verb, row, m));
  if (fit.length === 0) return context.session.notices.show({ text: m.chosen.none, tone: 'failed' });
  const left = rows.length - fit.length;
  if (left > 0) context.session.notices.show({ text: m.chosen.some(left, format.number(left)) });
  await (verb === 'service_stop' ? stop(fit, context, place) : work(verb, fit, context, place));
};
