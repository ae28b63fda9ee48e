/**
 * Types for templates of Vue 3: `import '@customer-hub/components/vue'` once. Write what is no text with `.prop`, which
 * works before the element is defined as well: `<customer-hub :hub.prop="hub" @hub-navigate="go">`.
 */
import type {} from 'vue';
import type { HubElementEvents } from '../generated/element-types.ts';
import type { HubEventMap } from '../generated/event-map.ts';
import type { Attributes, PropertiesOf, Tag } from './attributes.ts';

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** Vue reads `@hub-navigate` as a property `onHubNavigate`. */
type Listeners<T extends Tag> = {
  [Name in HubElementEvents[T] as `on${Pascal<Name>}`]?: (event: HubEventMap[Name]) => void;
};

type Components = { [T in Tag]: new () => { readonly $props: PropertiesOf<T> & Listeners<T> & Attributes } };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
