import { hasLost, type RowRequest } from './requests.ts';
import type { RowGroup, RowPage } from './rows.ts';

/** How many rows a list has, in all and by group, as the question that was sent last has told. */
export class RowCount {
  #count = 0;
  #groups: readonly RowGroup[] | undefined;
  /** Which question told. */
  #toldBy = 0;

  get count(): number {
    return this.#count;
  }

  get groups(): readonly RowGroup[] | undefined {
    return this.#groups;
  }

  /** Takes the first answer of a query. */
  start({ sent }: RowRequest<unknown>, { totalCount, items, groups }: RowPage<unknown>): void {
    this.#count = totalCount ?? items.length;
    this.#groups = groups;
    this.#toldBy = sent;
  }

  /** Takes another answer, unless something that was asked for later has told already. */
  take(request: RowRequest<unknown>, { totalCount, groups }: RowPage<unknown>): void {
    if (request.sent < this.#toldBy || hasLost(request)) return;
    this.#toldBy = request.sent;
    if (totalCount !== undefined) this.#count = totalCount;
    if (groups) this.#groups = groups;
  }

  /**
   * A row was taken out.
   * @param sent Place of the question that brought it. @returns false when a number that was told later may know
   * already that it is gone: then the number stays.
   */
  takeOut(index: number, sent: number): boolean {
    if (sent < this.#toldBy) return false;
    this.#count = Math.max(0, this.#count - 1);
    this.#groups = shrinkGroup(this.#groups, index);
    return true;
  }

  clear(): void {
    this.#count = 0;
    this.#groups = undefined;
  }
}

/** The groups after the row at `index` was taken out. */
const shrinkGroup = (
  groups: readonly RowGroup[] | undefined,
  index: number,
): readonly RowGroup[] | undefined => {
  let end = 0;
  const at = groups?.findIndex(({ count }) => index < (end += count)) ?? -1;
  return groups
    ?.map((group, n) => (n === at ? { ...group, count: group.count - 1 } : group))
    .filter(({ count }, n) => n !== at || count > 0);
};
