import type { Device, JobInput } from '../contract/types.ts';
import type { DeviceRow } from '../database/collections/device-row.ts';
import { sha256 } from '../domain/sha256.ts';
import { otherProblem } from './problems.ts';

/** What only somebody who reaches a device knows of it. */
export interface DeviceFacts {
  /** The same object or value as long as nothing of this has changed. */
  readonly version: unknown;
  read(): {
    /** RFC 3339; `null` when it was never seen. */
    availabilitySince: string | null;
    disks: readonly { name: string; totalGb: number; freeGb: number }[];
    macAddresses: readonly string[];
    consent: Device['consent'];
  };
}

/** Whoever really reaches machines, such as the API of an RMM. The handlers of device tools come with it. */
export interface DevicePort<Context> {
  /** By the id of the device; those of which nothing is known are left out. */
  facts(rows: readonly DeviceRow[], context: Context): Promise<ReadonlyMap<string, DeviceFacts>>;
  /** Accepts work on devices; the id is that of the job. */
  start(input: JobInput, context: Context): Promise<{ id: string }>;
}

/** Nobody reaches a machine: records of devices are kept, and work on them is refused with 501. */
export const noDevices: DevicePort<unknown> = {
  facts: () => Promise.resolve(new Map()),
  start: () =>
    Promise.reject(
      otherProblem(501, 'not_implemented', 'Not served', 'This server has no connection to devices.'),
    ),
};

/** Where the bytes of files are kept, by a key that the server makes: of an upload, its id. */
export interface FilePort {
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when they are not there. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Nothing when they are not there. */
  remove(key: string): Promise<void>;
}

/** Files in memory, for tests and demos. */
export function memoryFiles(): FilePort {
  const kept = new Map<string, Uint8Array>();
  return {
    write: (key, bytes) => {
      kept.set(key, bytes);
      return Promise.resolve();
    },
    read: key => Promise.resolve(kept.get(key)),
    remove: key => {
      kept.delete(key);
      return Promise.resolve();
    },
  };
}

/** Keeps secrets so that whoever reads the database reads nothing. */
export interface Vault {
  /** @param about what the secret belongs to: sealed for one record, it opens for no other. */
  seal(secret: string, about: string): string;
  /** Throws when it was sealed for another record, with a key that is gone, or changed since. */
  open(sealed: string, about: string): string;
}
/** Keeps them as they are, for demos. */
export const openVault: Vault = { seal: secret => secret, open: sealed => sealed };

/** Turns pass phrases into what can be kept: whoever reads it finds them by slow guessing at best. */
export interface PassPhrases {
  hash(phrase: string): Promise<string>;
  verify(phrase: string, hash: string): Promise<boolean>;
}
/** Hashes them at once, for demos and tests. */
export const quickPassPhrases: PassPhrases = {
  hash: phrase => Promise.resolve(`quick.${sha256(new TextEncoder().encode(phrase))}`),
  verify: async (phrase, hash) => (await quickPassPhrases.hash(phrase)) === hash,
};

/** Sends events to addresses that asked for them. */
export interface WebhookPort {
  /** The status of the answer; `null` when there was none. Never rejects, never follows a redirect. */
  send(
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ statusCode: number | null }>;
}
/** Sends nothing: nobody answers. */
export const noWebhooks: WebhookPort = { send: () => Promise.resolve({ statusCode: null }) };
