/** Rows that are looked at, `to` exclusive. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** Which pages of a list are looked at. Asks for nothing. */
export class PagesInSight {
  readonly pageSize: number;
  #ranges: Ranges = [];
  /** Ascending. */
  #pages: readonly number[] = [0];

  constructor(pageSize: number) {
    this.pageSize = pageSize;
  }

  /** Ascending. Empty where every group is collapsed. */
  get pages(): readonly number[] {
    return this.#pages;
  }

  /** Says which rows are looked at. They show once `update` knows how many there are. */
  look(ranges: Ranges): void {
    this.#ranges = ranges;
  }

  /** Back to the top, with as much in sight as before. */
  toTop(): void {
    this.#ranges = [[0, this.#ranges.reduce((sum, [from, to]) => sum + to - from, 0)]];
    this.#pages = [0];
  }

  /** Takes what is looked at as the pages in sight. @param count Rows in all. @returns how it moved. */
  update(count: number): { readonly isNear: boolean; readonly isUp: boolean } {
    const [oldFirst = 0, oldLast = 0] = [this.#pages[0], this.#pages.at(-1)];
    this.#pages = this.#pagesOf(count);
    const [first = 0, last = 0] = [this.#pages[0], this.#pages.at(-1)];
    return { isNear: first <= oldLast + 1 && last >= oldFirst - 1, isUp: first < oldFirst };
  }

  /** As `update`, but only where there is something to see. @returns whether there is. */
  keep(count: number): boolean {
    const pages = this.#pagesOf(count);
    if (pages.length === 0) return false;
    this.#pages = pages;
    return true;
  }

  /** In sight, or the page before or after. */
  readonly isNear = (number: number): boolean => this.#pages.some(page => Math.abs(page - number) <= 1);

  /** The page that comes next in a direction; undefined where the list ends. */
  ahead(direction: 1 | -1, count: number): number | undefined {
    const edge = direction > 0 ? this.#pages.at(-1) : this.#pages[0];
    const ahead = edge === undefined ? -1 : edge + direction;
    return ahead >= 0 && ahead * this.pageSize < count ? ahead : undefined;
  }

  #pagesOf(count: number): number[] {
    const pages = new Set<number>();
    for (const [from, to] of this.#ranges) {
      const end = Math.min(to, count);
      for (let page = Math.floor(from / this.pageSize); page * this.pageSize < end; page += 1)
        pages.add(page);
    }
    return [...pages].sort((a, b) => a - b);
  }
}
