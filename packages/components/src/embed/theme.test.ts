import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkTheme, type HubTheme } from './theme.ts';

/** Takes what looks like a value, as a page would, whose CSS knows better. */
const supports = (property: string, value: string): boolean =>
  value !== '' && !/[;{}]/.test(value) && property !== '';
const check = (theme: unknown) => checkTheme(theme as HubTheme, supports);

const luminance = ([r, g, b]: readonly number[]): number => 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

describe('a theme', () => {
  it('sets tokens, and nothing else, by what it names', () => {
    const { properties, scheme, refused } = check({
      accent: 'teal',
      onAccent: 'white',
      radius: '9px',
      density: 'compact',
      scheme: 'dark',
    });
    assert.deepEqual([...properties.keys()].sort(), [
      '--hub-accent',
      '--hub-control-height',
      '--hub-on-accent',
      '--hub-radius',
      '--hub-row-compact',
      '--hub-row-detailed',
      '--hub-space',
    ]);
    assert.equal(properties.get('--hub-on-accent'), 'white');
    assert.equal(scheme, 'dark');
    assert.deepEqual(refused, []);
  });

  it('leaves out what is no value and no name, says which, and quotes no value', () => {
    const { properties, refused } = check({
      accent: 'red; background: url(//evil.test)',
      font: 7,
      density: 'toString',
      scheme: 'blue',
      constructor: 'x',
    });
    assert.equal(properties.size, 0);
    assert.deepEqual(
      refused.map(text => /theme\.(\w+)/.exec(text)?.[1]),
      ['accent', 'font', 'density', 'scheme', 'constructor'],
    );
    assert.doesNotMatch(refused.join('\n'), /evil|blue/);
  });

  it('never throws and never sets a name that is no token, whatever a host has configured', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), theme => {
        for (const name of check(theme).properties.keys()) assert.match(name, /^--hub-[a-z-]+$/);
      }),
    );
  });

  it('takes the font of the page by a word', () => {
    const { properties, inheritsFont } = check({ font: 'inherit' });
    assert.equal(inheritsFont, true);
    assert.equal(properties.has('--hub-font'), false);
    assert.equal(check({ font: 'Georgia' }).inheritsFont, false);
  });

  it('writes on any accent in black or white, whichever has a contrast of 4.5', () => {
    const written = check({ accent: 'teal' }).properties.get('--hub-on-accent')!;
    const [, formula] = /srgb-linear (clamp\(.*?, 1\)) clamp/.exec(written)!;
    const expression = formula!.replace('clamp(0, ', '').replace(', 1)', '');
    const numbers = /\((\S+) - \((\S+) \* r \+ (\S+) \* g \+ (\S+) \* b\)\) \* (\S+)/.exec(expression)!;
    const [limit, red, green, blue, steep] = numbers.slice(1).map(text => Number(text.replace(/[()]/g, '')));
    const channel = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const y = luminance([r, g, b]);
        const on = Math.min(1, Math.max(0, (limit! - (red! * r + green! * g + blue! * b)) * steep!));
        assert.ok(contrast(y, luminance([on, on, on])) >= 4.5, `${y} under ${on}`);
      }),
      {
        examples: [
          [0.179, 0.179, 0.179],
          [0.1790001, 0.179, 0.179],
          [0, 0.402, 0.184],
        ],
      },
    );
  });
});
