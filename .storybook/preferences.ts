/**
 * Reduced motion and forced colours at the press of a button, without changing the system. No script can turn them
 * on, so the rules that wait for them are turned to what is always or never there. Browsers also replace colours by
 * themselves while colours are forced: that is played by giving the theme the colours of the system.
 */
import type { Decorator } from '@storybook/web-components-vite';

type Preference = 'none' | 'motion' | 'contrast';

const conditions: Readonly<Record<Exclude<Preference, 'none'>, string>> = {
  motion: '(prefers-reduced-motion: reduce)',
  contrast: '(forced-colors: active)',
};

/** Rules that wait for a preference, with what they waited for. */
const waiting = new Map<CSSMediaRule, string>();
/** Style sheets of elements: they name all colours. */
const themed = new Set<CSSStyleSheet>();
let current: Preference = 'none';

/** A browser that already has the preference shows it anyway. */
const always = 'all';

const apply = (rule: CSSMediaRule, condition: string): void => {
  const isOn = current !== 'none' && condition.includes(conditions[current]);
  rule.media.mediaText = isOn ? always : condition;
};

const collect = (sheet: CSSStyleSheet): void => {
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSMediaRule && Object.values(conditions).includes(rule.media.mediaText)) {
      waiting.set(rule, rule.media.mediaText);
      apply(rule, rule.media.mediaText);
    }
    if (rule instanceof CSSStyleRule && rule.style.getPropertyValue('--ch-surface')) themed.add(sheet);
  }
  if (themed.has(sheet)) force(sheet);
};

// Elements come at any time, each with style sheets of its own.
const { replaceSync } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (text) {
  replaceSync.call(this, text);
  if (text.includes('prefers-reduced-motion') || text.includes('forced-colors')) collect(this);
};

const { matchMedia } = globalThis;
globalThis.matchMedia = query =>
  matchMedia.call(globalThis, current !== 'none' && query.includes(conditions[current]) ? always : query);

/** What takes the place of the theme while colours are forced. */
const system = new Map(
  Object.entries({
    Canvas: [
      ...['surface', 'raised', 'sunken', 'hover', 'pressed', 'track', 'accent-soft', 'danger-soft'],
      ...[
        'success-soft',
        'info-soft',
        'warning-soft',
        'gold-soft',
        'on-accent',
        'selected',
        'selected-hover',
      ],
    ],
    CanvasText: [
      ...['text', 'text-2', 'text-3', 'border', 'edge', 'edge-soft', 'danger', 'warning', 'success', 'info'],
      ...['gold', 'danger-fill', 'warning-fill', 'success-fill', 'info-fill', 'accent'],
    ],
    Highlight: ['focus'],
  }).flatMap(([colour, names]) => names.map(name => [`--ch-${name}`, colour] as const)),
);
const forced = `:host { ${[...system].map(([name, colour]) => `${name}: ${colour} !important;`).join(' ')}
  --ch-shadow: none !important; }`;

const isForced = (rule: CSSRule): boolean =>
  rule instanceof CSSStyleRule && rule.style.getPropertyValue('--ch-shadow') === 'none';

/** Gives a theme the colours of the system, or its own again. */
function force(sheet: CSSStyleSheet): void {
  const at = [...sheet.cssRules].findIndex(isForced);
  if (at >= 0) sheet.deleteRule(at);
  if (current === 'contrast') sheet.insertRule(forced, sheet.cssRules.length);
}

function prefer(preference: Preference): void {
  if (preference === current) return;
  current = preference;
  for (const [rule, condition] of waiting) apply(rule, condition);
  for (const sheet of themed) force(sheet);
}

export const withPreferences: Decorator = (story, { globals }) => {
  prefer((globals.preference as Preference | undefined) ?? 'none');
  return story();
};
