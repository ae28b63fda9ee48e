import type { Attachment } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { writable, type Store } from '../core/store.ts';
import {
  activities,
  type Activities,
  type Activity,
  type StartedActivity,
  type WorkControl,
} from './activity.ts';
import { FileTransfer, mayComeThrough, type Place, type UploadsApi } from './file-transfer.ts';
import { waitFor, type Wait } from './uncertain.ts';

/** Two at once: one that is slow does not hold up the others, and a line is not split among ten. */
const AT_ONCE = 2;

export type UploadState = 'waiting' | 'sending' | 'done' | 'failed' | 'refused' | 'cancelled';

/** One file on its way. */
export interface UploadItem {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: UploadState;
  /** Undefined while the connection does not tell. */
  readonly sentBytes?: number | undefined;
  /** It did not come through, and is sent again soon. */
  readonly isRepeated?: boolean;
  /** Why it is not sent at all, as whoever added it says. */
  readonly refusal?: string | undefined;
  readonly error?: unknown;
}

/** A file to be sent. */
export interface NewUpload {
  /** As it is shown. */
  readonly name: string;
  /** Undefined for what has no bytes, e.g. a folder; it has a `refusal` then. */
  readonly file?: File | undefined;
  readonly refusal?: string | undefined;
}

interface Entry {
  readonly item: UploadItem;
  /** What sends it; undefined for what is refused. */
  readonly transfer: FileTransfer<Attachment> | undefined;
  started?: StartedActivity;
}

const stateOf: Readonly<Record<Activity['status'], UploadState>> = {
  waiting: 'waiting',
  running: 'sending',
  stopping: 'cancelled',
  done: 'done',
  partly: 'failed',
  failed: 'failed',
  cancelled: 'cancelled',
};

const isUnderWay = ({ state }: UploadItem): boolean => state === 'waiting' || state === 'sending';

/**
 * Uploads to one customer, each an activity: two at a time, sent again by themselves when the connection is silent
 * or breaks, by hand after that. They go on while nobody looks, and leaving the page asks first as long as one is
 * under way.
 */
export class Uploads implements Store<readonly UploadItem[]> {
  #api: UploadsApi;
  #activities: Activities;
  #customerId: string;
  #attached: (attachment: Attachment | undefined) => void;
  #wait: Wait;
  #entries: readonly Entry[] = [];
  #items = writable<readonly UploadItem[]>([]);
  #ids = 0;

  /** @param attached Called with what was attached; with undefined when a cancelled one may have got through. */
  constructor(
    api: UploadsApi,
    all: Activities,
    customerId: string,
    attached: (attachment: Attachment | undefined) => void,
    wait: Wait = waitFor,
  ) {
    this.#api = api;
    this.#activities = all;
    this.#customerId = customerId;
    this.#attached = attached;
    this.#wait = wait;
  }

  readonly get = (): readonly UploadItem[] => this.#items.get();

  readonly listen = (listener: () => void): (() => void) => this.#items.listen(listener);

  get items(): readonly UploadItem[] {
    return this.get();
  }

  /** Something is still to be done. */
  get active(): boolean {
    return this.items.some(isUnderWay);
  }

  /** Share of all bytes that are sent, 0 to 1; refused and cancelled files do not count. */
  get progress(): number {
    let sent = 0;
    let all = 0;
    for (const { state, size, sentBytes = 0 } of this.items) {
      if (state === 'refused' || state === 'cancelled') continue;
      all += size;
      sent += state === 'done' ? size : state === 'sending' ? Math.min(sentBytes, size) : 0;
    }
    return all === 0 ? 0 : sent / all;
  }

