import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const file = new File(['Rack 3, unit 12'], 'rack.txt', { type: 'text/plain' });
  const attachment = await hub.attachments.upload('cus_1', file);
  print(`${attachment.fileName}: ${attachment.size} bytes`);
  const download = await hub.attachments.download(attachment.id);
  print(await (await download.blob()).text());
};
