/** The build for a page without a bundler, as this host serves it. */
declare module 'hub-build' {
  export { createHub } from '@customer-hub/sdk';
  export function load(tag: 'customer-hub'): Promise<void>;
}
