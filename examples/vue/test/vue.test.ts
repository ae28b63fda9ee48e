import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundleExample, useExamples } from '../../../tools/lib/example.ts';
import { vueFiles } from './vue-files.ts';

const on = useExamples();

describe('a page of Vue 3', () => {
  it('has properties, events and refs in its template [H-14]', async () => {
    const bundle = () =>
      bundleExample('examples/vue/main.ts', {
        plugins: [vueFiles],
        define: {
          'process.env.NODE_ENV': '"development"',
          __VUE_OPTIONS_API__: 'false',
          __VUE_PROD_DEVTOOLS__: 'false',
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
        },
      });
    // Vue asks for a policy of its own name, for templates that nobody uses here.
    const policy = { 'trusted-types': 'lit-html vue' };
    await on({ folder: 'examples/vue', bundle, policy }, async page => {
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
