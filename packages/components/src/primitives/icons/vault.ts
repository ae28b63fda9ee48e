// Secrets and files.
import type { Icon } from '../icon.ts';

export const eye: Icon =
  'M1.8 8c1.6-2.9 3.7-4.4 6.2-4.4s4.6 1.5 6.2 4.4c-1.6 2.9-3.7 4.4-6.2 4.4S3.4 10.9 1.8 8zM6.1 8a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0z';
export const eyeOff: Icon =
  'M6.2 3.9A6.3 6.3 0 018 3.6c2.5 0 4.6 1.5 6.2 4.4a11 11 0 01-1.7 2.3M4 5.1A11 11 0 001.8 8c1.6 2.9 3.7 4.4 6.2 4.4 1.1 0 2.2-.3 3.1-.9M2.8 2.8l10.4 10.4';
export const key: Icon = 'M2.5 10.5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM7.7 8.4L13.5 2.6M11 5.1l1.7 1.7';
export const dice: Icon =
  'M4 2.5h8a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-8a1.5 1.5 0 0 1 1.5 -1.5zM5.5 5.5h.01M10.5 5.5h.01M8 8h.01M5.5 10.5h.01M10.5 10.5h.01';
export const enlarge: Icon = 'M9.5 2.5h4v4M13.5 2.5L9.5 6.5M6.5 13.5h-4v-4M2.5 13.5l4-4';
export const image: Icon =
  'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1 -1 1h-9a1 1 0 0 1 -1 -1v-8a1 1 0 0 1 1 -1zM2.8 11.5l3.2-3.2 2.3 2.3 1.7-1.7 3.2 3.2M9.4 6h.01';
export const grid: Icon =
  'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1 -1 1h-9a1 1 0 0 1 -1 -1v-8a1 1 0 0 1 1 -1zM2.5 6.3h11M2.5 9.7h11M6.5 3v10';
export const textFile: Icon = 'M4 2.5h5l3.5 3.5v7.5H4zM9 2.5V6h3.5M6 8.5h4.5M6 11h3';
