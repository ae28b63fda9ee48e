import type { FormMessages } from '../messages/en/form.ts';
import type { Format } from '../messages/format.ts';
import type { FieldProblem } from './definition.ts';

/** What a problem reads: by its code, else the server's own sentence. */
export const problemText = (problem: FieldProblem, t: FormMessages, format: Format): string => {
  const { code, detail, message } = problem;
  const say = Object.hasOwn(t.problems, code) ? t.problems[code] : undefined;
  // A limit that only the server knows is in its sentence, not in its code.
  if (!say || (detail === undefined && message && /^(?:too_|invalid_format|duplicate)/.test(code)))
    return message ?? t.notSaved;
  return say({
    detail: typeof detail === 'number' ? format.number(detail) : (detail ?? ''),
    count: typeof detail === 'number' ? detail : 0,
  });
};
