/** What a bench promises: counted while it prints, and an error at its end when something is missed. */

export interface Goal {
  readonly name: string;
  readonly is: number;
  readonly atMost: number;
}

/** @throws {Error} A goal is missed. */
export function assertGoals(goals: readonly Goal[]): void {
  const missed = goals.filter(({ is, atMost }) => !(is <= atMost));
  if (missed.length === 0) return;
  const told = missed.map(({ name, is, atMost }) => `  ${name}: ${is.toFixed(2)}, goal ${atMost}`);
  throw new Error(`Missed ${missed.length} of ${goals.length} goals:\n${told.join('\n')}`);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? NaN;
