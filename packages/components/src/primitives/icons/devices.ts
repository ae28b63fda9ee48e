// Kinds of devices, drawn as things, and what is done to them.
import type { Icon } from '../icon.ts';

export const antenna: Icon =
  'M3.2 8.5h9.6a1.2 1.2 0 0 1 1.2 1.2v2.1a1.2 1.2 0 0 1 -1.2 1.2h-9.6a1.2 1.2 0 0 1 -1.2 -1.2v-2.1a1.2 1.2 0 0 1 1.2 -1.2zM4.5 10.8h.01M7 10.8h.01M8 8.5V6M5.3 5.2a3.8 3.8 0 015.4 0M3.6 3.4a6.2 6.2 0 018.8 0';
export const gauge: Icon = 'M2.8 11.5a6 6 0 1110.4 0M8 9l2.5-3';
export const globe: Icon =
  'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM2.2 8h11.6M8 2.2c2.2 2.2 2.2 9.4 0 11.6M8 2.2c-2.2 2.2-2.2 9.4 0 11.6';
export const laptop: Icon =
  'M4.2 3.5h7.6a1 1 0 0 1 1 1v4.8a1 1 0 0 1 -1 1h-7.6a1 1 0 0 1 -1 -1v-4.8a1 1 0 0 1 1 -1zM1.5 12.5h13';
export const monitor: Icon =
  'M3.2 2.8h9.6a1.2 1.2 0 0 1 1.2 1.2v5.6a1.2 1.2 0 0 1 -1.2 1.2h-9.6a1.2 1.2 0 0 1 -1.2 -1.2v-5.6a1.2 1.2 0 0 1 1.2 -1.2zM8 10.8v2.4M5.3 13.2h5.4';
export const parcel: Icon = 'M2.5 5.2L8 2.5l5.5 2.7v5.6L8 13.5l-5.5-2.7zM2.5 5.2L8 8l5.5-2.8M8 8v5.5';
export const power: Icon = 'M8 2.5v5M4.8 4.6a5 5 0 106.4 0';
export const prompt: Icon = 'M3.5 4.5L7 8l-3.5 3.5M8.5 11.5h4';
export const server: Icon =
  'M3.7 2.5h8.6a1.2 1.2 0 0 1 1.2 1.2v2.2a1.2 1.2 0 0 1 -1.2 1.2h-8.6a1.2 1.2 0 0 1 -1.2 -1.2v-2.2a1.2 1.2 0 0 1 1.2 -1.2zM3.7 8.9h8.6a1.2 1.2 0 0 1 1.2 1.2v2.2a1.2 1.2 0 0 1 -1.2 1.2h-8.6a1.2 1.2 0 0 1 -1.2 -1.2v-2.2a1.2 1.2 0 0 1 1.2 -1.2zM5 4.8h.01M5 11.2h.01';
export const shield: Icon = 'M8 2l5 1.8v4C13 11 11 13 8 14.2 5 13 3 11 3 7.8v-4z';
export const terminalBox: Icon =
  'M3.5 3h9a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM4.8 6.3L6.7 8l-1.9 1.7M8.3 10h2.7';
