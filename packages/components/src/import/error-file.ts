import type { ImportRun, KnownImport } from '@customer-hub/state/work';
import { saveFile, toCsv } from './csv.ts';
import type { ImportWords } from './import-subject.ts';

const PAGE = 200;

const errorRows = async (run: ImportRun, fields: readonly string[], t: ImportWords): Promise<string[][]> => {
  const lines: string[][] = [];
  for (;;) {
    const { items } = await run.rows({ status: ['error'] }, lines.length, PAGE);
    for (const { line, values, problems } of items) {
      const reasons = problems.map(problem => t.problem[problem.code]?.(problem.line) ?? problem.message);
      lines.push([String(line), ...fields.map(field => values[field] ?? ''), reasons.join(' ')]);
    }
    if (items.length < PAGE) return lines;
  }
};

/** Saves the rows that cannot come in, each with its reasons, as a file. */
export const saveErrorFile = async ({ run, fields }: KnownImport, t: ImportWords): Promise<void> => {
  const lines = await errorRows(run, fields, t);
  const header = [t.lineColumn, ...fields.map(field => t.short[field] ?? field), t.problemColumn];
  saveFile('import-errors.csv', toCsv(header, lines));
};
