import type { Job } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { writable, type Store } from '../core/store.ts';
import { draftsOf, type Drafts, type DraftStore } from '../edits/drafts.ts';
import { jobBoard, type JobBoard } from './job-board.ts';
import type { JobList } from './job-list.ts';
import { failuresOf } from './job-order.ts';

/** What outlives the page: up to when ends were told and failures were seen, in times of the server. */
interface Kept {
  readonly told: number;
  /** Jobs told that ended in that very moment. */
  readonly toldIds: readonly string[];
  readonly seen: number;
}

const endOf = ({ endedAt }: Job): number => (endedAt ? Date.parse(endedAt) : 0);
const newestEnd = (jobs: readonly Job[]): number => Math.max(0, ...jobs.map(endOf));

/**
 * Which of the person's own jobs have ended since that was last said, and how many with failures since the list
 * was last looked at. It is told from what the server lists, and so also after the page was loaded again.
 */
export class JobNews {
  /** Jobs that ended with failures and were not looked at. */
  readonly unseen: Store<number>;
  #unseen = writable(0);
  #state: HubState;
  #board: JobBoard;
  #list: JobList;
  #place: string;
  #drafts: Promise<Drafts>;
  #known: { readonly drafts: Drafts; readonly me: string | undefined } | undefined;
  #listeners = new Set<(ended: readonly Job[]) => void>();
  #leave: (() => void) | undefined;

  constructor(state: HubState, customerId: string, store: DraftStore | undefined) {
    this.unseen = this.#unseen;
    this.#state = state;
    this.#board = jobBoard(state);
    this.#list = this.#board.list({ customerId });
    this.#place = `${customerId} jobs`;
    this.#drafts = draftsOf(state, store);
  }

  /**
   * Keeps the list fresh and tells each end once, except of jobs for which somebody waits.
   * @returns what ends it.
   */
  follow(tell: (ended: readonly Job[]) => void): () => void {
    this.#listeners.add(tell);
    if (!this.#leave) {
      const stops = [this.#list.listen(() => this.#look()), this.#list.follow()];
      this.#leave = () => stops.forEach(stop => stop());
      void this.#begin();
    }
    return () => {
      this.#listeners.delete(tell);
      if (this.#listeners.size > 0) return;
      this.#leave?.();
      this.#leave = undefined;
    };
  }

  /** The person looks at the list. */
  seen(): void {
    const kept = this.#kept();
    if (!kept) return;
    const seen = newestEnd(this.#list.get().done);
    if (seen > kept.seen) this.#keep({ ...kept, seen });
    this.#unseen.set(0);
  }

  async #begin(): Promise<void> {
    const drafts = await this.#drafts;
    const me = await this.#state.account().then(
      ({ user }) => user.id,
      () => undefined,
    );
    this.#known = { drafts, me };
    this.#look();
  }

  #look(): void {
    const { phase, done } = this.#list.get();
    if (!this.#known || phase !== 'ready' || this.#listeners.size === 0) return;
    const { me } = this.#known;
    let kept = this.#kept();
    // Whoever comes for the first time is told of what ends from now on.
    if (!kept) this.#keep((kept = { told: newestEnd(done), toldIds: [], seen: newestEnd(done) }));
    const { told, toldIds, seen } = kept;
    const isFirst = toldIds.length === 0;
    const isNews = (job: Job): boolean =>
      endOf(job) > told || (endOf(job) === told && !isFirst && !toldIds.includes(job.id));
    const mine = done.filter(job => job.createdBy.id === me);
    const news = mine.filter(isNews);
    if (news.length > 0) {
      const at = newestEnd(news);
      const ids = news.filter(job => endOf(job) === at).map(({ id }) => id);
      this.#keep({ told: at, toldIds: at === told ? [...toldIds, ...ids] : ids, seen });
      const unsaid = news.filter(({ id }) => !this.#board.isAwaited(id));
      if (unsaid.length > 0) for (const tell of this.#listeners) tell(unsaid);
    }
    this.#unseen.set(mine.filter(job => failuresOf(job) > 0 && endOf(job) > seen).length);
  }

  #kept(): Kept | undefined {
    return this.#known?.drafts.get<Kept>(this.#place);
  }

  #keep(kept: Kept): void {
    this.#known?.drafts.set(this.#place, kept);
  }
}

/** The news of a customer's jobs: one for each. @param store Where they are remembered over a reload. */
export const jobNews = (state: HubState, customerId: string, store?: DraftStore): JobNews => {
  const all = state.shared(jobNews, () => new Map<string, JobNews>());
  let news = all.get(customerId);
  if (!news) all.set(customerId, (news = new JobNews(state, customerId, store)));
  return news;
};
