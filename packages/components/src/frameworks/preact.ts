/** Types for JSX of Preact: `import '@customer-hub/components/preact'` once. Events are `onhub-navigate={...}`. */
import type { ComponentChildren, Ref } from 'preact';
import type { Attributes, AttributesOf, ListenersOf, PropertiesOf, Tag } from './attributes.ts';
import type { HubElementMap } from '../generated/element-types.ts';

type Elements = {
  [T in Tag]: PropertiesOf<T> &
    AttributesOf<T> &
    ListenersOf<T, 'on'> &
    Omit<Attributes, 'children'> & {
      children?: ComponentChildren;
      key?: string | number;
      ref?: Ref<HubElementMap[T]>;
    };
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
