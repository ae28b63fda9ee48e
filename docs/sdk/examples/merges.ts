import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  for await (const { first, second, reasons } of hub.merges.contactDuplicates('cus_1')) {
    print(`${first.name} and ${second.name}: ${reasons.join(', ')}`);
    break;
  }
};
