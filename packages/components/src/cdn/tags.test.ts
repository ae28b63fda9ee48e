import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { it } from 'node:test';
import { tags } from './tags.ts';

it('knows every tag that is registered in define/, and no other', () => {
  const registered = readdirSync(new URL('../../define', import.meta.url))
    .filter(file => file.endsWith('.ts'))
    .map(file => file.replace('.ts', ''));
  assert.deepEqual(Object.keys(tags).sort(), registered.sort());
});
