import type { JobTarget } from '@customer-hub/sdk';

/** A job tells of its single targets in its stream up to this many; beyond, they are read as a list. */
export const TOLD_TARGETS = 500;

const OVER: ReadonlySet<string> = new Set(['succeeded', 'failed', 'skipped', 'cancelled', 'timed_out']);
const ORDER = ['queued', 'waiting_for_device', 'running'];

/** The target has come to its end; only another attempt goes on from there. */
export const isTargetOver = ({ status }: Pick<JobTarget, 'status'>): boolean => OVER.has(status);

/** 1 for the first. */
export const attemptOf = ({ attempt }: JobTarget): number => attempt;

const progressOf = ({ status }: JobTarget): number =>
  OVER.has(status) ? ORDER.length : ORDER.indexOf(status);

/** The newer of two answers about a target. Two of the same moment are told apart by how far they are. */
export const newerTarget = (known: JobTarget | undefined, target: JobTarget): JobTarget => {
  if (!known) return target;
  const attempts = attemptOf(target) - attemptOf(known);
  if (attempts !== 0) return attempts > 0 ? target : known;
  const [was, is] = [Date.parse(known.updatedAt), Date.parse(target.updatedAt)];
  if (was !== is) return is > was ? target : known;
  if (progressOf(target) !== progressOf(known))
    return progressOf(target) > progressOf(known) ? target : known;
  return (target.result?.pieces ?? 0) >= (known.result?.pieces ?? 0) ? target : known;
};

/** Control sequences and characters, which a single line of plain text has no use for. */
const CONTROL = new RegExp(
  String.raw`\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)?|[\x00-\x1f\x7f-\x9f]`,
  'g',
);

/** The last line with something in it, as plain text; undefined where there is none. */
export const lastLineOf = (text: string): string | undefined => {
  for (let end = text.length; end > 0;) {
    const from = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
    const line = text
      .slice(from + 1, Math.min(end, from + 2000))
      .replace(CONTROL, '')
      .trim();
    if (line) return line.slice(0, 200);
    end = from;
  }
  return undefined;
};
