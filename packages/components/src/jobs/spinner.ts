import { css, html, type TemplateResult } from 'lit';

/** A ring that turns while something runs; it stands still where motion is unwanted. */
export const spinner = (size: 's' | 'xs' = 's'): TemplateResult =>
  html`<svg class=${`i ${size} spin`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d="M8 2.500a5.500 5.500 0 1 1-4.760 2.750"></path>
  </svg>`;

export const spinnerStyles = css`
  .spin {
    color: var(--ch-accent);
    animation: spin 1.1s linear infinite;
  }
  .is-old .spin {
    animation-play-state: paused;
  }
  @keyframes spin {
    to {
      rotate: 360deg;
    }
  }
`;
