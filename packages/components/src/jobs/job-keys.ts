import { isTextField } from '../shortcuts/typing.ts';

interface JobKeys {
  readonly root: ParentNode;
  readonly close: () => void;
  readonly retry: (jobId: string) => void;
}

/** Keys in the list of jobs: arrows move from row to row, R tries again what failed, Escape closes. */
export const jobKeys = (event: KeyboardEvent, { root, close, retry }: JobKeys): void => {
  const [target] = event.composedPath();
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...root.querySelectorAll<HTMLElement>('.job[data-job]')];
  const at = target instanceof Node ? rows.findIndex(row => row.contains(target)) : -1;
  const go = (index: number): void =>
    rows[Math.max(0, Math.min(rows.length - 1, index))]?.querySelector<HTMLElement>('.open')?.focus();
  const { key } = event;
  if (key === 'Escape') close();
  else if (isTextField(target as Partial<HTMLElement>)) return;
  else if (key === 'ArrowDown') go(at + 1);
  else if (key === 'ArrowUp') go(at - 1);
  else if (key === 'Home' && at >= 0) go(0);
  else if (key === 'End' && at >= 0) go(rows.length - 1);
  else if (key.toLowerCase() === 'r' && at >= 0) retry(rows[at]?.dataset['job'] ?? '');
  else return;
  event.preventDefault();
  event.stopPropagation();
};
