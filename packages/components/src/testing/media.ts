const mediaRules = (root: Document | ShadowRoot): CSSMediaRule[] => [
  ...[...root.styleSheets, ...root.adoptedStyleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSMediaRule),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? mediaRules(shadowRoot) : [])),
];

/**
 * Style sheets of what is in the page take a feature for given while the work goes on, for those that a test cannot
 * emulate: `pointer: coarse`, `forced-colors: active`.
 */
export const withMedia = async (feature: string, work: () => Promise<void>): Promise<void> => {
  const rules = new Set(mediaRules(document).filter(({ media }) => media.mediaText.includes(feature)));
  const before = new Map([...rules].map(rule => [rule, rule.media.mediaText]));
  for (const rule of rules) rule.media.mediaText = 'all';
  try {
    await work();
  } finally {
    for (const [rule, text] of before) rule.media.mediaText = text;
  }
};
