import type { HubState } from '../core/hub-state.ts';
import { writable, type Store } from '../core/store.ts';
import { activities, type Activity, type StartedActivity, type WorkControl } from './activity.ts';
import { FileDownload, sha256Of } from './file-download.ts';
import { FileTransfer, type Place } from './file-transfer.ts';
import { jobBoard } from './job-board.ts';
import { waitFor, type Wait } from './uncertain.ts';

/** Two at once for each device. */
const AT_ONCE = 2;

/**
 * `placing`: the bytes are at the server, and the device is told to take them. `checking`: both sides are compared.
 * `stopped`: by the person; what has arrived is kept.
 */
export type TransferState = 'waiting' | 'moving' | 'placing' | 'checking' | 'done' | 'stopped' | 'failed';

/** A file on its way to a device or from it. */
export interface DeviceTransfer {
  readonly id: number;
  readonly direction: 'upload' | 'download';
  readonly deviceId: string;
  /** Of the file, as whoever began it names it. */
  readonly name: string;
  /** Where it lies on the device, or will. */
  readonly path: string;
  /** Bytes; undefined while that is not known. */
  readonly size: number | undefined;
  readonly movedBytes: number;
  readonly state: TransferState;
  /** It broke off, and goes on by itself soon. */
  readonly isRepeated: boolean;
  readonly error: unknown;
  /** Hash of the bytes here, once they are done. */
  readonly sha256: string | undefined;
  /** The device has the same hash; undefined where it could not be compared. */
  readonly isSame: boolean | undefined;
}

/** The device did not do it; `message` is what it said. */
export class RefusedByDeviceError extends Error {
  /** Code of the target: `failed`, `offline`, `timed_out`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What arrived is not what was sent. */
export class ChecksumError extends Error {
  readonly code = 'checksum';
}

/** A file that is to be sent. */
export interface NewDeviceUpload {
  readonly file: File;
  /** Where it is to lie on the device. */
  readonly path: string;
  /** A file of that name may be replaced. */
  readonly overwrite?: boolean;
}

/** A file that is to be got. `save` is called with its bytes, whoever looks then. */
export interface NewDeviceDownload {
  readonly path: string;
  readonly name: string;
  readonly size?: number | null;
  readonly save: (bytes: Blob) => void;
}

interface Entry {
  readonly item: DeviceTransfer;
  readonly started?: StartedActivity;
}

const isOver = ({ state }: DeviceTransfer): boolean => ['done', 'stopped', 'failed'].includes(state);

/**
 * Files on their way to the devices of a client and from them, each an activity: they go on while nobody looks, and
 * leaving the page asks first as long as one is under way.
 */
export class DeviceTransfers implements Store<readonly DeviceTransfer[]> {
  #state: HubState;
  #wait: Wait;
  #entries: readonly Entry[] = [];
  #items = writable<readonly DeviceTransfer[]>([]);
  #ids = 0;

  constructor(state: HubState, wait: Wait = waitFor) {
    this.#state = state;
    this.#wait = wait;
  }

  readonly get = (): readonly DeviceTransfer[] => this.#items.get();

  readonly listen = (listener: () => void): (() => void) => this.#items.listen(listener);

  upload(deviceId: string, { file, path, overwrite }: NewDeviceUpload): void {
    const transfer = new FileTransfer<void>(
      this.#state.hub,
      file,
      this.#placeOn(deviceId, path, overwrite ?? false, () => id),
      this.#wait,
    );
    const id = this.#add(
      { direction: 'upload', deviceId, name: file.name, path, size: file.size },
      async control => {
        await transfer.send(control.cancelled, {
          sent: movedBytes => this.#moved(id, control, { movedBytes, isRepeated: false }),
          repeats: () => this.#change(id, { isRepeated: true }),
        });
        this.#change(id, { state: 'checking' });
        await this.#compare(id, { deviceId, path }, await sha256Of(file));
      },
    );
  }

  download(deviceId: string, { path, name, size, save }: NewDeviceDownload): void {
    const download = new FileDownload(this.#state.hub.devices, deviceId, path, this.#wait);
    const id = this.#add(
      { direction: 'download', deviceId, name, path, size: size ?? undefined },
      async control => {
        const bytes = await download.receive(control.cancelled, {
          received: (movedBytes, total) =>
            this.#moved(id, control, { movedBytes, isRepeated: false, ...(total ? { size: total } : {}) }),
          repeats: () => this.#change(id, { isRepeated: true }),
        });
        this.#change(id, { state: 'checking' });
        try {
          await this.#compare(id, { deviceId, path }, await sha256Of(bytes));
        } catch (error) {
          download.forget();
          throw error;
        }
        save(bytes);
      },
    );
  }

