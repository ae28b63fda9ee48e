/** Types for tags that are written as such in React 19, `<customer-hub onhub-navigate={...} />`. */
import type { HTMLAttributes, Ref } from 'react';
import type { HubElementMap } from '../generated/element-types.ts';
import type { AttributesOf, ListenersOf, PropertiesOf, Tag } from './attributes.ts';

type Elements = {
  [T in Tag]: PropertiesOf<T> &
    AttributesOf<T> &
    ListenersOf<T, 'on'> &
    Omit<HTMLAttributes<HubElementMap[T]>, keyof PropertiesOf<T>> & {
      class?: string;
      key?: string | number;
      ref?: Ref<HubElementMap[T]>;
    };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
