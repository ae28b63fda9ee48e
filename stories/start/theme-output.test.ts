import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { initial, overridesOf, readings, themeCss, themeJson, type Choice } from './theme-output.ts';

const accented = (light: string, dark = light): Choice => ({
  ...initial,
  colours: { ...initial.colours, '--hub-accent': { light, dark } },
});

describe('a theme that is put together', () => {
  it('prints only what differs', () => {
    assert.match(themeCss(overridesOf(initial), 'auto'), /Nothing differs/);
    const choice: Choice = { ...accented('#0a7', '#5fc'), radius: 12, font: 'Inter, sans-serif; } * {' };
    assert.equal(
      themeCss(overridesOf(choice), 'dark'),
      `customer-hub {
  color-scheme: dark;
  --hub-font: Inter, sans-serif  * ;
  --hub-accent: light-dark(#0a7, #5fc);
  --hub-radius: 12px;
}
`,
    );
    assert.deepEqual(overridesOf(accented('#0a7')), { '--hub-accent': '#0a7' });
    assert.equal(overridesOf({ ...initial, density: 'roomy' })['--hub-space'], '5px');
  });

  it('takes a colour that is none for not chosen', () => {
    assert.deepEqual(overridesOf(accented('greenish')), {});
  });

  it('can be read as it comes, in light and in dark', () => {
    for (const { what, light, dark, least } of readings({}))
      assert.ok(light >= least && dark >= least, `${what}: ${light}, ${dark}`);
  });

  it('tells of a brand that is too pale', () => {
    const pale = readings(overridesOf(accented('#ffd400')));
    const link = pale.find(({ what }) => what === 'Links');
    assert.ok(link!.light < 4.5);
    assert.ok(link!.dark >= 4.5);
    const ring = pale.find(({ what }) => what === 'Focus ring');
    assert.ok(ring!.light < 3);
  });

  it('goes into the tokens of design tools', () => {
    const tree = JSON.parse(themeJson(overridesOf(accented('#0a7', '#5fc')))) as Record<
      string,
      Record<string, { $value: { hex: string } }>
    >;
    assert.equal(tree['light']?.['accent']?.$value.hex, '#00aa77');
    assert.equal(tree['dark']?.['focus']?.$value.hex, '#55ffcc');
  });

  it('has a reading for whatever colour is chosen', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, hex, (surface, text) => {
        const colours = {
          ...initial.colours,
          '--hub-surface': { light: surface, dark: surface },
          '--hub-text': { light: text, dark: text },
        };
        for (const { light, dark } of readings(overridesOf({ ...initial, colours })))
          assert.ok(light >= 1 && light <= 21 && dark >= 1 && dark <= 21);
      }),
    );
  });
});
