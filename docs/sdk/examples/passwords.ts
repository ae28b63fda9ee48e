import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const [password] = (await hub.passwords.list('cus_1', { limit: 1 })).items;
  if (password) {
    const secret = await hub.passwords.reveal(password.id, { reason: 'INC-42' });
    print(secret); // says that it is a secret, and no more
    secret.use(plain => print(`${plain.length} characters`));
  }
};
