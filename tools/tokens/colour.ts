/** Colours as numbers: what CSS does when it mixes them, and what WCAG says of two of them. */

/** sRGB with gamma, each 0 to 1, and how much of it covers. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0 to 1. */
  readonly alpha: number;
}

/** Lightness 0 to 1, chroma, and the hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
  readonly alpha: number;
}

type Triple = readonly [number, number, number];

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const gamma = (value: number): number =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
const within = (value: number): number => Math.min(1, Math.max(0, value));

/** https://bottosson.github.io/posts/oklab, as CSS Color 4 has it. */
function toOklab({ red, green, blue }: Colour): Triple {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** What no screen of sRGB can show is cut off, as browsers do when they paint. */
function fromOklab([lightness, a, b]: Triple, alpha: number): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: within(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    green: within(gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    blue: within(gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
    alpha,
  };
}

export function toOklch(colour: Colour): Oklch {
  const [l, a, b] = toOklab(colour);
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI, alpha: colour.alpha };
}

export function fromOklch({ l, c, h, alpha }: Oklch): Colour {
  const angle = (h * Math.PI) / 180;
  return fromOklab([l, c * Math.cos(angle), c * Math.sin(angle)], alpha);
}

/** `color-mix(in oklab, one share, other)`. @param share Of the first, 0 to 1. */
export function mix(one: Colour, share: number, other: Colour): Colour {
  const alpha = one.alpha * share + other.alpha * (1 - share);
  if (alpha === 0) return { ...one, alpha };
  const [from, to] = [toOklab(one), toOklab(other)];
  const part = (index: 0 | 1 | 2): number =>
    (from[index] * one.alpha * share + to[index] * other.alpha * (1 - share)) / alpha;
  return fromOklab([part(0), part(1), part(2)], alpha);
}

/** `#rrggbb`, or `#rrggbbaa` where something shines through. */
export function hex({ red, green, blue, alpha }: Colour): string {
  const digits = (value: number): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${[red, green, blue, ...(alpha < 1 ? [alpha] : [])].map(digits).join('')}`;
}

/** Relative luminance of WCAG 2. */
const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of WCAG 2, 1 to 21. Both cover what is behind them. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