  /** Stops it; what has arrived is kept. */
  stop(id: number): void {
    this.#find(id)?.started?.state.get().cancel?.();
  }

  /** Goes on where it stopped. */
  resume(id: number): void {
    void this.#find(id)?.started?.state.get().retry?.();
  }

  /** Takes what is over off the list: one, or all that is done. */
  dismiss(id?: number): void {
    const gone = this.#entries.filter(({ item }) =>
      id === undefined ? item.state === 'done' : item.id === id && isOver(item),
    );
    for (const { started } of gone) if (started) activities(this.#state).dismiss(started.id);
    this.#set(this.#entries.filter(entry => !gone.includes(entry)));
  }

  /** Tells the device to take the bytes, and waits until it has. */
  #placeOn(deviceId: string, path: string, overwrite: boolean, id: () => number): Place<void> {
    const board = jobBoard(this.#state);
    return async (uploadId, { signal }) => {
      this.#change(id(), { state: 'placing' });
      const job = await board.start({
        type: 'file_upload',
        targets: { deviceIds: [deviceId] },
        params: { path, uploadId, ...(overwrite ? { overwrite } : {}) },
      });
      const stop = (): void => void board.cancel(job.id).catch(() => undefined);
      signal.addEventListener('abort', stop, { once: true });
      try {
        const { failed } = await board.ended(job.id, signal);
        const [why] = failed;
        if (why) throw new RefusedByDeviceError(why.problem?.code ?? 'failed', why.problem?.title ?? '');
      } finally {
        signal.removeEventListener('abort', stop);
      }
    };
  }

  /** Both sides have the same bytes, or it failed; not known where one of them cannot tell. */
  async #compare(
    id: number,
    { deviceId, path }: { readonly deviceId: string; readonly path: string },
    sha256: string | undefined,
  ): Promise<void> {
    this.#change(id, { sha256, isSame: undefined });
    if (sha256 === undefined) return;
    const there = await this.#state.hub.devices.fileChecksum(deviceId, path).then(
      answer => answer.sha256.toLowerCase(),
      () => undefined,
    );
    if (there !== undefined && there !== sha256) throw new ChecksumError();
    this.#change(id, { isSame: there === undefined ? undefined : true });
  }

  #find(id: number): Entry | undefined {
    return this.#entries.find(({ item }) => item.id === id);
  }

  #add(
    of: Pick<DeviceTransfer, 'direction' | 'deviceId' | 'name' | 'path' | 'size'>,
    run: (control: WorkControl) => Promise<void>,
  ): number {
    const id = ++this.#ids;
    const item: DeviceTransfer = {
      ...of,
      id,
      movedBytes: 0,
      state: 'waiting',
      isRepeated: false,
      error: undefined,
      sha256: undefined,
      isSame: undefined,
    };
    this.#set([...this.#entries, { item }]);
    const started = activities(this.#state).run({
      kind: of.direction,
      subject: of.name,
      customerId: this.#state.records.peek('device', of.deviceId)?.customerId,
      total: of.size ?? 0,
      lane: `files ${of.deviceId}`,
      atOnce: AT_ONCE,
      guarded: true,
      run: async control => {
        await run(control);
        return { done: this.#find(id)?.item.size ?? 0 };
      },
    });
    this.#set(this.#entries.map(entry => (entry.item.id === id ? { ...entry, started } : entry)));
    started.state.listen(() => this.#follow(id, started.state.get()));
    this.#follow(id, started.state.get());
    return id;
  }

  /** The steps between say themselves what is going on. */
  #follow(id: number, { status, error }: Activity): void {
    const state = this.#find(id)?.item.state;
    if (status === 'running' && state === 'waiting') this.#change(id, { state: 'moving' });
    else if (status === 'waiting') this.#change(id, { state: 'waiting', error: undefined });
    else if (status === 'done') this.#change(id, { state: 'done', isRepeated: false });
    else if (status === 'cancelled') this.#change(id, { state: 'stopped', isRepeated: false });
    else if (status === 'failed') this.#change(id, { state: 'failed', error, isRepeated: false });
  }

  #moved(id: number, { cancelled, progress }: WorkControl, changes: Partial<DeviceTransfer>): void {
    if (cancelled.aborted) return;
    this.#change(id, { state: 'moving', ...changes });
    progress(changes.movedBytes ?? 0, changes.size);
  }

  #change(id: number, changes: Partial<DeviceTransfer>): void {
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

/** The transfers of a client. */
export const deviceTransfers = (state: HubState): DeviceTransfers =>
  state.shared(DeviceTransfers, made => new DeviceTransfers(made));
