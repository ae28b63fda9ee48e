/** Runs steps two at a time, each as soon as what it needs is done, and tells how each ended. */
import type { Step, StepResult } from './step.ts';

export interface Ended {
  step: Step;
  result: StepResult;
  /** Milliseconds. */
  took: number;
}

/** Two cores are what we count on; a third process would only make timeouts likelier. */
const concurrency = 2;

/** @param files of the steps of which only some are to run, by the name of the step. */
export async function runSteps(
  steps: readonly Step[],
  ended: (end: Ended) => void,
  files: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Ended[]> {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const ends: Ended[] = [];
  const done = (name: string) => ends.find(end => end.step.name === name);
  const chosen = new Set(steps.map(step => step.name));
  const isReady = (step: Step) =>
    [...(step.needs ?? []), ...(step.after ?? [])].every(name => !chosen.has(name) || done(name));

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < concurrency ? waiting.findIndex(isReady) : -1;
    if (next < 0) {
      if (running.size === 0)
        throw new Error(`These steps wait for each other: ${waiting.map(step => step.name).join(', ')}`);
      await Promise.race(running.values());
      continue;
    }
    const [step] = waiting.splice(next, 1);
    if (!step) continue;
    const broken = (step.needs ?? []).filter(name => (done(name)?.result.failed ?? 0) > 0);
    running.set(
      step.name,
      runStep(step, broken, files.get(step.name)).then(end => {
        running.delete(step.name);
        ends.push(end);
        ended(end);
      }),
    );
  }
  return ends;
}

async function runStep(
  step: Step,
  broken: readonly string[],
  files: readonly string[] | undefined,
): Promise<Ended> {
  const start = performance.now();
  const end = (result: StepResult): Ended => ({ step, result, took: performance.now() - start });
  if (broken.length > 0)
    return end({ passed: 0, failed: 1, output: `Not run, because it builds on: ${broken.join(', ')}` });
  try {
    return end(await step.run(files));
  } catch (error) {
    return end({
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
