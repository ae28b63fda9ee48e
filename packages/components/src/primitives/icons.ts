// All icons under one name. They stand in files by where they are shown first, because a bundler moves whole
// files into chunks.
export { icon, type Icon } from './icon.ts';
export * from './icons/common.ts';
export * from './icons/actions.ts';
export * from './icons/areas.ts';
export * from './icons/devices.ts';
export * from './icons/tickets.ts';
