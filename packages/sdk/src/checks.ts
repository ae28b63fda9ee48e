// What `validate` needs, fast: plain functions tell the answers that are right, which is nearly all of them; the
// schemas are loaded for the first one that is not, to say where and why.
import type { DriftIssue, StandardSchema } from './core/options.ts';
import { checks } from './schemas/checks.ts';

const describe = async (
  id: string,
  value: unknown,
): Promise<{ readonly issues?: readonly DriftIssue[] | undefined }> => {
  const { responses }: { responses: Readonly<Partial<Record<string, StandardSchema>>> } =
    await import('./schemas/index.ts');
  return responses[id]?.['~standard'].validate(value) ?? {};
};

/** A check of the answer of each operation. */
export const responses: Readonly<Record<string, StandardSchema>> = Object.fromEntries(
  Object.entries(checks).map(([id, fits]) => [
    id,
    { '~standard': { validate: value => (fits(value) ? {} : describe(id, value)) } } satisfies StandardSchema,
  ]),
);
