import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const [password] = (await hub.passwords.list('cus_1', { limit: 1 })).items;
  if (password) {
    const { link, token } = await hub.sharedLinks.sharePassword(password.id, {
      maxViews: 1,
      expiresInHours: 24,
    });
    print(token); // says that it is a secret, and no more
    print(`${link.target.name} until ${link.expiresAt}, ${link.views} of ${link.maxViews} views`);
    print((await hub.sharedLinks.withdraw(link.id)).state);
  }
};
