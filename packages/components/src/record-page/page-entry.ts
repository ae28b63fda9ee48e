/** What the page of a record knows of a panel before its code is there. */
export interface PageEntry<T, K extends string = string> {
  readonly key: K;
  /** Of one of the host's own. */
  readonly label?: string;
  /** Fetches the code of its element. */
  readonly load: () => Promise<CustomElementConstructor>;
  /** Whether a record has it. Default: every one has. */
  readonly when?: (record: T) => boolean;
  /** How much there is in it; nothing shows for none. */
  readonly count?: (record: T) => number | undefined;
  /** What is in it should not wait. */
  readonly urgent?: (record: T) => boolean;
}

/** Where a record stands in the list it was opened from. */
export interface RecordPosition {
  /** 1 for the first. */
  readonly at: number;
  readonly of: number;
}
