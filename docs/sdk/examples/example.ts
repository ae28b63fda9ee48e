import type { Hub } from '@customer-hub/sdk';

/** What a page of the SDK shows and runs: `print` writes a value below the code. */
export type Example = (hub: Hub, print: (value: unknown) => void) => Promise<void>;
