import type { Database } from '../database/collections/index.ts';
import { PARTS, type Part } from '../database/parts.ts';
import type { Row } from '../database/store.ts';
import type { FilePort } from '../server/ports.ts';
import type { Bin } from '../sql/bin.ts';
import type { Held } from '../sql/held.ts';

type Names = keyof Database;
interface Emptying {
  names: readonly Names[];
  /** About so many rows are deleted at once. */
  most: number;
  files: FilePort;
}
interface Emptied {
  /** At least `most` when there may be more. */
  records: number;
  files: number;
}

/** Deletes rows that were removed before a time, with what belongs to them alone. */
export async function emptyBin(bin: Bin<Names>, before: string, emptying: Emptying): Promise<Emptied> {
  const deletion = new Deletion(bin, emptying);
  for (const name of emptying.names) {
    if (deletion.isFull) break;
    await deletion.of(name, await bin.removed(name, before, deletion.left));
  }
  return deletion.done;
}

class Deletion {
  readonly done: Emptied = { records: 0, files: 0 };
  readonly #bin: Bin<Names>;
  readonly #emptying: Emptying;

  constructor(bin: Bin<Names>, emptying: Emptying) {
    this.#bin = bin;
    this.#emptying = emptying;
  }
  get left(): number {
    return this.#emptying.most - this.done.records;
  }
  get isFull(): boolean {
    return this.left <= 0;
  }

  /** Parts first: as long as there are any, the row is there and leads to them. */
  async of(name: Names, rows: readonly Held[]): Promise<void> {
    if (rows.length === 0) return;
    for (const part of PARTS[name] ?? []) {
      await this.of(part.collection, await this.#partsOf(part, rows));
      if (this.isFull) return;
    }
    if (name === 'attachments') await this.#removeFiles(rows);
    this.done.records += await this.#bin.delete(name, rows);
  }
  #partsOf(part: Part, rows: readonly Held[]): Promise<Held[]> {
    const ids = rows.map(({ row }) => row.id);
    return 'idOf' in part
      ? this.#bin.named(part.collection, ids.map(part.idOf))
      : this.#bin.naming(part.collection, part.field, ids, this.left);
  }

  /** Files first: when this is cut off, the rows are still there and lead to what is left of them. */
  async #removeFiles(attachments: readonly Held[]): Promise<void> {
    const sources = attachments.map(({ row }) => (row as Row & { source: string }).source);
    for (const source of sources) await this.#emptying.files.remove(source);
    await this.#bin.delete('uploads', await this.#bin.named('uploads', sources));
    this.done.files += sources.length;
  }
}
