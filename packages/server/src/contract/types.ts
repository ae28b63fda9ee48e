/** The contract's types, from one place: `import type { Note, operations } from './types.ts'`. */
export type * from '@customer-hub/sdk/types';
