import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const asset = await hub.assets.create('cus_1', { name: 'Label printer', assetType: 'Printer' });
  const changed = await hub.assets.update(asset, { serialNumber: 'LP-0042' });
  print(changed.serialNumber);
  await hub.assets.delete(changed);
  print((await hub.assets.restore(asset.id)).name); // within 24 hours
};
