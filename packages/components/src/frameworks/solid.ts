/**
 * Types for JSX of Solid: `import '@customer-hub/components/solid'` once. Properties are `prop:hub={...}`, events
 * `on:hub-navigate={...}`.
 */
import type { JSX } from 'solid-js';
import type { Attributes, AttributesOf, ListenersOf, PropertiesOf, Tag } from './attributes.ts';
import type { HubElementMap } from '../generated/element-types.ts';

type Properties<T extends Tag> = {
  [Name in keyof PropertiesOf<T> & string as `prop:${Name}`]?: PropertiesOf<T>[Name];
};

type Elements = {
  [T in Tag]: Properties<T> &
    AttributesOf<T> &
    ListenersOf<T, 'on:'> &
    Omit<Attributes, 'children'> & { children?: JSX.Element; ref?: (element: HubElementMap[T]) => void };
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
