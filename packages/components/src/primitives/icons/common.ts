// What the first view shows.
import type { Icon } from '../icon.ts';

export const ban: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM4 4l8 8';
export const building: Icon =
  'M3.5 13.5v-10c0-.6.4-1 1-1h7c.6 0 1 .4 1 1v10M2 13.5h12M6 5.5h1M9 5.5h1M6 8.2h1M9 8.2h1M7 13.5v-2.7h2v2.7';
export const chevronDown: Icon = 'M5 6.5l3 3 3-3';
export const clock: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM8 4.8V8l2.2 1.5';
export const critical: Icon =
  '!M5.2 1.3h5.6l3.9 3.9v5.6l-3.9 3.9H5.2l-3.9-3.9V5.2zM7.1 4.2h1.8v4.7H7.1zM7.1 10.3h1.8v1.8H7.1z';
export const edit: Icon = 'M10.6 3.2l2.2 2.2-7.3 7.3-2.8.6.6-2.8z';
export const info: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM8 7.5v3.3M8 5.2h.01';
export const link: Icon =
  'M6.7 9.3l2.6-2.6M7.3 5l1.5-1.5a2.65 2.65 0 013.7 3.7L11 8.7M8.7 11l-1.5 1.5a2.65 2.65 0 01-3.7-3.7L5 7.3';
export const lock: Icon =
  'M4.8 7h6.4a1.3 1.3 0 0 1 1.3 1.3v3.9a1.3 1.3 0 0 1 -1.3 1.3h-6.4a1.3 1.3 0 0 1 -1.3 -1.3v-3.9a1.3 1.3 0 0 1 1.3 -1.3zM5.5 7V5a2.5 2.5 0 015 0v2';
export const mapPin: Icon =
  'M8 14s4.5-4.1 4.5-7.5a4.5 4.5 0 00-9 0C3.5 9.9 8 14 8 14zM6.4 6.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0z';
export const merge: Icon =
  'M3.5 3v2.5c0 2 4.5 2.5 4.5 5V13M12.5 3v2.5c0 2-4.5 2.5-4.5 5M5.8 11L8 13.3l2.2-2.3';
export const more: Icon =
  '!M2.4 8a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0zM6.9 8a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0zM11.4 8a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0z';
export const note: Icon = 'M3.5 2.5h9v7.5l-3.5 3.5h-5.5zM12.5 10H9v3.5M5.8 5.5h4.4M5.8 8h2.7';
export const openOut: Icon = 'M6.5 3.5H3.5v9h9v-3M9 3.5h3.5V7M12.5 3.5L7.5 8.5';
export const pin: Icon = 'M6 2.5h4M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5';
export const plus: Icon = 'M8 3.5v9M3.5 8h9';
export const rank: Icon = 'M8 2.5l5.5 4L8 13.5 2.5 6.5zM2.5 6.5h11';
export const search: Icon = 'M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0zM10.2 10.2l3.3 3.3';
export const trash: Icon = 'M3 4.5h10M6.5 4.5v-1.5h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5';
export const warning: Icon = 'M8 2.6l5.9 10.4H2.1zM8 6.6v3M8 11.3h.01';
