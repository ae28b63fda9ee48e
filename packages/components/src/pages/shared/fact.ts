import { html, nothing } from 'lit';

/** A fact with its name, in the head or in a section; nothing without a value. */
export const fact = (label: string, value: unknown, className = ''): unknown =>
  value === null || value === undefined || value === '' || value === nothing
    ? nothing
    : html`<div>
        <dt>${label}</dt>
        <dd class=${className}>${value}</dd>
      </div>`;

/** The same in a list of two columns. */
export const row = (label: string, value: unknown, className = ''): unknown =>
  value === null || value === undefined || value === '' || value === nothing
    ? nothing
    : html`<dt>${label}</dt>
        <dd class=${className}>${value}</dd>`;

export const mailLink = (address: string | null): unknown =>
  address &&
  html`<a class="ellip" href=${`mailto:${encodeURIComponent(address).replace('%40', '@')}`}
    ><bdi>${address}</bdi></a
  >`;

export const phoneLink = (number: string | null): unknown =>
  number && html`<a href=${`tel:${number.replace(/[^\d+]/g, '')}`}><bdi dir="ltr">${number}</bdi></a>`;
