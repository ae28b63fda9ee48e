/**
 * The classes of the public elements and the types of what they take and tell. Importing this registers
 * nothing and is safe on a server; `define/<tag>.js` registers a tag.
 */
export * from './elements.ts';
export type * from './generated/element-types.ts';
export type * from './generated/event-map.ts';
export type { HubErrorDetail, HubPlaceDetail, HubReadyDetail } from './internal/event-details.ts';
export type { HubConnectDetail } from './job-start/connect.ts';
export { defaultTabs } from './hub/tabs.ts';
export type { OwnTab, OwnTabKey, OwnTabPlace, TabKey } from './extensions/own-tab.ts';
export type {
  Extensions,
  ListExtension,
  OwnBulkAction,
  OwnCell,
  OwnColumn,
  OwnPanel,
  OwnPanelPlace,
  OwnPlace,
  OwnRowAction,
  OwnSelection,
  OwnToolbarAction,
} from './extensions/extensions.ts';
export type { ExtensionTrouble } from './extensions/trouble.ts';
export type { FeatureRule, Features } from './policy/features.ts';
export type { HubTicketAssistDetail } from './ticket/assistance.ts';
export type { HostOffer, HrefFor, HubNavigateDetail } from './internal/events.ts';
export type { MessageOverrides } from './messages/areas.ts';
export type { DateStyle } from './messages/format.ts';
export type { View } from '@customer-hub/sdk';
