// Everything else: tools, commands, states.
import type { Icon } from '../icon.ts';

export const apps: Icon =
  'M3.5 2.5h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1zM10.2 2.5h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1zM3.5 9.2h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1zM10.2 9.2h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1z';
export const arrowDown: Icon = 'M8 3.5v9M4.5 9L8 12.5 11.5 9';
export const arrowEnd: Icon = '>M3 8h10M9.5 4.5L13 8l-3.5 3.5';
export const arrowUp: Icon = 'M8 12.5v-9M4.5 7L8 3.5 11.5 7';
export const check: Icon = 'M3.5 8.5l3 3 6-7';
export const chevronEnd: Icon = 'M6.5 5l3 3-3 3';
export const chevronStart: Icon = '>M9.5 5l-3 3 3 3';
export const close: Icon = 'M4.5 4.5l7 7M11.5 4.5l-7 7';
export const columns: Icon =
  'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM6.2 3v10M9.8 3v10';
export const compact: Icon = 'M2.5 4h11M2.5 6.7h11M2.5 9.3h11M2.5 12h11';
export const copy: Icon =
  'M7 5.5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1 -1.5 1.5h-5a1.5 1.5 0 0 1 -1.5 -1.5v-5a1.5 1.5 0 0 1 1.5 -1.5zM10.5 5.5v-2a1 1 0 00-1-1h-6a1 1 0 00-1 1v6a1 1 0 001 1h2';
export const detailed: Icon = 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11';
export const download: Icon = 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13h10';
export const file: Icon = 'M4 2.5h5l3.5 3.5v7.5H4zM9 2.5V6h3.5';
export const filter: Icon = 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3';
export const folder: Icon =
  'M2 4.7c0-.7.5-1.2 1.2-1.2h3L7.7 5h5.1c.7 0 1.2.5 1.2 1.2v5.1c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2z';
export const group: Icon = 'M2.5 3.5h11M5.5 6.5h8M2.5 9.5h11M5.5 12.5h8';
export const grip: Icon =
  '!M5 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM9 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM5 8a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM9 8a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM5 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM9 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z';
export const keyboard: Icon =
  'M3.1 4h9.8a1.3 1.3 0 0 1 1.3 1.3v5.4a1.3 1.3 0 0 1 -1.3 1.3h-9.8a1.3 1.3 0 0 1 -1.3 -1.3v-5.4a1.3 1.3 0 0 1 1.3 -1.3zM4.5 6.7h.01M7 6.7h.01M9.5 6.7h.01M11.7 6.7h.01M5.3 9.5h5.4';
export const list: Icon = 'M5.5 4.5h8M5.5 8h8M5.5 11.5h8M2.7 4.5h.01M2.7 8h.01M2.7 11.5h.01';
export const mail: Icon =
  'M3.3 3.5h9.4a1.3 1.3 0 0 1 1.3 1.3v6.4a1.3 1.3 0 0 1 -1.3 1.3h-9.4a1.3 1.3 0 0 1 -1.3 -1.3v-6.4a1.3 1.3 0 0 1 1.3 -1.3zM2.5 4.5L8 8.7l5.5-4.2';
export const moveTo: Icon = 'M2.5 8h9M8.5 4.5L12 8l-3.5 3.5M14 3v10';
export const offline: Icon =
  'M5 12.5h6.3M4.3 12.4A3 3 0 013.5 6.6M6 4.3a4 4 0 016.2 2.8 2.7 2.7 0 011 4.7M2.5 2.5l11 11';
export const people: Icon =
  'M3.6 5.5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0zM1.8 13c.4-2.5 2-3.9 4.2-3.9s3.8 1.4 4.2 3.9M10.5 3.3a2.4 2.4 0 010 4.4M11.8 9.4c1.4.5 2.2 1.8 2.5 3.6';
export const person: Icon =
  'M5.3 5.5a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0zM2.8 13.5c.5-2.8 2.5-4.3 5.2-4.3s4.7 1.5 5.2 4.3';
export const phone: Icon =
  'M3.2 2.8h2.6l1.2 3-1.5 1.1a7.5 7.5 0 003.6 3.6l1.1-1.5 3 1.2v2.6c0 .6-.5 1-1.1 1A10 10 0 012.2 3.9c0-.6.4-1.1 1-1.1z';
export const play: Icon = 'M5 3.5l7 4.5-7 4.5z';
export const refresh: Icon = 'M12.7 5.2A5.4 5.4 0 1013.4 8M13 2.5v3h-3';
export const settings: Icon =
  'M5.8 8a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0zM8 2v1.8M8 12.2V14M2 8h1.8M12.2 8H14M3.8 3.8L5 5M11 11l1.2 1.2M12.2 3.8L11 5M5 11l-1.2 1.2';
export const star: Icon = 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z';
export const undo: Icon = 'M5.5 3L2.8 5.7l2.7 2.7M3 5.7h6.2a3.6 3.6 0 010 7.3H6';
export const unplugged: Icon =
  'M2.5 13.5l3-3M4.5 8l3.5 3.5 1.5-1.5a2.5 2.5 0 000-3.5l0 0a2.5 2.5 0 00-3.5 0zM13.5 2.5l-3 3M7.5 5.5';
export const upload: Icon = 'M8 10.5V3M4.8 6.2L8 3l3.2 3.2M3 13h10';
export const view: Icon =
  'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM2.5 6.3h11';
export const wrench: Icon =
  'M9.8 6.2a3 3 0 013.7-3.9l-1.8 1.9.5 1.6 1.6.5 1.2-1.3a3 3 0 01-4 2.8L5.6 13a1.7 1.7 0 01-2.5-2.5z';
