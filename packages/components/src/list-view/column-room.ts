import type { View } from '@customer-hub/sdk';
import { defaultView, type ViewShape } from '@customer-hub/state/lists';

/** What it asks of its list. */
interface Host {
  readonly current: View;
  readonly shape: ViewShape;
  requestUpdate(): void;
}

/** Which columns of a list have room, and whether the others show nevertheless. */
export class ColumnRoom {
  /** Columns that have no room. */
  hidden = 0;
  /** Somebody wants all columns, and scrolls sideways. */
  showsAll = false;

  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Columns without room hide, unless somebody chose more than those of the beginning. */
  get fits(): boolean {
    const { shape, current } = this.#host;
    const usual = new Set(defaultView(shape).columns.map(({ key }) => key));
    return !this.showsAll && current.columns.every(({ key }) => usual.has(key));
  }

  /** So many columns have no room now. */
  fitted = (hidden: number): void => {
    this.hidden = hidden;
    this.#host.requestUpdate();
  };

  showAll = (all: boolean): void => {
    this.showsAll = all;
    this.#host.requestUpdate();
  };
}
