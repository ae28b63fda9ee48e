import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const here = new URL('.', import.meta.url);
const areas = readdirSync(new URL('en', here))
  .filter(name => name.endsWith('.ts'))
  .map(name => name.slice(0, -3));

const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
    : typeof value;

describe('every language is complete', () => {
  for (const area of areas) {
    for (const language of ['de', 'ar']) {
      it(`${area} in ${language}`, async () => {
        const english = Object.values((await import(`./en/${area}.ts`)) as Record<string, unknown>).find(
          value => typeof value === 'object',
        );
        const { default: other } = (await import(`./${language}/${area}.ts`)) as { default: unknown };
        assert.deepEqual(shape(other), shape(english));
      });
    }
  }
});
