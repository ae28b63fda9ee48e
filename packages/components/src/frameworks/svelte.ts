/**
 * Types for templates of Svelte 5: `import '@customer-hub/components/svelte'` once. Events are
 * `onhub-navigate={...}`.
 */
import type { Attributes, AttributesOf, ListenersOf, PropertiesOf, Tag } from './attributes.ts';

type Elements = { [T in Tag]: PropertiesOf<T> & AttributesOf<T> & ListenersOf<T, 'on'> & Attributes };

declare global {
  namespace svelteHTML {
    interface IntrinsicElements extends Elements {}
  }
}
