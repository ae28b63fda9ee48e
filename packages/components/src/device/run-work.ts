import type { ListContext } from '../list-view/definition.ts';
import type { PanelPlace } from './device-list-panel.ts';
import type { WorkEnd, WorkOrder } from './device-work.ts';

/** Work on rows of a panel, and what is said of its end. */
export interface Doing extends WorkOrder {
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

/** What a failure names at most. */
const MOST_NAMES = 3;

/** Does it on the device, shows it in the rows, and says how it ended. */
export const runWork = async (
  place: Pick<PanelPlace<unknown>, 'works' | 'words' | 'whyOf' | 'tell'>,
  { session, format }: Pick<ListContext<never, never>, 'session' | 'format'>,
  doing: Doing,
): Promise<WorkEnd> => {
  const end = await place.works.run(doing);
  const { done, failed } = end;
  if (end.isBusy) place.tell(doing.busy);
  if (failed.length > 0) {
    const names = format.list(failed.slice(0, MOST_NAMES).map(doing.nameOf));
    const text = place.words.because(`${doing.notDone} · ${names}`, place.whyOf(end));
    session.notices.show({ text, tone: 'failed' });
  }
  if (done.length === 0) return end;
  const text = doing.done(done.length, format.number(done.length), doing.nameOf(done[0] ?? ''));
  const { undo } = doing;
  if (!undo) place.tell(text);
  else session.notices.show({ text, actions: [{ label: undo.label, run: () => undo.run(done) }] });
  return end;
};
