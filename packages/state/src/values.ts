/** Values of fields, and paths into records: all that showing a field needs of editing it. */
export { keyOf, same, toPatch, valueAt } from './edits/paths.ts';
export * from './edits/types.ts';
