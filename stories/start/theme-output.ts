/** What a theme comes to: the CSS that a host writes, whether all of it can be read, and the same for design tools. */
import { contrast } from '../../tools/tokens/colour.ts';
import { densities as heights } from '../../packages/components/src/embed/theme.ts';
import { colourOf, resolve, type Scheme } from '../../tools/tokens/css-value.ts';
import { designTokens } from '../../tools/tokens/design-tokens.ts';
import { colourIn, lookupIn, type Overrides, type ThemeToken } from '../../tools/tokens/theme.ts';
import { hostTokens, theme } from '../support/token-controls.ts';

/** A colour that differs between light and dark. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

export interface Density {
  readonly label: string;
  readonly tokens: Overrides;
}

/** From many rows on a screen to targets for fingers. */
export const densities = {
  tight: { label: 'Tight', tokens: heights.compact },
  normal: { label: 'As it comes', tokens: heights.normal },
  roomy: { label: 'Roomy', tokens: heights.roomy },
} satisfies Record<string, Density>;

/** What can be chosen. */
export interface Choice {
  /** By property: `--hub-accent`. */
  readonly colours: Readonly<Record<string, Pair>>;
  /** px. */
  readonly radius: number;
  /** px. */
  readonly fontSize: number;
  /** A list of typefaces as CSS has it; empty: the default. */
  readonly font: string;
  readonly density: keyof typeof densities;
}

const defaults = lookupIn(theme);
const hexIn = (token: ThemeToken, scheme: Scheme): string => resolve(token.value, scheme, defaults);
const named = (name: string): ThemeToken => theme.find(token => token.name === name)!;

/** Colours that a theme is made of, in the order in which one chooses them. */
export const chosenColours: readonly ThemeToken[] = [
  'accent',
  'on-accent',
  'surface',
  'text',
  'border',
  'danger',
  'warning',
  'success',
  'info',
].map(named);

export const initial: Choice = {
  colours: Object.fromEntries(
    chosenColours.map(token => [
      token.property!,
      { light: hexIn(token, 'light'), dark: hexIn(token, 'dark') },
    ]),
  ),
  radius: Number.parseFloat(named('radius').value),
  fontSize: Number.parseFloat(named('font-size').value),
  font: '',
  density: 'normal',
};

const isColour = (text: string): boolean => colourOf(text) !== undefined;

/** What differs from the defaults; a colour that is none counts as not chosen. */
export function overridesOf({ colours, radius, fontSize, font, density }: Choice): Overrides {
  const changed = Object.entries(colours).filter(([property, { light, dark }]) => {
    const before = initial.colours[property];
    return isColour(light) && isColour(dark) && (light !== before?.light || dark !== before.dark);
  });
  return {
    ...Object.fromEntries(
      changed.map(([property, { light, dark }]) => [
        property,
        light === dark ? light : `light-dark(${light}, ${dark})`,
      ]),
    ),
    ...(radius === initial.radius ? {} : { '--hub-radius': `${radius}px` }),
    ...(fontSize === initial.fontSize ? {} : { '--hub-font-size': `${fontSize}px` }),
    // Whatever would end the declaration is no part of a list of names.
    ...(font.trim() ? { '--hub-font': font.trim().replaceAll(/[;{}]/g, '') } : {}),
    ...densities[density].tokens,
  };
}

/** For the style sheet of a host. */
export const themeCss = (overrides: Overrides, scheme: Scheme | 'auto'): string => {
  const lines = hostTokens.flatMap(({ property }) =>
    overrides[property] ? [`  ${property}: ${overrides[property]};\n`] : [],
  );
  const appearance = scheme === 'auto' ? '' : `  color-scheme: ${scheme};\n`;
  return lines.length + appearance.length === 0
    ? '/* Nothing differs from what the hub looks like by itself. */\n'
    : `customer-hub {\n${appearance}${lines.join('')}}\n`;
};

/** For Figma and other tools: the whole theme with what was chosen. */
export const themeJson = (overrides: Overrides): string =>
  `${JSON.stringify(designTokens(theme, overrides), null, 2)}\n`;

/** Two colours that meet, and how much they have to differ [WCAG 1.4.3, 1.4.11]. */
interface Meeting {
  readonly what: string;
  readonly front: string;
  readonly back: string;
  readonly least: 4.5 | 3;
}

const meetings: readonly Meeting[] = [
  { what: 'Text', front: 'text', back: 'surface', least: 4.5 },
  { what: 'Labels', front: 'text-2', back: 'pressed', least: 4.5 },
  { what: 'Asides in a selected row', front: 'text-3', back: 'selected', least: 4.5 },
  { what: 'Links', front: 'accent', back: 'surface', least: 4.5 },
  { what: 'Links in a selected row', front: 'accent', back: 'selected', least: 4.5 },
  { what: 'Primary button', front: 'on-accent', back: 'accent', least: 4.5 },
  { what: 'Critical', front: 'danger', back: 'danger-soft', least: 4.5 },
  { what: 'Warning', front: 'warning', back: 'warning-soft', least: 4.5 },
  { what: 'Online', front: 'success', back: 'success-soft', least: 4.5 },
  { what: 'Information', front: 'info', back: 'info-soft', least: 4.5 },
  { what: 'Gold', front: 'gold', back: 'gold-soft', least: 4.5 },
  { what: 'Focus ring', front: 'focus', back: 'surface', least: 3 },
  { what: 'Outline of fields', front: 'edge', back: 'surface', least: 3 },
];

export interface Reading {
  readonly what: string;
  readonly least: number;
  readonly light: number;
  readonly dark: number;
}

/** How well everything can be told apart. Cut, not rounded: 4.499 is not enough. */
export function readings(overrides: Overrides): readonly Reading[] {
  const lookup = lookupIn(theme, overrides);
  const ratio = (front: string, back: string, scheme: Scheme): number => {
    const [one, other] = [front, back].map(name => colourIn(named(name), scheme, lookup));
    return Math.floor(contrast(one!, other!) * 100) / 100;
  };
  return meetings.map(({ what, front, back, least }) => ({
    what,
    least,
    light: ratio(front, back, 'light'),
    dark: ratio(front, back, 'dark'),
  }));
}
