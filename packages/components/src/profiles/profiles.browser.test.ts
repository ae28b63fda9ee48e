import { expect } from '@open-wc/testing';
import '../../define/hub-devices.ts';
import { mountHub, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  until,
} from '../testing/person.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import { openDevices } from '../tabs/devices/testing/open-devices.ts';
import { device, select } from '../tabs/devices/testing/work.ts';

const assigned = async ({ mock }: World, targetId: string) =>
  (await mock.call('listProfileAssignments', { query: { targetId: [targetId], limit: 200 } })).body.items;

const radio = async (name: RegExp): Promise<void> => click(await find('input', name));

describe('profiles', () => {
  afterEach(tidy);

  it('of the selected devices: automation and thresholds; what does not fit is said [DVB-05, DVB-10]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'LNX-BACKUP');
    await pressButton('Assign profile');
    await dialog('Assign profile to 2 devices');
    await accessible(all('hub-profile-dialog')[0]!);
    await radio(/^Patch night/);
    await pressButton('Assign');
    const failed = await dialog('Failed: 1 of 2');
    await reads(failed, 'LNX-BACKUP');
    await reads(failed, 'The profile does not fit this device');
    await press('Escape');
    await noDialog();
    const { id } = await device(at, 'AGD-FRONT-01');
    await until(
      async () => (await assigned(at, id)).some(({ profileName }) => profileName === 'Patch night'),
      'assigned',
    );
    await select('AGD-FRONT-02', 'AGD-FRONT-03');
    await pressButton('Assign profile');
    await dialog(/^Assign profile to/);
    await radio(/^Thresholds/);
    const [first] = (await at.mock.call('listThresholdProfiles', { query: { limit: 1 } })).body.items;
    await radio(new RegExp(`^${first!.name}`));
    await pressButton('Assign');
    await noDialog();
    const other = await device(at, 'AGD-FRONT-02');
    await until(
      async () => (await assigned(at, other.id)).some(({ profileKind }) => profileKind === 'threshold'),
      'a threshold profile',
    );
  });

  it('of a folder, from its menu; the folder overrides the customer [DVB-04, DVB-09]', async () => {
    const at = world();
    const [threshold] = (await at.mock.call('listThresholdProfiles', { query: { limit: 1 } })).body.items;
    await at.mock.call('createProfileAssignment', {
      body: { profileId: threshold!.id, scope: 'customer', ids: [ASHGROVE] },
    });
    await openDevices(at, { view: { facets: { folderId: [(await device(at, 'AGD-FRONT-01')).folderId!] } } });
    await pressButton(/^Folder: |Front desk/);
    await choose('Assign profile…');
    const box = await dialog('Assign profile to folder Front desk');
    await radio(/^Thresholds/);
    await reads(box, `Customer Ashgrove Dental Group: ${threshold!.name}`);
    const others = (await at.mock.call('listThresholdProfiles', { query: { limit: 2 } })).body.items;
    await radio(new RegExp(`^${others[1]!.name}`));
    await pressButton('Assign', box);
    await says(`${others[1]!.name} assigned to Front desk`);
    await noDialog();
    await pressButton(/^Folder: |Front desk/);
    await choose('Assign profile…');
    await radio(/^Thresholds/);
    const again = await dialog('Assign profile to folder Front desk');
    await reads(again, 'Overridden by the folder');
    await reads(again, 'In effect');
    await pressButton(`Remove ${others[1]!.name}`, again);
    await says(`${others[1]!.name} is no longer assigned`);
  });

  it('of the whole customer, from its menu [DVB-03, DVB-08]', async () => {
    const at = world();
    await mountHub(at, { width: 1300 });
    const open = async (): Promise<void> => {
      await pressButton(/^(More|Customer|Actions)/);
      await choose('Assign profile…');
      await dialog('Assign profile to Ashgrove Dental Group');
    };
    await open();
    await radio(/^Patch night/);
    await pressButton('Assign');
    await says('Patch night assigned to Ashgrove Dental Group');
    await noDialog();
    const kinds = (await assigned(at, ASHGROVE)).map(({ profileName, scope }) => [profileName, scope]);
    expect(kinds).to.deep.include(['Patch night', 'customer']);
    await open();
    await radio(/^Thresholds/);
    const [first] = (await at.mock.call('listThresholdProfiles', { query: { limit: 1 } })).body.items;
    await radio(new RegExp(`^${first!.name}`));
    await pressButton('Assign');
    await says(`${first!.name} assigned to Ashgrove Dental Group`);
  });
});
