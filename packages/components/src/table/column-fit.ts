import { arrange, keepUnknown, type ViewColumn } from '@customer-hub/state/lists';
import { fitColumns, type Lead, type Room, type SizedColumn } from './columns.ts';

/** What decides which columns a table has room for. */
interface Wanted {
  readonly columns: readonly SizedColumn[];
  readonly shown: readonly ViewColumn[] | undefined;
  readonly lead: Lead;
  /** Columns without room hide. */
  readonly isOn: boolean;
}

/** Which of the columns that a person wants have room, and which wait hidden. */
export class ColumnFit {
  /** A width is being dragged: which columns show stays as it was. */
  isHeld = false;

  #room?: Room;
  #wanted: Wanted = { columns: [], shown: undefined, lead: { boxes: false, folds: false }, isOn: false };
  #hidden: ReadonlySet<string> = new Set();

  /** The columns to show; undefined for the default. */
  show(wanted: Wanted): readonly ViewColumn[] | undefined {
    this.#wanted = wanted;
    if (!this.isHeld) this.#hidden = this.#withoutRoom();
    return this.shown;
  }

  /** The columns that show; undefined for the default. */
  get shown(): readonly ViewColumn[] | undefined {
    const { columns, shown } = this.#wanted;
    if (this.#hidden.size === 0) return shown;
    return arrange(columns, shown).filter(({ key }) => !this.#hidden.has(key));
  }

  /** How many columns wait. */
  get hiddenCount(): number {
    return this.#hidden.size;
  }

  /** Takes over another room. @returns whether other columns have to show */
  measured(room: Room): boolean {
    if (room.width !== this.#room?.width) this.isHeld = false;
    this.#room = room;
    return !this.isHeld && this.#withoutRoom().size !== this.#hidden.size;
  }

  /** What a person wants, now that those that show were changed: the hidden ones keep their places. */
  changed(shown: readonly ViewColumn[]): readonly ViewColumn[] {
    const { columns, shown: before } = this.#wanted;
    if (this.#hidden.size === 0) return shown;
    const known = columns.filter(({ key }) => !this.#hidden.has(key));
    return keepUnknown(known, arrange(columns, before), shown);
  }

  #withoutRoom(): ReadonlySet<string> {
    const { columns, shown, lead, isOn } = this.#wanted;
    if (!isOn || !this.#room) return new Set();
    const fitting = new Set(fitColumns(columns, shown, lead, this.#room));
    return new Set([...arrange(columns, shown).map(({ key }) => key)].filter(key => !fitting.has(key)));
  }
}
