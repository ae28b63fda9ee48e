import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundleExample, useExamples } from '../../../tools/lib/example.ts';
import { svelteFiles } from './svelte-files.ts';

const on = useExamples();

describe('a page of Svelte 5', () => {
  it('has properties and events in its template, before the element is defined [H-14]', async () => {
    const bundle = () =>
      bundleExample('examples/svelte/main.ts', {
        plugins: [svelteFiles],
        conditions: ['svelte', 'browser', 'production'],
      });
    // Svelte makes its own templates by a policy of that name.
    const policy = { 'trusted-types': 'lit-html svelte-trusted-html' };
    await on({ folder: 'examples/svelte', bundle, policy }, async page => {
      const hub = page.locator('customer-hub');
      const nav = page.locator('nav');
      await hub.getByRole('heading', { name: 'Ashgrove Dental Group' }).waitFor();
      await nav.getByText('ready', { exact: true }).waitFor();
      assert.equal(await hub.getByRole('tab', { name: /Passwords/ }).count(), 0);
      await nav.getByRole('button', { name: 'Notes' }).click();
      await nav.getByText('ready notes', { exact: true }).waitFor();
      await nav.getByRole('button', { name: 'Brightwater Bakery' }).click();
      await hub.getByRole('heading', { name: 'Brightwater Bakery' }).waitFor();
    });
  });
});
