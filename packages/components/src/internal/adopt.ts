import type { CSSResult } from 'lit';

/** Adds sheets that came with a late chunk to a shadow root, once each. */
export const adopt = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  const missing = styles.flatMap(({ styleSheet }) =>
    styleSheet && !root.adoptedStyleSheets.includes(styleSheet) ? [styleSheet] : [],
  );
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
};
