/** Width of the place a list has: over 900, 560 to 900, under 560 px. */
export type Size = 'wide' | 'mid' | 'small';

/** @param width px */
export const sizeOf = (width: number): Size => (width < 560 ? 'small' : width < 900 ? 'mid' : 'wide');

/** Buttons of the page's own that have room in the toolbar; the others stand in its menu. */
export const toolRoom = (size: Size): number => (size === 'wide' ? 2 : 0);
