import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast, fromOklch, hex, mix, toOklch, type Colour } from './colour.ts';
import { colourOf, counted, resolve, split } from './css-value.ts';
import { designTokens } from './design-tokens.ts';
import { colourIn, lengthIn, lookupIn, themeTokens } from './theme.ts';
import { lengths } from '../../packages/components/src/theme/lengths.ts';
import { tokens as styles } from '../../packages/components/src/theme/tokens.ts';

const theme = themeTokens(styles.cssText);
const named = (name: string) => {
  const found = theme.find(token => token.name === name);
  assert.ok(found, name);
  return found;
};
const shown = (name: string, scheme: 'light' | 'dark', overrides = {}): string =>
  hex(colourIn(named(name), scheme, lookupIn(theme, overrides)));

describe('the theme as data', () => {
  it('counts what a host sets, each with a use', () => {
    const given = theme.flatMap(({ property, role }) => (property && role ? [property] : []));
    assert.equal(given.length, 20);
    assert.ok(given.every(property => property.startsWith('--hub-')));
  });

  it('mixes as Chromium did when it was measured', () => {
    const measured: Readonly<Record<string, readonly [string, string]>> = {
      'text-2': ['#4e5154', '#a6a8ac'],
      'text-3': ['#67696c', '#8d8f93'],
      edge: ['#858789', '#717376'],
      sunken: ['#f8f8f8', '#181a1d'],
      track: ['#e2e2e3', '#27292c'],
      raised: ['#ffffff', '#1e2023'],
      selected: ['#edf2fc', '#1c2028'],
      'danger-soft': ['#fbebe8', '#282123'],
      'warning-soft': ['#fef2dd', '#383425'],
      'gold-soft': ['#fcefd6', '#403a28'],
      'danger-fill': ['#d83327', '#ff8f85'],
      'warning-fill': ['#cc7b00', '#f0b14e'],
    };
    for (const [name, [light, dark]] of Object.entries(measured)) {
      assert.equal(shown(name, 'light'), light, name);
      assert.equal(shown(name, 'dark'), dark, name);
    }
  });

  it('counts lengths from the one that is set', () => {
    const lookup = lookupIn(theme, {
      '--hub-font-size': '16px',
      '--hub-radius': '10px',
      '--hub-space': '5px',
    });
    assert.equal(lengthIn(named('fs-xl'), lookup), 22);
    assert.equal(lengthIn(named('r-xl'), lookup), 14);
    assert.equal(lengthIn(named('gutter'), lookup), 25);
  });

  it('follows an accent of the host into what is mixed from it, and leaves the rest alone', () => {
    const overrides = { '--hub-accent': '#0a7' };
    assert.equal(shown('focus', 'dark', overrides), '#00aa77');
    assert.notEqual(shown('selected', 'light', overrides), shown('selected', 'light'));
    assert.equal(shown('danger', 'light', overrides), shown('danger', 'light'));
  });

  it('has the same lengths as those that the browser checks', () => {
    for (const [name, px] of Object.entries(lengths))
      assert.equal(lengthIn(named(name), lookupIn(theme)), px, name);
  });

  it('refuses a token that nothing is said about', () => {
    assert.throws(
      () => themeTokens(':host { --x: var(--hub-x, 1px) !important; }'),
      /No comment says what --x/,
    );
  });
});

describe('tokens.json', () => {
  type Tree = Readonly<Record<string, Readonly<Record<string, { $type: string; $value: unknown }>>>>;
  const tree = designTokens(theme) as unknown as Tree;

  it('holds every token once in light and dark or under its kind, typed as the format asks', () => {
    const groups = ['light', 'size', 'font', 'motion'].map(group => Object.keys(tree[group] ?? {}));
    assert.deepEqual(groups.flat().sort(), theme.map(({ name }) => name).sort());
    assert.deepEqual(Object.keys(tree['dark'] ?? {}), Object.keys(tree['light'] ?? {}));
    assert.deepEqual(tree['size']?.['gutter']?.$value, { value: 20, unit: 'px' });
    assert.deepEqual(tree['motion']?.['duration']?.$value, { value: 120, unit: 'ms' });
    assert.deepEqual(tree['dark']?.['accent']?.$value, {
      colorSpace: 'srgb',
      components: [0.5608, 0.6902, 1],
      hex: '#8fb0ff',
    });
  });
});

const colours = fc
  .tuple(fc.integer({ max: 255, min: 0 }), fc.integer({ max: 255, min: 0 }), fc.integer({ max: 255, min: 0 }))
  .map(([red, green, blue]): Colour => ({ red: red / 255, green: green / 255, blue: blue / 255, alpha: 1 }));

describe('colours', () => {
  it('come back from other spaces and from text as they were', () => {
    fc.assert(
      fc.property(colours, colour => {
        assert.equal(hex(fromOklch(toOklch(colour))), hex(colour));
        assert.equal(hex(colourOf(hex(colour))!), hex(colour));
      }),
    );
  });

  it('mixed are those they are mixed from at both ends', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        assert.equal(hex(mix(one, 1, other)), hex(one));
        assert.equal(hex(mix(one, 0, other)), hex(other));
      }),
    );
  });

  it('contrast by 1 to 21, whichever comes first', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        const ratio = contrast(one, other);
        assert.ok(ratio >= 1 && ratio <= 21.0001);
        assert.equal(ratio, contrast(other, one));
      }),
    );
    assert.equal(contrast(colourOf('#000')!, colourOf('#fff')!).toFixed(2), '21.00');
    // The first grey that passes on white, and the last that does not.
    assert.ok(contrast(colourOf('#767676')!, colourOf('#fff')!) >= 4.5);
    assert.ok(contrast(colourOf('#777777')!, colourOf('#fff')!) < 4.5);
  });
});

describe('CSS values', () => {
  it('are split where no bracket is open', () => {
    assert.deepEqual(split('rgb(1 2 3), light-dark(a, b) , c', ','), ['rgb(1 2 3)', 'light-dark(a, b)', 'c']);
  });

  it('are counted in the order of their brackets', () => {
    assert.equal(counted('calc(max(l, 0.82) + 2)', { l: 1 }), 3);
    assert.equal(counted('calc(5 * 4px)'), 20);
    assert.throws(() => counted('auto'), /auto is no number/);
  });

  it('take the default of a variable only where it is not set', () => {
    const values: Readonly<Record<string, string>> = { '--a': 'light-dark(#111, #222)' };
    assert.equal(
      resolve('var(--a, #333)', 'dark', name => values[name]),
      '#222',
    );
    assert.equal(
      resolve('var(--b, var(--a))', 'light', name => values[name]),
      '#111',
    );
    assert.throws(() => resolve('var(--b)', 'light', () => undefined), /var\(--b\) has no value/);
  });
});
