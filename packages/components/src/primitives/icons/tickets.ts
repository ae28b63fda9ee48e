// Mood, priority and assistance.
import type { Icon } from '../icon.ts';

export const assistant: Icon =
  'M7 2.5l1.2 3.3 3.3 1.2-3.3 1.2L7 11.5 5.8 8.2 2.5 7l3.3-1.2zM12.3 10.5l.6 1.6 1.6.6-1.6.6-.6 1.6-.6-1.6-1.6-.6 1.6-.6z';
export const frown: Icon =
  'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM5.7 10.7c1.2-1.6 3.4-1.6 4.6 0M6.2 6.4h.01M9.8 6.4h.01';
export const neutral: Icon =
  'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM5.9 10h4.2M6.2 6.4h.01M9.8 6.4h.01';
export const pause: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM6.6 6v4M9.4 6v4';
export const priorityHigh: Icon = 'M3.5 10.5v2M8 7.5v5M12.5 4v8.5';
export const priorityLow: Icon = 'M3.5 10.5v2|M3.5 11.5v1M8 8.5v4M12.5 4.5v8';
export const priorityMedium: Icon = 'M3.5 10.5v2M8 7.5v5|M12.5 4.5v8';
export const smile: Icon =
  'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM5.7 9.5c1.2 1.6 3.4 1.6 4.6 0M6.2 6.4h.01M9.8 6.4h.01';
