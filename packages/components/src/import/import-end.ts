import type { ImportRun } from '@customer-hub/state/work';
import type { Format } from '../messages/format.ts';
import type { ImportWords } from './import-subject.ts';

/** What a person is told of an import that ended after its dialog was closed. */
export interface EndNotice {
  readonly text: string;
  readonly tone?: 'failed';
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** @param again Goes on with the import, or tries its failed rows again. */
export const endNotice = (
  run: ImportRun,
  t: ImportWords,
  format: Format,
  again: (how: 'commit' | 'resume') => void,
): EndNotice => {
  const { created = 0, updated = 0, failed = 0 } = run.record?.counts ?? {};
  const done = created + updated;
  if (run.error)
    return { text: t.interrupted, tone: 'failed', actions: [{ label: t.goOn, run: () => again('resume') }] };
  if (failed > 0) {
    const label = t.retryFailed(failed, format.number(failed));
    return {
      text: t.partly(done, format.number(done), format.number(failed)),
      tone: 'failed',
      actions: [{ label, run: () => again('commit') }],
    };
  }
  return { text: t.doneTitle(done, format.number(done)) };
};
