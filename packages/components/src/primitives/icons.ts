// Icons on a 16 px grid, 1.5 px stroke, drawn for this product. Plain strings, so that only those used are shipped.
import { html, nothing, svg, type TemplateResult } from 'lit';

/** Path data. A leading `!` means filled instead of stroked; what follows `|` is drawn faint. */
export type Icon = string;

/**
 * Renders an icon beside a word, or inside a control that carries its own accessible name.
 * @param size `m` 16 px, `s` 14 px (controls), `xs` 12 px (badges).
 */
export const icon = (shape: Icon, size: 'm' | 's' | 'xs' = 's'): TemplateResult => {
  const filled = shape.startsWith('!');
  const [path = '', faint] = (filled ? shape.slice(1) : shape).split('|');
  return html`<svg class=${`i ${size}${filled ? ' filled' : ''}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${path}></path>${
    faint ? svg`<path class="faint" d=${faint}></path>` : nothing}</svg>`;
};

export const antenna: Icon = 'M3.2 8.5h9.6a1.2 1.2 0 0 1 1.2 1.2v2.1a1.2 1.2 0 0 1 -1.2 1.2h-9.6a1.2 1.2 0 0 1 -1.2 -1.2v-2.1a1.2 1.2 0 0 1 1.2 -1.2zM4.5 10.8h.01M7 10.8h.01M8 8.5V6M5.3 5.2a3.8 3.8 0 015.4 0M3.6 3.4a6.2 6.2 0 018.8 0';
export const apps: Icon = 'M3.5 2.5h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1zM10.2 2.5h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1zM3.5 9.2h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1zM10.2 9.2h2.3a1 1 0 0 1 1 1v2.3a1 1 0 0 1 -1 1h-2.3a1 1 0 0 1 -1 -1v-2.3a1 1 0 0 1 1 -1z';
export const arrowDown: Icon = 'M8 3.5v9M4.5 9L8 12.5 11.5 9';
export const arrowEnd: Icon = 'M3 8h10M9.5 4.5L13 8l-3.5 3.5';
export const arrowUp: Icon = 'M8 12.5v-9M4.5 7L8 3.5 11.5 7';
export const assistant: Icon = 'M7 2.5l1.2 3.3 3.3 1.2-3.3 1.2L7 11.5 5.8 8.2 2.5 7l3.3-1.2zM12.3 10.5l.6 1.6 1.6.6-1.6.6-.6 1.6-.6-1.6-1.6-.6 1.6-.6z';
export const ban: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM4 4l8 8';
export const building: Icon = 'M3.5 13.5v-10c0-.6.4-1 1-1h7c.6 0 1 .4 1 1v10M2 13.5h12M6 5.5h1M9 5.5h1M6 8.2h1M9 8.2h1M7 13.5v-2.7h2v2.7';
export const check: Icon = 'M3.5 8.5l3 3 6-7';
export const chevronDown: Icon = 'M5 6.5l3 3 3-3';
export const chevronEnd: Icon = 'M6.5 5l3 3-3 3';
export const clock: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM8 4.8V8l2.2 1.5';
export const close: Icon = 'M4.5 4.5l7 7M11.5 4.5l-7 7';
export const columns: Icon = 'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM6.2 3v10M9.8 3v10';
export const compact: Icon = 'M2.5 4h11M2.5 6.7h11M2.5 9.3h11M2.5 12h11';
export const copy: Icon = 'M7 5.5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1 -1.5 1.5h-5a1.5 1.5 0 0 1 -1.5 -1.5v-5a1.5 1.5 0 0 1 1.5 -1.5zM10.5 5.5v-2a1 1 0 00-1-1h-6a1 1 0 00-1 1v6a1 1 0 001 1h2';
export const critical: Icon = '!M5.2 1.3h5.6l3.9 3.9v5.6l-3.9 3.9H5.2l-3.9-3.9V5.2zM7.1 4.2h1.8v4.7H7.1zM7.1 10.3h1.8v1.8H7.1z';
export const detailed: Icon = 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11';
export const download: Icon = 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13h10';
export const edit: Icon = 'M10.6 3.2l2.2 2.2-7.3 7.3-2.8.6.6-2.8z';
export const file: Icon = 'M4 2.5h5l3.5 3.5v7.5H4zM9 2.5V6h3.5';
export const filter: Icon = 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3';
export const folder: Icon = 'M2 4.7c0-.7.5-1.2 1.2-1.2h3L7.7 5h5.1c.7 0 1.2.5 1.2 1.2v5.1c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2z';
export const frown: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM5.7 10.7c1.2-1.6 3.4-1.6 4.6 0M6.2 6.4h.01M9.8 6.4h.01';
export const gauge: Icon = 'M2.8 11.5a6 6 0 1110.4 0M8 9l2.5-3';
export const globe: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM2.2 8h11.6M8 2.2c2.2 2.2 2.2 9.4 0 11.6M8 2.2c-2.2 2.2-2.2 9.4 0 11.6';
export const grip: Icon = '!M5 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM9 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM5 8a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM9 8a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM5 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0zM9 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z';
export const info: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM8 7.5v3.3M8 5.2h.01';
export const keyboard: Icon = 'M3.1 4h9.8a1.3 1.3 0 0 1 1.3 1.3v5.4a1.3 1.3 0 0 1 -1.3 1.3h-9.8a1.3 1.3 0 0 1 -1.3 -1.3v-5.4a1.3 1.3 0 0 1 1.3 -1.3zM4.5 6.7h.01M7 6.7h.01M9.5 6.7h.01M11.7 6.7h.01M5.3 9.5h5.4';
export const laptop: Icon = 'M4.2 3.5h7.6a1 1 0 0 1 1 1v4.8a1 1 0 0 1 -1 1h-7.6a1 1 0 0 1 -1 -1v-4.8a1 1 0 0 1 1 -1zM1.5 12.5h13';
export const link: Icon = 'M6.7 9.3l2.6-2.6M7.3 5l1.5-1.5a2.65 2.65 0 013.7 3.7L11 8.7M8.7 11l-1.5 1.5a2.65 2.65 0 01-3.7-3.7L5 7.3';
export const list: Icon = 'M5.5 4.5h8M5.5 8h8M5.5 11.5h8M2.7 4.5h.01M2.7 8h.01M2.7 11.5h.01';
export const lock: Icon = 'M4.8 7h6.4a1.3 1.3 0 0 1 1.3 1.3v3.9a1.3 1.3 0 0 1 -1.3 1.3h-6.4a1.3 1.3 0 0 1 -1.3 -1.3v-3.9a1.3 1.3 0 0 1 1.3 -1.3zM5.5 7V5a2.5 2.5 0 015 0v2';
export const mail: Icon = 'M3.3 3.5h9.4a1.3 1.3 0 0 1 1.3 1.3v6.4a1.3 1.3 0 0 1 -1.3 1.3h-9.4a1.3 1.3 0 0 1 -1.3 -1.3v-6.4a1.3 1.3 0 0 1 1.3 -1.3zM2.5 4.5L8 8.7l5.5-4.2';
export const mapPin: Icon = 'M8 14s4.5-4.1 4.5-7.5a4.5 4.5 0 00-9 0C3.5 9.9 8 14 8 14zM6.4 6.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0z';
export const monitor: Icon = 'M3.2 2.8h9.6a1.2 1.2 0 0 1 1.2 1.2v5.6a1.2 1.2 0 0 1 -1.2 1.2h-9.6a1.2 1.2 0 0 1 -1.2 -1.2v-5.6a1.2 1.2 0 0 1 1.2 -1.2zM8 10.8v2.4M5.3 13.2h5.4';
export const more: Icon = '!M2.4 8a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0zM6.9 8a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0zM11.4 8a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0z';
export const moveTo: Icon = 'M2.5 8h9M8.5 4.5L12 8l-3.5 3.5M14 3v10';
export const neutral: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM5.9 10h4.2M6.2 6.4h.01M9.8 6.4h.01';
export const note: Icon = 'M3.5 2.5h9v7.5l-3.5 3.5h-5.5zM12.5 10H9v3.5M5.8 5.5h4.4M5.8 8h2.7';
export const offline: Icon = 'M5 12.5h6.3M4.3 12.4A3 3 0 013.5 6.6M6 4.3a4 4 0 016.2 2.8 2.7 2.7 0 011 4.7M2.5 2.5l11 11';
export const openOut: Icon = 'M6.5 3.5H3.5v9h9v-3M9 3.5h3.5V7M12.5 3.5L7.5 8.5';
export const parcel: Icon = 'M2.5 5.2L8 2.5l5.5 2.7v5.6L8 13.5l-5.5-2.7zM2.5 5.2L8 8l5.5-2.8M8 8v5.5';
export const pause: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM6.6 6v4M9.4 6v4';
export const people: Icon = 'M3.6 5.5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0zM1.8 13c.4-2.5 2-3.9 4.2-3.9s3.8 1.4 4.2 3.9M10.5 3.3a2.4 2.4 0 010 4.4M11.8 9.4c1.4.5 2.2 1.8 2.5 3.6';
export const person: Icon = 'M5.3 5.5a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0zM2.8 13.5c.5-2.8 2.5-4.3 5.2-4.3s4.7 1.5 5.2 4.3';
export const phone: Icon = 'M3.2 2.8h2.6l1.2 3-1.5 1.1a7.5 7.5 0 003.6 3.6l1.1-1.5 3 1.2v2.6c0 .6-.5 1-1.1 1A10 10 0 012.2 3.9c0-.6.4-1.1 1-1.1z';
export const pin: Icon = 'M6 2.5h4M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5';
export const play: Icon = 'M5 3.5l7 4.5-7 4.5z';
export const plus: Icon = 'M8 3.5v9M3.5 8h9';
export const power: Icon = 'M8 2.5v5M4.8 4.6a5 5 0 106.4 0';
export const priorityHigh: Icon = 'M3.5 10.5v2M8 7.5v5M12.5 4v8.5';
export const priorityLow: Icon = 'M3.5 10.5v2|M3.5 11.5v1M8 8.5v4M12.5 4.5v8';
export const priorityMedium: Icon = 'M3.5 10.5v2M8 7.5v5|M12.5 4.5v8';
export const prompt: Icon = 'M3.5 4.5L7 8l-3.5 3.5M8.5 11.5h4';
export const rank: Icon = 'M8 2.5l5.5 4L8 13.5 2.5 6.5zM2.5 6.5h11';
export const refresh: Icon = 'M12.7 5.2A5.4 5.4 0 1013.4 8M13 2.5v3h-3';
export const search: Icon = 'M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0zM10.2 10.2l3.3 3.3';
export const server: Icon = 'M3.7 2.5h8.6a1.2 1.2 0 0 1 1.2 1.2v2.2a1.2 1.2 0 0 1 -1.2 1.2h-8.6a1.2 1.2 0 0 1 -1.2 -1.2v-2.2a1.2 1.2 0 0 1 1.2 -1.2zM3.7 8.9h8.6a1.2 1.2 0 0 1 1.2 1.2v2.2a1.2 1.2 0 0 1 -1.2 1.2h-8.6a1.2 1.2 0 0 1 -1.2 -1.2v-2.2a1.2 1.2 0 0 1 1.2 -1.2zM5 4.8h.01M5 11.2h.01';
export const settings: Icon = 'M5.8 8a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0zM8 2v1.8M8 12.2V14M2 8h1.8M12.2 8H14M3.8 3.8L5 5M11 11l1.2 1.2M12.2 3.8L11 5M5 11l-1.2 1.2';
export const shield: Icon = 'M8 2l5 1.8v4C13 11 11 13 8 14.2 5 13 3 11 3 7.8v-4z';
export const smile: Icon = 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0zM5.7 9.5c1.2 1.6 3.4 1.6 4.6 0M6.2 6.4h.01M9.8 6.4h.01';
export const star: Icon = 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z';
export const terminalBox: Icon = 'M3.5 3h9a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM4.8 6.3L6.7 8l-1.9 1.7M8.3 10h2.7';
export const trash: Icon = 'M3 4.5h10M6.5 4.5v-1.5h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5';
export const undo: Icon = 'M5.5 3L2.8 5.7l2.7 2.7M3 5.7h6.2a3.6 3.6 0 010 7.3H6';
export const unplugged: Icon = 'M2.5 13.5l3-3M4.5 8l3.5 3.5 1.5-1.5a2.5 2.5 0 000-3.5l0 0a2.5 2.5 0 00-3.5 0zM13.5 2.5l-3 3M7.5 5.5';
export const upload: Icon = 'M8 10.5V3M4.8 6.2L8 3l3.2 3.2M3 13h10';
export const view: Icon = 'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM2.5 6.3h11';
export const warning: Icon = 'M8 2.6l5.9 10.4H2.1zM8 6.6v3M8 11.3h.01';
export const wrench: Icon = 'M9.8 6.2a3 3 0 013.7-3.9l-1.8 1.9.5 1.6 1.6.5 1.2-1.3a3 3 0 01-4 2.8L5.6 13a1.7 1.7 0 01-2.5-2.5z';
