import type { Answered } from '../server/router.ts';
import type { Removed } from './upkeep.ts';

/** Seconds; the upper ends of what is counted together. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts answers by operation and status, how long they took, and what the upkeep has removed. */
export class Metrics {
  readonly #answers = new Map<string, number>();
  readonly #durations = BUCKETS.map(() => 0);
  readonly #removed = new Map<string, number>();
  readonly #upkeeps = { done: 0, failed: 0 };
  #count = 0;
  #seconds = 0;

  readonly add = ({ method, operationId = 'none', status, durationMs }: Answered): void => {
    const labels = `method="${method}",operation="${operationId}",status="${status}"`,
      seconds = durationMs / 1000;
    this.#answers.set(labels, (this.#answers.get(labels) ?? 0) + 1);
    BUCKETS.forEach((end, index) => {
      if (seconds <= end) this.#durations[index] = (this.#durations[index] ?? 0) + 1;
    });
    this.#count++;
    this.#seconds += seconds;
  };

  /** Without what it has removed, it failed. */
  addUpkeep(removed: Removed | undefined): void {
    this.#upkeeps[removed ? 'done' : 'failed']++;
    for (const [kind, count] of Object.entries(removed ?? {}))
      this.#removed.set(kind, (this.#removed.get(kind) ?? 0) + (count as number));
  }

  /** In the text format of Prometheus. */
  text(): string {
    return [
      '# HELP hub_requests_total Answers by operation and status.',
      '# TYPE hub_requests_total counter',
      ...[...this.#answers].map(([labels, count]) => `hub_requests_total{${labels}} ${count}`),
      '# HELP hub_request_duration_seconds How long answers took until their first byte.',
      '# TYPE hub_request_duration_seconds histogram',
      ...BUCKETS.map(
        (end, index) => `hub_request_duration_seconds_bucket{le="${end}"} ${this.#durations[index]}`,
      ),
      `hub_request_duration_seconds_bucket{le="+Inf"} ${this.#count}`,
      `hub_request_duration_seconds_sum ${this.#seconds}`,
      `hub_request_duration_seconds_count ${this.#count}`,
      '# HELP hub_upkeep_total How often the upkeep was done.',
      '# TYPE hub_upkeep_total counter',
      ...Object.entries(this.#upkeeps).map(
        ([result, count]) => `hub_upkeep_total{result="${result}"} ${count}`,
      ),
      '# HELP hub_upkeep_removed_total What the upkeep has removed for good.',
      '# TYPE hub_upkeep_removed_total counter',
      ...[...this.#removed].map(([kind, count]) => `hub_upkeep_removed_total{kind="${kind}"} ${count}`),
      '# HELP process_resident_memory_bytes Memory of the process.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n');
  }
}
