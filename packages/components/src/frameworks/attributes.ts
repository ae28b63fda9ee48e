import type { HubElementEvents, HubElementMap, HubElementProperties } from '../generated/element-types.ts';
import type { HubEventMap } from '../generated/event-map.ts';

/** A tag of the elements. */
export type Tag = keyof HubElementMap;

/** What templates write on any element. */
export interface Attributes {
  id?: string;
  class?: string;
  style?: string | object;
  slot?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  hidden?: boolean;
  tabindex?: number;
  children?: unknown;
  [name: `data-${string}` | `aria-${string}`]: unknown;
}

/** Properties of an element, by its tag. */
export type PropertiesOf<T extends Tag> = HubElementProperties[T];

type Kebab<Name extends string> = Name extends `${infer Letter}${infer Rest}`
  ? `${Letter extends Lowercase<Letter> ? Letter : `-${Lowercase<Letter>}`}${Kebab<Rest>}`
  : Name;

/**
 * Attributes of an element, by its tag: those of its properties that are text, numbers or yes and no. A `place` is a
 * property alone.
 */
export type AttributesOf<T extends Tag> = {
  [
    Name in Exclude<keyof PropertiesOf<T> & string, 'place'> as NonNullable<PropertiesOf<T>[Name]> extends
      string | number | boolean
      ? Kebab<Name>
      : never
  ]?: PropertiesOf<T>[Name];
};

/** Listeners of an element by its tag: names of events behind a word, such as `on:hub-navigate`. */
export type ListenersOf<T extends Tag, Before extends string> = {
  [Name in HubElementEvents[T] as `${Before}${Name}`]?: (event: HubEventMap[Name]) => void;
};
