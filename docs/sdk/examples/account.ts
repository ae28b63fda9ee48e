import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const account = await hub.account.get();
  print(`${account.user.name}, ${account.scopes.length} scopes`);
};
