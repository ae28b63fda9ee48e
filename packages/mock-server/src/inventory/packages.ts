import type { InstalledPackage } from '@customer-hub/server/parts/contract/types';
import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Changes } from './changes.ts';

const PACKAGES = [
  'openssl',
  'libssl3t64',
  'curl',
  'libcurl4t64',
  'linux-image-generic',
  'linux-headers-generic',
  'systemd',
  'udev',
  'bash',
  'coreutils',
  'nginx',
  'postgresql-16',
  'docker-ce',
  'containerd.io',
  'python3.12',
  'openssh-server',
  'openssh-client',
  'sudo',
  'vim',
  'git',
  'rsync',
  'tzdata',
  'ca-certificates',
  'libc6',
  'libxml2',
  'gnupg',
  'perl',
  'veeam',
  'samba',
  'bind9-dnsutils',
  'wget',
  'tar',
  'gzip',
  'less',
  'logrotate',
  'cron',
  'rsyslog',
  'snmpd',
  'qemu-guest-agent',
  'zfsutils-linux',
  'orthanc',
  'dcmtk',
  'imagemagick',
  'nfs-common',
  'fail2ban',
  'certbot',
  'htop',
  'tmux',
] as const;

/** As many with a newer version as the device counts, as many of these for security. */
export function installedPackages(
  { id, patchCounts }: DeviceRow,
  { upgradedPackages }: Pick<Changes, 'upgradedPackages'>,
): InstalledPackage[] {
  const random = createRandom('packages', id),
    upgraded = new Set(upgradedPackages);
  let left = patchCounts?.available ?? 0,
    weak = patchCounts?.security ?? 0;
  const shuffled = PACKAGES.map(name => ({
    name,
    order: random.next(),
    major: random.int(1, 12),
    minor: random.int(0, 40),
    build: random.int(1, 9),
  })).sort((a, b) => a.order - b.order);
  return shuffled
    .map(({ name, major, minor, build }): InstalledPackage => {
      const old = `${major}.${minor}.${build}-0ubuntu3.${build}`,
        fresh = `${major}.${minor}.${build}-0ubuntu3.${build + 2}`,
        waits = !upgraded.has(name) && left-- > 0,
        security = waits && weak-- > 0;
      return {
        name,
        installedVersion: upgraded.has(name) ? fresh : old,
        availableVersion: waits ? fresh : null,
        architecture: name.startsWith('linux-') || name === 'tzdata' ? 'all' : 'amd64',
        repository: security ? 'noble-security' : waits ? 'noble-updates' : 'noble',
        security,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
