import type { DeviceUser } from '@customer-hub/server/parts/contract/types';
import { createRandom, hash } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { bootedAtMs } from './boot.ts';
import type { Changes } from './changes.ts';

const MINUTE_MS = 60_000;
const time = (ms: number): string => new Date(ms).toISOString();

/** Accounts of a device: who is signed in, who was, and who is locked out. */
export function deviceUsers(
  device: DeviceRow,
  { loggedOut, bootedAt }: Pick<Changes, 'loggedOut'> & Partial<Pick<Changes, 'bootedAt'>>,
  displayName: string | null,
  now: string,
): DeviceUser[] {
  return accounts(device, bootedAtMs(device, bootedAt), displayName, now).map(user =>
    loggedOut.includes(user.name) && user.state !== 'locked_out'
      ? { ...user, state: 'disconnected', sessionSince: null, sessionId: null }
      : user,
  );
}

function accounts(device: DeviceRow, booted: number, displayName: string | null, now: string): DeviceUser[] {
  const { id, os, availability, lastLoginUser, lastLoginAt } = device,
    random = createRandom('users', id),
    nowMs = Date.parse(now),
    online = availability === 'online';
  const others = random
    .some(
      os?.family === 'windows'
        ? ['administrator', 'svc-backup', 'opuser', 'dentrix', 'tempuser']
        : ['root', 'admin', 'deploy'],
      random.int(1, 3),
    )
    .filter(name => name !== lastLoginUser);
  const first: DeviceUser[] =
    lastLoginUser === null
      ? []
      : [
          {
            name: lastLoginUser,
            displayName,
            state: online ? random.pick(['active', 'active', 'idle'] as const) : 'disconnected',
            lastActiveAt: lastLoginAt,
            sessionSince:
              online && lastLoginAt
                ? time(Math.max(booted, Date.parse(lastLoginAt) - (hash('session', id) % 180) * MINUTE_MS))
                : null,
            sessionId: online ? 1 : null,
            lockedOutSince: null,
          },
        ];
  const rest = others.map((name, index): DeviceUser => {
    const state = random.pick(['disconnected', 'idle', 'locked_out', 'disconnected'] as const),
      ago = random.int(10, 60_000) * MINUTE_MS,
      last = random.chance(0.85) ? (Date.parse(device.inventoryAsOf ?? now) || nowMs) - ago : null,
      signedIn = state === 'idle' && online;
    return {
      name,
      displayName: null,
      state: state === 'idle' && !online ? 'disconnected' : state,
      lastActiveAt: last === null ? null : time(last),
      sessionSince: signedIn ? time(Math.max(booted, (last ?? booted) - 40 * MINUTE_MS)) : null,
      sessionId: signedIn ? index + 2 : null,
      lockedOutSince: state === 'locked_out' ? time((last ?? booted) + MINUTE_MS) : null,
    };
  });
  return [...first, ...rest];
}
