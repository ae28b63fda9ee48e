/** How the hub looks in your page. What is left out follows the page, or is as the hub is drawn. */
export interface HubTheme {
  /** Brand colour of primary buttons, links and the selected tab: any CSS colour, `light-dark()` too. */
  readonly accent?: string;
  /** Text on a filled accent. Default: black or white, whichever reads better on `accent`. */
  readonly onAccent?: string;
  /** What the hub is painted on. */
  readonly surface?: string;
  /** Text and icons; every grey is mixed from it. */
  readonly text?: string;
  /** A CSS `font-family`, or `inherit`: that of the page. */
  readonly font?: string;
  /** A CSS length, at least `11px`. */
  readonly fontSize?: string;
  /** Corners of controls: a CSS length. */
  readonly radius?: string;
  /** Height of rows and controls. Default `normal`. */
  readonly density?: 'compact' | 'normal' | 'roomy';
  /** `auto` follows the page's `color-scheme`. Default `auto`. */
  readonly scheme?: 'auto' | 'light' | 'dark';
}

/** Whether a CSS property takes a value: `CSS.supports` in a page. */
export type Supports = (property: string, value: string) => boolean;

/** The token that an entry sets, and a CSS property that takes the same values. */
const tokens: Readonly<Record<string, readonly [token: string, property: string]>> = {
  accent: ['--hub-accent', 'color'],
  onAccent: ['--hub-on-accent', 'color'],
  surface: ['--hub-surface', 'color'],
  text: ['--hub-text', 'color'],
  font: ['--hub-font', 'font-family'],
  fontSize: ['--hub-font-size', 'font-size'],
  radius: ['--hub-radius', 'border-top-left-radius'],
};

/** `--hub-space`, `--hub-control-height`, `--hub-row-compact`, `--hub-row-detailed`; targets stay 24 px or more. */
export const densities: Readonly<Record<NonNullable<HubTheme['density']>, Readonly<Record<string, string>>>> =
  {
    compact: {
      '--hub-space': '3px',
      '--hub-control-height': '26px',
      '--hub-row-compact': '24px',
      '--hub-row-detailed': '40px',
    },
    normal: {},
    roomy: {
      '--hub-space': '5px',
      '--hub-control-height': '34px',
      '--hub-row-compact': '36px',
      '--hub-row-detailed': '54px',
    },
  };
const isDensity = (value: unknown): value is keyof typeof densities =>
  typeof value === 'string' && Object.hasOwn(densities, value);
const schemes = ['auto', 'light', 'dark'];

/** Black where white would have less contrast: by relative luminance, at which both have 4.58 to 1. */
const LUMINANCE_OF_BOTH = 0.179;
const readableOn = (colour: string): string => {
  const channel = `clamp(0, (${LUMINANCE_OF_BOTH} - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 100000, 1)`;
  return `color(from ${colour} srgb-linear ${channel} ${channel} ${channel})`;
};

/** A theme as custom properties, and why parts of it are left out. */
export interface CheckedTheme {
  readonly properties: ReadonlyMap<string, string>;
  readonly scheme: 'auto' | 'light' | 'dark' | undefined;
  /** The font is that of the page. */
  readonly inheritsFont: boolean;
  readonly refused: readonly string[];
}

/** What a host has configured may come from anywhere: an unknown name or a value that is no such value is left out. */
export const checkTheme = (theme: HubTheme, supports: Supports): CheckedTheme => {
  const properties = new Map<string, string>();
  const refused: string[] = [];
  let scheme: CheckedTheme['scheme'];
  for (const [name, value] of Object.entries(theme as Record<string, unknown>)) {
    if (value === undefined) continue;
    const [token, property] = (Object.hasOwn(tokens, name) && tokens[name]) || [];
    const density = name === 'density' && isDensity(value) ? densities[value] : undefined;
    if (name === 'scheme' && schemes.includes(String(value))) scheme = value as CheckedTheme['scheme'];
    else if (density) for (const entry of Object.entries(density)) properties.set(...entry);
    else if (token && property && typeof value === 'string' && supports(property, value))
      properties.set(token, value);
    else refused.push(reasonFor(name, property));
  }
  const inheritsFont = properties.get('--hub-font') === 'inherit' && properties.delete('--hub-font');
  const accent = properties.get('--hub-accent');
  if (accent && !properties.has('--hub-on-accent')) properties.set('--hub-on-accent', readableOn(accent));
  return { properties, scheme, inheritsFont, refused };
};

const reasonFor = (name: string, property: string | undefined): string => {
  if (property) return `theme.${name} has to be a value of the CSS property ${property}.`;
  if (name === 'density') return `theme.density is one of ${Object.keys(densities).join(', ')}.`;
  if (name === 'scheme') return `theme.scheme is one of ${schemes.join(', ')}.`;
  return `There is no theme.${name}. There are ${[...Object.keys(tokens), 'density', 'scheme'].join(', ')}.`;
};
