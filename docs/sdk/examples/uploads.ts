import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const file = new File(['hello'], 'hello.txt', { type: 'text/plain' });
  const upload = await hub.uploads.upload(file, {
    onProgress: ({ sentBytes, totalBytes }) => print(`${sentBytes} of ${totalBytes}`),
  });
  print(await hub.attachments.create('cus_1', { uploadId: upload.id }));
};
