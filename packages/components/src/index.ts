/**
 * The classes of the public elements and the types of what they take and tell. Importing this registers
 * nothing and is safe on a server; `define/<tag>.js` registers a tag.
 */
export * from './elements.ts';
export type { HubTicketAssistDetail } from './ticket/assistance.ts';
export type { HostOffer, HrefFor, HubNavigateDetail } from './internal/events.ts';
export type { HubPlaceDetail } from './hub/places.ts';
export type { MessageOverrides } from './messages/areas.ts';
export type { DateStyle } from './messages/format.ts';
