export { draftsOf, Drafts, type DraftStore } from './drafts.ts';
export { createEdit, type RecordEditOptions } from './create-edit.ts';
export {
  Edit,
  type EditChanges,
  type EditOptions,
  type EditState,
  type SaveOutcome,
  type SendOnce,
  type UnsavedEdit,
} from './edit.ts';
export { currentOf, fieldProblems, isUnanswered } from './failure.ts';
export { Intent, SentEarlier, type SendOptions } from './intent.ts';
export { mergeFields, type FieldConflict, type Merge } from './merge.ts';
export { keyOf, same, toPatch, valueAt } from './paths.ts';
export { storeRecord, type StoreCalls } from './store-record.ts';
export * from './types.ts';
