import type { Random } from '@customer-hub/server/parts/database/random';
import type { PlannedCustomer } from './plan.ts';
import { perCustomer, type Seed } from './world.ts';
import {
  type PasswordRow,
  type PasswordSecretRow,
} from '@customer-hub/server/parts/database/collections/passwords';

const entries = [
  ['Firewall, administrator', 'https://10.20.0.1:8443/login', 'admin'],
  ['Imaging server, local administrator', null, 'agd-admin'],
  ['Microsoft 365, break-glass account', 'https://login.microsoftonline.com/', 'breakglass@{domain}'],
  ['Wi-Fi guests', null, null],
  ['Registrar of {domain}', 'https://registrar.example/login?next=/domains&lang=en', 'hostmaster@{domain}'],
  ['Backup appliance', 'https://backup.{domain}/', 'backup-operator'],
  ['NAS, service account', 'http://nas.{domain}:5000/', 'svc-backup'],
  ['Practice software, database owner', null, 'sa'],
  ['Switch SW-CORE-01', 'http://10.20.0.2/', 'manager'],
  ['מרכזייה – ממשק ניהול', 'https://pbx.{domain}/', 'admin'],
  [
    'Line-of-business portal of the insurance association (shared by billing, valid until the migration is finished, then delete)',
    'https://portal.very-long-host-name-of-an-insurance-association.example/sso/start?tenant=4471&return=%2Fclaims%2Foverview%3Ffilter%3Dopen',
    'billing@{domain}',
  ],
  ['Door controller', null, 'installer'],
  ['Hypervisor HV-01, root', 'https://hv-01.{domain}:8006/', 'root@pam'],
  ['Domain, administrator of last resort', null, 'administrator'],
  ['Remote hands at the data centre', 'https://remote-hands.example/portal', 'noc@{domain}'],
  ['UPS in the server closet', 'http://10.20.0.9/', 'apc'],
  ['Access points, controller', 'https://wifi.{domain}:8443/', 'wifi-admin'],
  ['Wi-Fi staff, pre-shared key', null, null],
  ['Label printer', 'http://10.20.3.14/', 'admin'],
  ['Backup encryption key, cloud vault', 'https://vault.backup.example/', null],
  ['SIP trunk', 'https://my.sip-provider.example/', 'trunk-4471'],
  ['Website, content editor', 'https://www.{domain}/wp-login.php', 'editor'],
  ['Video recorder', 'http://10.20.7.2:8000/', 'recorder'],
  ['Line router of the provider', 'http://192.168.178.1/', null],
  ['Payment terminal, merchant portal', 'https://merchant.payments.example/', 'shop-20771'],
  ['BitLocker recovery, front desk', null, null],
  ['DNS provider', 'https://dns.example/account', 'hostmaster@{domain}'],
  ['Mail gateway, quarantine', 'https://gateway.{domain}/quarantine', 'postmaster@{domain}'],
  ['Scanner, address book', 'http://scanner-2f/', 'admin'],
  ['X-ray workstation, service login', null, 'service'],
  ['Certificate authority, passphrase', null, null],
  ['Parking barrier', 'http://10.20.9.4/', 'operator'],
] as const;
const syllables = [
  'ba',
  'co',
  'du',
  'fe',
  'gi',
  'ho',
  'ju',
  'ka',
  'lo',
  'mi',
  'nu',
  'po',
  'qua',
  'ri',
  'so',
  'tu',
  've',
  'wa',
  'xo',
  'zy',
] as const;
const secretOf = (random: Random): string =>
  random.chance(0.5)
    ? Array.from({ length: 4 }, () => random.pick(syllables) + random.pick(syllables)).join('-') +
      random.int(10, 99)
    : Array.from({ length: random.int(14, 22) }, () =>
        random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#$%&*+=?@']),
      ).join('');

const fillIn = (value: string | null, { domain }: PlannedCustomer): string | null =>
  value?.replace('{domain}', domain ?? 'customer.example') ?? null;
/** What entry `index` of a customer is called; other seeds name it. */
export function passwordName(customer: PlannedCustomer, index: number): string {
  const [name] = entries[index % entries.length] ?? entries[0],
    round = Math.floor(index / entries.length);
  return `${fillIn(name, customer) ?? ''}${round > 0 ? ` ${round + 1}` : ''}`;
}

export const passwordsSeed: Seed<PasswordRow> = perCustomer(
  'passwords',
  ({ world, customer, index, random }) => {
    const [, loginUrl, username] = entries[index % entries.length] ?? entries[0];
    const createdAgo = random.int(30, 1500),
      changedAgo = random.int(0, createdAgo),
      { devices } = customer.counts;
    return {
      customerId: customer.id,
      name: passwordName(customer, index),
      loginUrl: fillIn(loginUrl, customer),
      username: fillIn(username, customer),
      notes: random.chance(0.1) ? 'Ask before you change it.' : null,
      reasonRequired: index % 4 === 1,
      deviceId:
        devices > 0 && random.chance(0.4) ? world.id('devices', customer, random.int(0, devices - 1)) : null,
      lastChangedAt: world.ago(changedAgo * 1440),
      lastRevealedAt: random.chance(0.6) ? world.ago(random.int(0, changedAgo) * 1440) : null,
      updatedBy: random.pick(world.technicians),
      createdAt: world.ago(createdAgo * 1440),
      updatedAt: world.ago(changedAgo * 1440),
    };
  },
);

export const passwordSecretsSeed: Seed<PasswordSecretRow> = perCustomer(
  'passwords',
  ({ world, customer, index }) => ({
    version: 1,
    secret: { version: 1, value: secretOf(world.random('secret', customer.number, index)) },
  }),
);
