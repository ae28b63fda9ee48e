/**
 * The hub in a page of yours by one call. Importing it registers nothing; the code of an element is fetched when the
 * first one of its tag is created.
 */
export { createHubEmbed, type HubEmbed, type HubEmbedOptions } from './embed.ts';
export type { HubTelemetry } from './telemetry.ts';
export type { HubTheme } from './theme.ts';
export type { FetchToken } from './token.ts';
export type { HubTag } from '../cdn/tags.ts';
