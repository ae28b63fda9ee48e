import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { readServe, UsageError } from './arguments.ts';

const KEYS = { HUB_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}` };
const JWT = ['--jwks', 'https://id.example/keys', '--issuer', 'https://id.example', '--audience', 'hub'];

describe('arguments of the server', () => {
  it('need a database, somebody who may sign in, and a key for secrets', () => {
    const says = (argv: string[], environment = {}): string => {
      try {
        readServe(argv, environment);
      } catch (error) {
        assert.ok(error instanceof UsageError, String(error));
        return error.message;
      }
      return 'fine';
    };
    assert.match(says([]), /--data hub\.db/);
    assert.match(says(['--data', 'hub.db']), /--jwks, --issuer and --audience, or --dev/);
    assert.match(says(['--data', 'hub.db', ...JWT]), /HUB_SECRET_KEYS/);
    assert.equal(says(['--data', 'hub.db', ...JWT], KEYS), 'fine');
    assert.match(says(['--data', 'hub.db', '--database', 'postgres://h/d', ...JWT], KEYS), /not both/);
    assert.match(says(['--database', 'mysql://h/d', ...JWT], KEYS), /postgres:/);
    assert.match(says(['--data', 'hub.db', '--port', '80.5', ...JWT], KEYS), /--port must be a whole number/);
    assert.match(says(['--data', 'hub.db', '--keep-deleted', '24', ...JWT], KEYS), /from 25 to/);
    assert.match(says(['--data', 'hub.db', '--keep-audit', '0', ...JWT], KEYS), /--keep-audit must be/);
    assert.match(
      says(['--data', 'hub.db', '--time-zone', 'PST8', ...JWT], KEYS),
      /such as Europe\/Berlin, not PST8/,
    );
    assert.match(
      says(['--data', 'hub.db', ...JWT.with(1, 'http://id.example/keys')], KEYS),
      /--jwks must be https/,
    );
  });

  it('let everybody in by --dev, and on this machine alone', () => {
    const options = readServe(['--data', 'hub.db', '--dev'], {});
    assert.deepEqual(options.origins, ['*']);
    assert.equal(options.developmentToken, 'dev');
    assert.throws(
      () => readServe(['--data', 'hub.db', '--dev', '--host', '0.0.0.0'], {}),
      /this machine only/,
    );
  });

  it('tell where new accounts are', () => {
    const zoneOf = (...argv: string[]): string | undefined =>
      readServe(['--data', 'hub.db', '--dev', ...argv], {}).account?.timeZone;
    assert.deepEqual([zoneOf('--time-zone', 'Asia/Tokyo'), zoneOf()], ['Asia/Tokyo', 'UTC']);
  });

  it('take the address of the database from the environment, where no list of processes shows it', () => {
    const { database } = readServe(JWT, { ...KEYS, HUB_DATABASE_URL: 'postgres://hub:secret@db/hub' });
    assert.deepEqual(database, { url: 'postgres://hub:secret@db/hub' });
  });

  it('say where shared links open, or that nothing is shared', () => {
    const sharing = (...more: string[]) => readServe(['--data', 'hub.db', '--dev', ...more], {}).sharing;
    assert.deepEqual(sharing(), { allowed: true, pageUrl: null });
    assert.deepEqual(sharing('--no-sharing', '--shared-page', 'https://portal.example/shared'), {
      allowed: false,
      pageUrl: 'https://portal.example/shared',
    });
    for (const page of ['portal.example/shared', 'https://portal.example/#shared', 'javascript:alert(1)'])
      assert.throws(() => sharing('--shared-page', page), /without a #/);
  });
});
