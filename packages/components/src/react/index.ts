/**
 * The elements as components of React 18 and 19. Importing it is safe on a server; the code of an element is fetched
 * when its component is in the page.
 */
export * from '../generated/react.ts';
export type { HubComponent, HubComponentProps } from './create-component.ts';
export type {} from '../frameworks/react.ts';
