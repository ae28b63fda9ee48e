/** Controls of the theme: what a host sets by CSS, live on the page around a story. */
import { tokens } from '../../packages/components/src/theme/tokens.ts';
import { themeTokens, type Overrides, type ThemeToken } from '../../tools/tokens/theme.ts';
import type { ArgType } from './element-controls.ts';

/** All of the theme, and the part of it that a host sets. */
export const theme: readonly ThemeToken[] = themeTokens(tokens.cssText);
export const hostTokens = theme.filter((token): token is ThemeToken & { property: string } =>
  Boolean(token.property),
);

/** Typefaces by names that an address can hold. */
const fonts: Readonly<Record<string, string>> = {
  Serif: "Georgia, 'Liberation Serif', serif",
  Sans: "Arial, 'Liberation Sans', sans-serif",
  Mono: "'Liberation Mono', ui-monospace, monospace",
};
const shadows: Readonly<Record<string, string>> = {
  None: 'none',
  Hard: '0 0 0 1px light-dark(#0003, #fff3)',
};

const units: Partial<Record<ThemeToken['kind'], string>> = { dimension: 'px', duration: 'ms' };

function kindOf({ kind }: ThemeToken): ArgType {
  const mapping = kind === 'shadow' ? shadows : fonts;
  switch (kind) {
    case 'color':
      return { type: { name: 'string' }, control: { type: 'color' } };
    case 'fontFamily':
    case 'shadow':
      return {
        type: { name: 'enum', value: Object.keys(mapping) },
        control: { type: 'select' },
        options: Object.keys(mapping),
        mapping,
      };
    default:
      return { type: { name: 'number' }, control: { type: 'number', min: 0 } };
  }
}

export const tokenControls: Readonly<Record<string, ArgType>> = Object.fromEntries(
  hostTokens.map(token => [
    token.property,
    {
      name: token.property,
      description: `${token.role}${units[token.kind] ? ` In ${units[token.kind]}.` : ''}`,
      ...kindOf(token),
      table: { category: 'CSS custom properties', defaultValue: { summary: token.value } },
    },
  ]),
);

/** What the controls set, as CSS has it. @param args By the name of the property, as the controls give them. */
export const chosenTokens = (args: Readonly<Record<string, unknown>>): Overrides =>
  Object.fromEntries(
    hostTokens.flatMap(({ property, kind }) => {
      const value = args[property];
      if (typeof value === 'number') return [[property, `${value}${units[kind] ?? ''}`]];
      if (typeof value !== 'string' || value === '') return [];
      return [[property, fonts[value] ?? shadows[value] ?? value]];
    }),
  );
