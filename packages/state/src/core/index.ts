export { HubState, hubState } from './hub-state.ts';
export { Emitter, writable, type Store, type Writable } from './store.ts';
export type { Change, ChangeListener, Changes } from '../records/changes.ts';
export { dependsOn, isNoisy, recordKinds } from '../records/dependencies.ts';
export type { RecordKind, RecordTypes } from '../records/kinds.ts';
export type { CachedRecord, RecordState } from '../records/record.ts';
export type { Outcome, Records, WriteOptions } from '../records/records.ts';
export { Notices, type Notice, type NoticeAction } from '../session/notices.ts';
export { Unsaved } from '../session/unsaved.ts';