  add(files: readonly NewUpload[]): void {
    const added = files.map(({ name, file, refusal }): Entry => {
      const state = refusal === undefined ? 'waiting' : 'refused';
      return {
        item: { id: this.#ids++, name, size: file?.size ?? 0, state, refusal },
        transfer: file && new FileTransfer(this.#api, file, this.#attach, this.#wait),
      };
    });
    this.#set([...this.#entries, ...added]);
    for (const { item, transfer } of added)
      if (item.state === 'waiting' && transfer) this.#start(item, transfer);
  }

  cancel(id: number): void {
    this.#find(id)?.started?.state.get().cancel?.();
  }

  cancelAll(): void {
    // The last first: none of those that wait gets its turn by that.
    for (const { id } of [...this.items].reverse()) this.cancel(id);
  }

  /** Again from the start: without an id, all that failed. */
  retry(id?: number): void {
    for (const { item, started } of this.#entries) {
      const isMeant = id === undefined ? item.state === 'failed' : item.id === id;
      if (isMeant) void started?.state.get().retry?.();
    }
  }

  /** Sends again what failed for want of a connection. To be called when it is back. */
  retryLost(): void {
    for (const { id, state, error } of this.items)
      if (state === 'failed' && mayComeThrough(error)) this.retry(id);
  }

  dismiss(id: number): void {
    this.#takeOff(({ item }) => item.id === id);
  }

  /** Takes everything off the list that is over. */
  clear(): void {
    this.#takeOff(() => true);
  }

  #attach: Place<Attachment> = (uploadId, options) =>
    this.#api.attachments.create(this.#customerId, { uploadId }, options);

  #takeOff(isMeant: (entry: Entry) => boolean): void {
    const gone = this.#entries.filter(entry => isMeant(entry) && !isUnderWay(entry.item));
    for (const { started } of gone) if (started) this.#activities.dismiss(started.id);
    this.#set(this.#entries.filter(entry => !gone.includes(entry)));
  }

  #find(id: number): Entry | undefined {
    return this.#entries.find(({ item }) => item.id === id);
  }

  #start({ id, name, size }: UploadItem, transfer: FileTransfer<Attachment>): void {
    const started = this.#activities.run({
      kind: 'upload',
      subject: name,
      customerId: this.#customerId,
      total: size,
      lane: `upload ${this.#customerId}`,
      atOnce: AT_ONCE,
      guarded: true,
      run: async control => {
        await this.#send(id, transfer, control);
        return { done: size };
      },
    });
    const follow = (): void => {
      const activity = started.state.get();
      const isSending = activity.status === 'running';
      this.#change(id, {
        state: stateOf[activity.status],
        error: activity.error,
        ...(isSending ? {} : { sentBytes: undefined, isRepeated: false }),
      });
    };
    this.#set(this.#entries.map(entry => (entry.item.id === id ? { ...entry, started } : entry)));
    started.state.listen(follow);
    follow();
  }

  async #send(
    id: number,
    transfer: FileTransfer<Attachment>,
    { cancelled, progress }: WorkControl,
  ): Promise<void> {
    try {
      const attachment = await transfer.send(cancelled, {
        sent: sentBytes => {
          this.#change(id, { sentBytes, isRepeated: false });
          progress(sentBytes);
        },
        repeats: () => this.#change(id, { isRepeated: true, sentBytes: undefined }),
      });
      this.#attached(attachment);
    } catch (error) {
      // Its last request may have got through.
      if (cancelled.aborted) this.#attached(undefined);
      throw error;
    }
  }

  #change(id: number, changes: Partial<UploadItem>): void {
    this.#set(
      this.#entries.map(entry =>
        entry.item.id === id ? { ...entry, item: { ...entry.item, ...changes } } : entry,
      ),
    );
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#items.set(entries.map(({ item }) => item));
  }
}

/** The uploads to a customer: the same for everything that uses one client. */
export const uploadsOf = (state: HubState, customerId: string): Uploads =>
  state.shared(
    `uploads ${customerId}`,
    () =>
      new Uploads(state.hub, activities(state), customerId, attachment =>
        state.records.written('attachment', { id: attachment?.id, customerId, as: 'created' }, attachment),
      ),
  );
