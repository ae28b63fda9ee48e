// What tabs are about.
import type { Icon } from '../icon.ts';

export const bars: Icon = 'M2.5 13.5h11M4 11V8M8 11V4.5M12 11V6.5';
export const bell: Icon =
  'M8 2.5a3.6 3.6 0 00-3.6 3.6c0 3.2-1.4 4.2-1.4 5.2h10c0-1-1.4-2-1.4-5.2A3.6 3.6 0 008 2.5zM6.7 13.5h2.6';
export const ticket: Icon = 'M2.5 4.5h11v2.2a1.3 1.3 0 000 2.6v2.2h-11V9.3a1.3 1.3 0 000-2.6zM9.8 4.5v7';
