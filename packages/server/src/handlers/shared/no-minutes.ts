import type { FieldProblem } from '../../contract/types.ts';
import { fieldProblem } from '../../server/problems.ts';

/** Time is booked, or given back by a correction below 0; nothing is neither. */
export const noMinutes = (pointer: string): FieldProblem =>
  fieldProblem(pointer, 'no_minutes', 'Book time, or give it back by minutes below 0.');
