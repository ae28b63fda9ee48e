/** The theme in the format of the Design Tokens Community Group, which Figma and other tools read. */
import { hex, type Colour } from './colour.ts';
import type { Scheme } from './css-value.ts';
import {
  colourIn,
  familiesOf,
  lengthIn,
  lookupIn,
  shadowIn,
  type Kind,
  type Overrides,
  type ThemeToken,
} from './theme.ts';

/** Where our own facts stand, as the format asks. */
const vendor = 'org.customer-hub';

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const colourValue = (colour: Colour): object => ({
  colorSpace: 'srgb',
  components: [colour.red, colour.green, colour.blue].map(rounded),
  ...(colour.alpha < 1 ? { alpha: rounded(colour.alpha) } : {}),
  hex: hex({ ...colour, alpha: 1 }),
});

const px = (value: number): object => ({ value: rounded(value), unit: 'px' });

function valueOf(
  token: ThemeToken,
  scheme: Scheme,
  lookup: ReturnType<typeof lookupIn>,
  value: string,
): unknown {
  switch (token.kind) {
    case 'color':
      return colourValue(colourIn(token, scheme, lookup));
    case 'dimension':
      return px(lengthIn(token, lookup));
    case 'duration':
      return { value: Number.parseFloat(value), unit: 'ms' };
    case 'fontFamily':
      return familiesOf(value);
    case 'shadow':
      return shadowIn(token, scheme, lookup).map(({ offsetX, offsetY, blur, spread, color }) => ({
        color: colourValue(color),
        offsetX: px(offsetX),
        offsetY: px(offsetY),
        blur: px(blur),
        spread: px(spread),
      }));
  }
}

/**
 * Everything a host can set and everything that follows from it. Colours and shadows stand once for light and once
 * for dark, the rest under its kind.
 */
export function designTokens(tokens: readonly ThemeToken[], overrides: Overrides = {}): object {
  const lookup = lookupIn(tokens, overrides);
  const group = (kinds: readonly Kind[], scheme: Scheme): object =>
    Object.fromEntries(
      tokens
        .filter(({ kind }) => kinds.includes(kind))
        .map(token => {
          const { name, role, property, inner, kind } = token;
          const value = lookup(inner) ?? token.value;
          return [
            name,
            {
              $type: kind,
              $value: valueOf(token, scheme, lookup, value),
              $description: role,
              $extensions: { [vendor]: property ? { property } : { from: token.value } },
            },
          ];
        }),
    );
  return {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    $description:
      'Theme of the Customer Hub. What has a property is set by a host; the rest follows from it by the rule in `from`.',
    light: group(['color', 'shadow'], 'light'),
    dark: group(['color', 'shadow'], 'dark'),
    size: group(['dimension'], 'light'),
    font: group(['fontFamily'], 'light'),
    motion: group(['duration'], 'light'),
  };
}
