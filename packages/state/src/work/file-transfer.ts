import { uuid, type Hub, type RequestOptions } from '@customer-hub/sdk';
import { untilSilent } from './silence.ts';
import { isTemporary, type Wait } from './uncertain.ts';

/** Pauses before it is sent again by itself, ms. */
const AGAIN_AFTER_MS = [1000, 4000, 15_000];

/** What sending bytes needs of the client. */
export interface BytesApi {
  readonly uploads: Pick<Hub['uploads'], 'upload'>;
}

/** What uploads to a customer need of the client. */
export interface UploadsApi extends BytesApi {
  readonly attachments: Pick<Hub['attachments'], 'create'>;
}

/** Gives the bytes that are at the server to what they are for. Called again with the same key when that fails. */
export type Place<T> = (
  uploadId: string,
  options: Required<Pick<RequestOptions, 'signal' | 'idempotencyKey'>>,
) => Promise<T>;

/** Who wants to know how far a file is. */
export interface TransferListener {
  /** Bytes that are at the server now. */
  readonly sent: (bytes: number) => void;
  /** It did not come through, and is sent again soon. */
  readonly repeats: () => void;
}

/** Whether the next attempt may have more luck. A TypeError: the code that sends files could not be loaded. */
export const mayComeThrough = (error: unknown): boolean => isTemporary(error) || error instanceof TypeError;

/** One file on its way: its bytes first, then what they are for. Goes on where the last attempt ended. */
export class FileTransfer<T> {
  #api: BytesApi;
  #place: Place<T>;
  #file: File;
  #wait: Wait;
  /** Bytes that are at the server already, to be placed. */
  #uploadId: string | undefined;
  /** The same for every try to place them: an answer that is lost places nothing twice. */
  #placeKey = uuid();

  constructor(api: BytesApi, file: File, place: Place<T>, wait: Wait) {
    this.#api = api;
    this.#file = file;
    this.#place = place;
    this.#wait = wait;
  }

  /** Sends it, several times if the connection is silent or breaks. Rejects with what the last attempt failed by. */
  async send(cancelled: AbortSignal, listener: TransferListener): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#give(await this.#upload(cancelled, listener), cancelled);
      } catch (error) {
        const pause = AGAIN_AFTER_MS[attempt];
        if (cancelled.aborted || !mayComeThrough(error) || pause === undefined) throw error;
        listener.repeats();
        await this.#wait(pause, cancelled);
        if (cancelled.aborted) throw error;
      }
    }
  }

  /** Sends the bytes, unless they are there. @returns the id of the upload. */
  async #upload(cancelled: AbortSignal, { sent }: TransferListener): Promise<string> {
    if (this.#uploadId !== undefined) return this.#uploadId;
    const { id } = await untilSilent(this.#file.size, cancelled, (signal, heard) =>
      this.#api.uploads.upload(this.#file, {
        signal,
        onProgress: ({ sentBytes }) => {
          heard();
          if (!signal.aborted) sent(sentBytes);
        },
      }),
    );
    return (this.#uploadId = id);
  }

  async #give(uploadId: string, signal: AbortSignal): Promise<T> {
    try {
      return await this.#place(uploadId, { signal, idempotencyKey: this.#placeKey });
    } catch (error) {
      // Refused, or expired meanwhile: the bytes are sent anew by the next try.
      if (!isTemporary(error) && !signal.aborted) this.#uploadId = undefined;
      throw error;
    }
  }
}
