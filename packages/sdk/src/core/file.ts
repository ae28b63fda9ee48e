import type { RequestOptions } from './options.ts';

/** A file being downloaded. */
export interface Download {
  /** Name the server gave, without any folder; `undefined` when it gave none. */
  readonly name: string | undefined;
  /** Media type, without parameters. */
  readonly type: string;
  /** Bytes, when the server said. */
  readonly size: number | undefined;
  /** The bytes as they arrive. Read it, `cancel()` it, or abort the signal. */
  readonly stream: ReadableStream<Uint8Array>;
  /** Reads everything into memory. */
  blob(): Promise<Blob>;
}

export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** Called on every step of an upload, at the latest when all bytes are sent. */
export type OnProgress = (progress: UploadProgress) => void;

/** Of a helper that sends several requests; one idempotency key cannot serve them all. */
export interface UploadOptions extends Omit<RequestOptions, 'idempotencyKey'> {
  onProgress?: OnProgress;
}
