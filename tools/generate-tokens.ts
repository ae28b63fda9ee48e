// `tokens.json` of the components: their theme for Figma and other tools, read from the style sheet they adopt.
import { designTokens } from './tokens/design-tokens.ts';
import { themeTokens } from './tokens/theme.ts';
import { tokens } from '../packages/components/src/theme/tokens.ts';

/** @throws when something in the theme has no comment, or is said in a way that is not understood. */
export const tokensSource = (): string =>
  `${JSON.stringify(designTokens(themeTokens(tokens.cssText)), null, 1)}\n`;
