import { uuid, type Attachment, type Hub } from '@customer-hub/sdk';
import { untilSilent } from './silence.ts';
import { isTemporary, type Wait } from './uncertain.ts';

/** Pauses before it is sent again by itself, ms. */
const AGAIN_AFTER_MS = [1000, 4000, 15_000];

/** What uploads need of the client. */
export interface UploadsApi {
  readonly uploads: Pick<Hub['uploads'], 'upload'>;
  readonly attachments: Pick<Hub['attachments'], 'create'>;
}

/** Who wants to know how far a file is. */
export interface TransferListener {
  /** Bytes that are at the server now. */
  readonly sent: (bytes: number) => void;
  /** It did not come through, and is sent again soon. */
  readonly repeats: () => void;
}

/** Whether the next attempt may have more luck. A TypeError: the code that sends files could not be loaded. */
export const mayComeThrough = (error: unknown): boolean => isTemporary(error) || error instanceof TypeError;

/** One file on its way to a customer: its bytes first, then the attachment. Goes on where the last attempt ended. */
export class FileTransfer {
  #api: UploadsApi;
  #customerId: string;
  #file: File;
  #wait: Wait;
  /** Bytes that are at the server already, to be attached. */
  #uploadId: string | undefined;
  /** The same for every try to attach them: an answer that is lost attaches nothing twice. */
  #attachKey = uuid();

  constructor(api: UploadsApi, customerId: string, file: File, wait: Wait) {
    this.#api = api;
    this.#customerId = customerId;
    this.#file = file;
    this.#wait = wait;
  }

  /** Sends it, several times if the connection is silent or breaks. Rejects with what the last attempt failed by. */
  async send(cancelled: AbortSignal, listener: TransferListener): Promise<Attachment> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#attach(await this.#upload(cancelled, listener), cancelled);
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

  async #attach(uploadId: string, cancelled: AbortSignal): Promise<Attachment> {
    try {
      return await this.#api.attachments.create(
        this.#customerId,
        { uploadId },
        { signal: cancelled, idempotencyKey: this.#attachKey },
      );
    } catch (error) {
      // Refused, or expired meanwhile: the bytes are sent anew by the next try.
      if (!isTemporary(error) && !cancelled.aborted) this.#uploadId = undefined;
      throw error;
    }
  }
}
