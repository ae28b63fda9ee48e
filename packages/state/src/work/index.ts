export {
  activities,
  Activities,
  isOver,
  type Activity,
  type ActivityKind,
  type ActivityStatus,
  type Progress,
  type StartedActivity,
  type Work,
  type WorkControl,
  type WorkResult,
} from './activity.ts';
export { CANCELLED, MAX_BULK_IDS, type BulkOutcome, type BulkPart, type BulkTarget } from './bulk.ts';
export { bulkWork, type BulkSpec } from './bulk-work.ts';
export { isTemporary, isUncertain, UNANSWERED } from './uncertain.ts';
export { jobBoard, JobBoard } from './job-board.ts';

export { JobList, POLL_MS as JOBS_POLL_MS, type JobScope, type JobsView } from './job-list.ts';
export { jobNews, type JobNews } from './job-news.ts';
export { failuresOf, hasSucceeded, isJobOver, isJobWaiting, isReading } from './job-order.ts';
export { doneBy, followJob, type JobResult } from './jobs.ts';
export { importsOf, type Imports, type KnownImport } from './imports.ts';
export { ImportRun, type ImportPhase, type ImportState } from './import-run.ts';
export type { OutgoingRow, RowFilter } from './import-rows.ts';
export { Uploads, uploadsOf, type NewUpload, type UploadItem, type UploadState } from './uploads.ts';
export { exportWork, ExportFailedError, type ExportedFile, type ExportSpec } from './export-work.ts';
export { JobStream, type JobStreamApi, type JobView } from './job-stream.ts';
export { jobStream } from './job-streams.ts';
export type { JobConnection } from './job-feed.ts';
export type { OutputState } from './job-output.ts';
export type { OutputChunk, OutputStream } from './output-ring.ts';
export { attemptOf, isTargetOver } from './job-records.ts';
export {
  ChecksumError,
  deviceTransfers,
  DeviceTransfers,
  RefusedByDeviceError,
  type DeviceTransfer,
  type NewDeviceDownload,
  type NewDeviceUpload,
  type TransferState,
} from './device-transfers.ts';
export { DeviceChat, deviceChat, type ChatView, type OutgoingMessage } from './device-chat.ts';
