import type { Collection, RowOf } from '../store.ts';
import { notes } from './notes.ts';

/** Every collection of the database; a new resource is one import and one name here. */
export const collections = {
  notes,
};
export type Collections = typeof collections;
/** `context.db`: one collection per name above. */
export type Database = { readonly [K in keyof Collections]: Collection<RowOf<Collections[K]>> };
