import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const { forms } = await hub.forms.get('cus_1');
  print(forms);
};
