import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const [profile] = (await hub.catalogues.thresholdProfiles({ limit: 1 })).items;
  if (profile) {
    const { results } = await hub.profileAssignments.create({
      profileId: profile.id,
      scope: 'device',
      ids: ['dev_1'],
    });
    print(results);
  }
  for (const { scope, profileName } of (await hub.profileAssignments.list()).items)
    print(`${scope}: ${profileName}`);
};
