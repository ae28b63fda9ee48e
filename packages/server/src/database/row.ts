/** What every stored row has. The store keeps `id`, `createdAt`, `updatedAt` and `etag` where the row type has them. */
export interface Row {
  id: string;
  createdAt?: string;
  updatedAt?: string;
  etag?: string;
  deletedAt?: string;
}

/** A run of rows of one customer (or of none) that are made when first needed. */
export interface Segment<T extends Row> {
  customerId: string | null;
  count: number;
  /** The rows bring their own ids, so they are made at once. */
  ownIds?: boolean;
  /** Must depend on nothing but its arguments. `index` from 0. */
  make(index: number, id: string): Omit<T, 'id' | 'etag' | 'deletedAt'> & { id?: string };
  /** The indexes of all rows, ascending by this field, where that can be told without making a row. */
  order?(field: string): Uint32Array | undefined;
}
