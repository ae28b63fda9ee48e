import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { tabs } from './tabs.ts';

/** The contract as it is published beside the client. */
const contract = JSON.parse(readFileSync(new URL('../../../sdk/openapi.json', import.meta.url), 'utf8')) as {
  readonly components: { readonly schemas: { readonly HubTab: { readonly enum: readonly string[] } } };
};

it('has a line for every tab of the contract, in its order: a tab that is missing belongs into src/hub/tabs.ts [GEN-03]', () => {
  assert.deepEqual(
    tabs.map(({ key }) => key),
    contract.components.schemas.HubTab.enum,
  );
});
