import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  for await (const field of hub.customFields.list()) print(`${field.target}: ${field.label}, ${field.type}`);
};
