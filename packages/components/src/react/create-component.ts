import {
  createElement,
  forwardRef,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  version,
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import type { HubElementEvents, HubElementMap, HubElementProperties } from '../generated/element-types.ts';
import type { HubEventMap } from '../generated/event-map.ts';

type Tag = keyof HubElementMap;

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Handlers<Events extends keyof HubEventMap> = {
  readonly [Name in Events as `on${Pascal<Name>}`]?: (event: HubEventMap[Name]) => void;
};

/**
 * What an element takes as a component of React: its properties, its events as `onHubNavigate`, and what React gives
 * to every element.
 */
export type HubComponentProps<T extends Tag> = HubElementProperties[T] &
  Handlers<HubElementEvents[T]> &
  Omit<HTMLAttributes<HubElementMap[T]>, keyof HubElementProperties[T]>;

/** A `ref` gives the element. */
export type HubComponent<T extends Tag> = ForwardRefExoticComponent<
  HubComponentProps<T> & RefAttributes<HubElementMap[T]>
>;

interface Definition<T extends Tag> {
  readonly tag: T;
  /** Registers the tag; asked for when the first component is in the page. */
  readonly load: () => Promise<unknown>;
  readonly properties: readonly string[];
  /** What a property is set to when the component is no longer given it. */
  readonly fallbacks: Readonly<Record<string, unknown>>;
  readonly events: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** React says so of the other one, which does nothing on a server. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const handlerOf = (event: string): string =>
  `on${event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/**
 * An element as a component, for React 18 and 19. Properties are set as such, never as attributes, also before the tag
 * is defined: the element takes them over.
 */
export const createComponent = <T extends Tag>(definition: Definition<T>): HubComponent<T> => {
  const { tag, load, properties, events } = definition;
  const handlers = events.map(handlerOf);
  const Component = (props: Values, ref: ForwardedRef<HTMLElement>) => {
    const element = useRef<HTMLElement | null>(null);
    const latest = useRef<Values>({});
    const keep = useCallback(
      (node: HTMLElement | null) => {
        element.current = node;
        if (typeof ref === 'function') return ref(node);
        if (ref) ref.current = node;
        return undefined;
      },
      [ref],
    );
    useBeforePaint(() => {
      if (element.current) setProperties(element.current, definition, latest.current, props);
      latest.current = props;
    });
    useBeforePaint(() => {
      const controller = new AbortController();
      for (const [index, type] of events.entries())
        element.current?.addEventListener(
          type,
          event => (latest.current[handlers[index]!] as ((event: Event) => void) | undefined)?.(event),
          controller,
        );
      return () => controller.abort();
    }, []);
    useEffect(() => {
      load().catch((error: unknown) => console.error(`<${tag}> could not be loaded.`, error));
    }, []);
    return createElement(tag, { ...attributesOf(props, [...properties, ...handlers]), ref: keep });
  };
  Component.displayName = tag;
  return forwardRef(Component as never) as unknown as HubComponent<T>;
};

/** What is left for React: `id`, `style`, `children`, `aria-label` and the like. */
const attributesOf = (props: Values, own: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries(props)
      .filter(([name]) => !own.includes(name))
      // React 18 knows `className` of its own elements alone.
      .map(([name, value]) => [name === 'className' ? 'class' : name, asAttribute(name, value, major)]),
  );

/** Attributes whose values are the words `true` and `false`. */
const worded = /^(?:aria-|data-)|^(?:contentEditable|draggable|spellCheck)$/;

const major = Number.parseInt(version);

/**
 * React 18 writes `hidden={false}` of elements that are not its own as a text, which would hide them. React 19 sets
 * the property, which has to be yes or no.
 * @param react Its major version.
 */
export const asAttribute = (name: string, value: unknown, react: number): unknown => {
  if (react > 18 || typeof value !== 'boolean' || worded.test(name)) return value;
  return value ? '' : undefined;
};

/** Sets what has changed; what is no longer given becomes what it was at first, where that is known. */
export const setProperties = (
  element: object,
  { properties, fallbacks }: Pick<Definition<Tag>, 'properties' | 'fallbacks'>,
  before: Values,
  now: Values,
): void => {
  for (const name of properties) {
    const value = now[name];
    if (value === before[name]) continue;
    if (value !== undefined) Object.assign(element, { [name]: value });
    else if (Object.hasOwn(fallbacks, name)) Object.assign(element, { [name]: fallbacks[name] });
  }
};
