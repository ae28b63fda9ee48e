import type { Hub, JobInput, JobPreview } from '@customer-hub/sdk';
import type { Work } from './work.ts';

type Targets = JobInput['targets'];
type Api = Pick<Hub['jobs'], 'preview'>;

/** The list of devices was kept for an hour and is gone. */
const isExpired = (error: unknown): boolean =>
  (error as { readonly code?: string }).code === 'preview_expired';

/**
 * What work would do to which devices. The first question fixes them: every further one, and the job itself, is
 * for the same devices, whatever a list shows later. One question per kind of work and what it is given.
 */
export class Previews {
  readonly #jobs: Api;
  readonly #targets: Targets;
  #first: Promise<JobPreview> | undefined;
  #known = new Map<string, Promise<JobPreview>>();

  constructor(jobs: Api, targets: Targets) {
    this.#jobs = jobs;
    this.#targets = targets;
  }

  /** Asked once for the same; after a failure again. */
  of(type: Work, params?: object): Promise<JobPreview> {
    const key = JSON.stringify([type, params ?? null]);
    const known = this.#known.get(key);
    if (known) return known;
    const asked = this.#ask(type, params);
    this.#known.set(key, asked);
    asked.catch(() => {
      if (this.#known.get(key) === asked) this.#known.delete(key);
    });
    return asked;
  }

  /** The kept list is gone: the next question fixes it anew. */
  renew(): void {
    this.#first = undefined;
    this.#known.clear();
  }

  async #ask(type: Work, params: object | undefined): Promise<JobPreview> {
    const first = await this.#fixed(type, params);
    if (first.asked) return first.preview;
    try {
      return await this.#send(type, params, { previewId: first.preview.id });
    } catch (error) {
      if (!isExpired(error)) throw error;
      this.renew();
      return this.#ask(type, params);
    }
  }

  /** The preview that fixed the devices; `asked`: by this question. */
  async #fixed(type: Work, params: object | undefined): Promise<{ preview: JobPreview; asked: boolean }> {
    const asked = !this.#first;
    const first = (this.#first ??= this.#send(type, params, this.#targets));
    try {
      return { preview: await first, asked };
    } catch (error) {
      if (this.#first === first) this.#first = undefined;
      throw error;
    }
  }

  #send(type: Work, params: object | undefined, targets: Targets): Promise<JobPreview> {
    return this.#jobs.preview({ type, targets, ...(params ? { params: { ...params } } : {}) });
  }
}

/** How many devices a preview lets it run on. @param waits Whether offline ones wait for it, or are left out. */
export const runsOn = ({ runs, waits }: Pick<JobPreview, 'runs' | 'waits'>, waitsFor = true): number =>
  runs + (waitsFor ? waits : 0);

export { isExpired };
