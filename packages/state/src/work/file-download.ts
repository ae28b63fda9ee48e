import type { Hub } from '@customer-hub/sdk';
import { untilSilent } from './silence.ts';
import { isTemporary, type Wait } from './uncertain.ts';

/** Pauses before it goes on by itself without having got anything new, ms. */
const AGAIN_AFTER_MS = [1000, 4000, 15_000];
/** A browser can only take the hash of bytes that it holds at once. */
const MAX_HASHED_BYTES = 500_000_000;

/** What a download needs of the client. */
export type DownloadApi = Pick<Hub['devices'], 'downloadFile'>;

/** Who wants to know how far it is. */
export interface DownloadListener {
  /** Bytes that are here, and all of them once that is known. */
  readonly received: (bytes: number, total: number | undefined) => void;
  /** It broke off, and goes on soon. */
  readonly repeats: () => void;
}

/** SHA-256 in hex; undefined where the page may not take it, or the file is too large for that. */
export const sha256Of = async (bytes: Blob): Promise<string | undefined> => {
  const { subtle } = globalThis.crypto;
  if (!subtle || bytes.size > MAX_HASHED_BYTES) return undefined;
  const digest = await subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
};

/** One file on its way from a device. What has arrived is kept: it goes on where it broke off or was stopped. */
export class FileDownload {
  #api: DownloadApi;
  #deviceId: string;
  #path: string;
  #wait: Wait;
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #received = 0;
  #total: number | undefined;

  constructor(api: DownloadApi, deviceId: string, path: string, wait: Wait) {
    this.#api = api;
    this.#deviceId = deviceId;
    this.#path = path;
    this.#wait = wait;
  }

  /** Bytes that are here. */
  get received(): number {
    return this.#received;
  }

  /** Gets it, in several goes if the connection breaks. Rejects with what the last go failed by. */
  async receive(cancelled: AbortSignal, listener: DownloadListener): Promise<Blob> {
    for (let failures = 0; ;) {
      const before = this.#received;
      try {
        if (this.#received !== this.#total) await this.#go(cancelled, listener);
        return new Blob(this.#parts, { type: 'application/octet-stream' });
      } catch (error) {
        if (this.#received > before) failures = 0;
        const pause = AGAIN_AFTER_MS[failures++];
        if (cancelled.aborted || !isTemporary(error) || pause === undefined) throw error;
        listener.repeats();
        await this.#wait(pause, cancelled);
        if (cancelled.aborted) throw error;
      }
    }
  }

  /** Drops what has arrived: it is not what lies on the device. */
  forget(): void {
    this.#parts = [];
    this.#received = 0;
    this.#total = undefined;
  }

  #go(cancelled: AbortSignal, { received }: DownloadListener): Promise<void> {
    const from = this.#received;
    return untilSilent(0, cancelled, async (signal, heard) => {
      let status = 0;
      const { stream, size } = await this.#api.downloadFile(this.#deviceId, this.#path, {
        signal,
        ...(from > 0 ? { headers: { Range: `bytes=${from}-` } } : {}),
        hooks: { response: event => (status = event.status) },
      });
      // A server that knows no ranges sends all of it again.
      if (status !== 206) this.forget();
      this.#total = size === undefined ? undefined : this.#received + size;
      received(this.#received, this.#total);
      for (const reader = stream.getReader(); ;) {
        const { done, value } = await reader.read();
        if (signal.aborted) {
          await reader.cancel();
          throw signal.reason;
        }
        if (done) return;
        heard();
        this.#parts.push(new Uint8Array(value));
        this.#received += value.length;
        received(this.#received, this.#total);
      }
    });
  }
}
