import { lazily } from '../internal/lazily.ts';
import type { WorkRequest } from '../job-start/work.ts';
import type { ListContext } from '../list-view/definition.ts';
import type { PanelPlace } from './device-list-panel.ts';
import type { WorkEnd, WorkOrder } from './device-work.ts';

/** What is said of the end of work on rows of a panel. */
export interface Saying {
  readonly nameOf: (id: string) => string;
  /** Said when it is done: `Print Spooler started`. `name` is that of the first. */
  readonly done: (count: number, n: string, name: string) => string;
  /** Said when it is not: `Not started`. */
  readonly notDone: string;
  /** Said when everything is busy already. */
  readonly busy: string;
  /** Takes back what was done. Where there is one it is offered to everybody, elsewhere the row says enough. */
  readonly undo?: { readonly label: string; readonly run: (ids: readonly string[]) => void };
}

type Place = Pick<PanelPlace<unknown>, 'works' | 'words' | 'whyOf' | 'tell'>;

/** What a failure names at most. */
const MOST_NAMES = 3;

const sayEnd = (
  place: Place,
  { session, format }: Pick<ListContext<never, never>, 'session' | 'format'>,
  end: WorkEnd,
  saying: Saying,
): void => {
  const { done, failed } = end;
  if (end.isBusy) place.tell(saying.busy);
  if (failed.length > 0) {
    const names = format.list(failed.slice(0, MOST_NAMES).map(saying.nameOf));
    const text = place.words.because(`${saying.notDone} · ${names}`, place.whyOf(end));
    session.notices.show({ text, tone: 'failed' });
  }
  if (done.length === 0) return;
  const text = saying.done(done.length, format.number(done.length), saying.nameOf(done[0] ?? ''));
  const { undo } = saying;
  if (!undo) place.tell(text);
  else session.notices.show({ text, actions: [{ label: undo.label, run: () => undo.run(done) }] });
};

/** Does it on the device, shows it in the rows, and says how it ended. */
export const runWork = async (
  place: Place,
  context: Pick<ListContext<never, never>, 'session' | 'format'>,
  work: WorkOrder & Saying,
): Promise<WorkEnd> => {
  const end = await place.works.run(work);
  sayEnd(place, context, end, work);
  return end;
};

/** The same after the questions of a dialog, which starts it. */
export const askWork = async (
  place: Place,
  context: Pick<ListContext<never, never>, 'session' | 'format' | 'host'>,
  request: WorkRequest,
  work: Pick<WorkOrder, 'ids' | 'isDone'> & Saying,
): Promise<void> => {
  const { startWork } = await lazily(() => import('../job-start/start-work.ts'));
  const job = await startWork(context.host, request);
  if (job) sayEnd(place, context, await place.works.take(job, work), work);
};
