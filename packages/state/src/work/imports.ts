import type { Import, ImportInput } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { draftsOf, type Drafts, type DraftStore } from '../edits/drafts.ts';
import { activities, type StartedActivity, type WorkResult } from './activity.ts';
import type { OutgoingRow } from './import-rows.ts';
import { ImportRun } from './import-run.ts';

/** An import of one kind into one customer, and the fields that its file has a column for. */
export interface KnownImport {
  readonly run: ImportRun;
  readonly fields: readonly string[];
}

/** What outlives the page. */
interface Kept {
  readonly importId: string;
  readonly fields: readonly string[];
}

/** Ended already, or never begun: nothing of it is to be found again. */
const isLost = ({ status }: Import): boolean =>
  status === 'uploading' || status === 'done' || status === 'cancelled';

/**
 * The imports of a client, by place: kind and customer. They go on when their dialog is closed, and are found again
 * after the page was loaded again, because the server goes on with them.
 */
export class Imports {
  #state: HubState;
  #drafts: Promise<Drafts>;
  #known = new Map<string, KnownImport>();
  #running = new WeakMap<ImportRun, StartedActivity>();

  constructor(state: HubState, store: DraftStore | undefined) {
    this.#state = state;
    this.#drafts = draftsOf(state, store);
  }

  /** Of what this window knows. */
  get(place: string): KnownImport | undefined {
    return this.#known.get(place);
  }

  /**
   * Also what was begun before the page was loaded; undefined when that is over, or nothing was begun. Never
   * rejects.
   */
  async find(place: string): Promise<KnownImport | undefined> {
    const known = this.#known.get(place);
    if (known) return known;
    const drafts = await this.#drafts;
    const kept = drafts.get<Kept>(place);
    if (!kept) return undefined;
    try {
      const record = await this.#state.hub.imports.get(kept.importId);
      if (isLost(record)) drafts.remove(place);
      else
        this.#known.set(place, {
          run: ImportRun.found(this.#state.hub.imports, record),
          fields: kept.fields,
        });
    } catch (error) {
      const { status } = error as { readonly status?: number };
      if (status === 403 || status === 404 || status === 410) drafts.remove(place);
    }
    return this.#known.get(place);
  }

  /** Begins one; `resume` of its run sends the rows. */
  begin(
    place: string,
    input: ImportInput,
    rows: readonly OutgoingRow[],
    fields: readonly string[],
  ): KnownImport {
    const known = { run: new ImportRun(this.#state.hub.imports, input, rows), fields };
    this.#known.set(place, known);
    const leave = known.run.listen(() => {
      const { record, phase } = known.run.get();
      if (!record || phase === 'sending' || phase === 'checking') return;
      leave();
      // From here on the rows are at the server: another page can go on with it.
      void this.#drafts.then(drafts => {
        if (this.#known.get(place) === known)
          drafts.set(place, { importId: record.id, fields } satisfies Kept);
      });
    });
    return known;
  }

  /** It is over, or was given up. */
  forget(place: string): void {
    this.#known.delete(place);
    void this.#drafts.then(drafts => drafts.remove(place));
  }

  /**
   * Imports the good rows (again: those that failed), or goes on with what the server is at, as an activity:
   * leaving the page asks meanwhile.
   * @param existing Whether records that are there are changed, or left as they are.
   */
  start(
    place: string,
    customerId: string,
    { run }: KnownImport,
    how: 'commit' | 'resume',
    existing?: 'update' | 'skip',
  ): StartedActivity {
    let next = how;
    let stopping: Promise<void> | undefined;
    const started = activities(this.#state).run({
      kind: 'import',
      subject: place,
      customerId,
      guarded: true,
      total: run.record?.progress.total ?? run.total,
      run: async ({ cancelled, progress }) => {
        const leave = run.listen(() => {
          const { record } = run.get();
          if (record) progress(record.progress.done, record.progress.total);
        });
        const stop = (): void => {
          stopping = run.cancel();
        };
        cancelled.addEventListener('abort', stop);
        try {
          await (next === 'commit' ? run.commit(existing) : run.resume());
          await stopping;
        } finally {
          next = 'resume';
          leave();
          cancelled.removeEventListener('abort', stop);
        }
        return resultOf(run);
      },
    });
    this.#running.set(run, started);
    return started;
  }

  /** Stops it, whatever it is at. What was made stays. */
  stop({ run }: KnownImport): void {
    const cancel = this.#running.get(run)?.state.get().cancel;
    if (cancel) cancel();
    else void run.cancel();
  }
}

/** @throws why it did not come to its end. */
const resultOf = (run: ImportRun): WorkResult => {
  const { error, record, phase } = run.get();
  if (error !== undefined) throw error;
  if (phase === 'cancelled') throw new Error('The import was stopped.');
  const { created = 0, updated = 0, unchanged = 0, failed = 0 } = record?.counts ?? {};
  const again = async (): Promise<WorkResult> => {
    await run.commit();
    const { done, ...rest } = resultOf(run);
    return { done: done - created - updated - unchanged, ...rest };
  };
  return { done: created + updated + unchanged, retry: failed > 0 ? again : undefined };
};

/** The imports of a client. @param store Where they are remembered over a reload; taken when this is first called. */
export const importsOf = (state: HubState, store?: DraftStore): Imports =>
  state.shared(importsOf, made => new Imports(made, store));
