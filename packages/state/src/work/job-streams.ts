import type { HubState } from '../core/hub-state.ts';
import { systemClock } from '../live/ports.ts';
import { JobStream } from './job-stream.ts';

class JobStreams {
  #streams = new Map<string, JobStream>();
  #state: HubState;

  constructor(state: HubState) {
    this.#state = state;
    state.changes.subscribe(({ type, id, kind }) => {
      if (type === 'job' && id !== undefined && kind !== 'deleted') this.#streams.get(id)?.refresh();
    });
  }

  of(jobId: string): JobStream {
    let stream = this.#streams.get(jobId);
    if (!stream) {
      const made = new JobStream(this.#state.hub.jobs, jobId, systemClock, () => {
        if (this.#streams.get(jobId) === made) this.#streams.delete(jobId);
      });
      this.#streams.set(jobId, (stream = made));
    }
    return stream;
  }
}

/**
 * The one stream of a job that all elements of a page share. Nothing is asked for until somebody listens.
 * @example
 * const stream = jobStream(state, 'job_5');
 * const end = stream.listen(() => render(stream.get()));      // job, targets, connection
 * const text = stream.output('tgt_1');                        // the newest attempt
 * const endText = text.listen(() => append(text.get()));      // at most every 80 ms
 */
export const jobStream = (state: HubState, jobId: string): JobStream =>
  state.shared(JobStreams, made => new JobStreams(made)).of(jobId);
