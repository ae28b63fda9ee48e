import type { ImportSubject } from '../import/import-subject.ts';
import { lazily } from '../internal/lazily.ts';
import type { ListContext } from './definition.ts';
import { customerOf } from './record-actions.ts';

/** Imports records from a file or the clipboard into the customer of a list, which is asked again then. */
export const importAction =
  (loadSubject: () => Promise<ImportSubject>) =>
  async <T, M>(context: ListContext<T, M>): Promise<void> => {
    const [{ openImport }, subject] = await Promise.all([
      lazily(() => import('../import/import-dialog.ts')),
      lazily(loadSubject),
    ]);
    await openImport(context.host, customerOf(context), subject, context.format.locale);
    await context.refresh();
  };
