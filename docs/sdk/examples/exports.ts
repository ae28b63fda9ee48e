import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  let file = await hub.exports.create({
    kind: 'contacts',
    customerId: 'cus_1',
    columns: [
      { key: 'displayName', header: 'Name' },
      { key: 'email', header: 'E-mail' },
    ],
  });
  while (file.status === 'queued' || file.status === 'running') {
    await new Promise(resolve => setTimeout(resolve, 200));
    file = await hub.exports.get(file.id);
  }
  const text = await (await hub.exports.download(file.id)).blob().then(blob => blob.text());
  print(text.split('\r\n').slice(0, 4));
};
