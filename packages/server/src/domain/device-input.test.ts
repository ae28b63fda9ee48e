import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Device } from '../contract/types.ts';
import { addressProblems } from './device-input.ts';

const codes = (kind: Device['kind'], address: string | null, port: number | null = null): string[] =>
  addressProblems({ kind, address, port }).map(({ code }) => code);

describe('address of a new device [DEV-29]', () => {
  it('is needed where nothing reports by itself', () => {
    for (const kind of ['snmp', 'http', 'generic'] as const)
      assert.deepEqual(codes(kind, ' '), ['address_required']);
    assert.deepEqual(codes('tcp', null), ['address_required', 'port_required']);
    assert.deepEqual(codes('pc', null), []);
  });
  it('takes host names in any script and both kinds of IP address', () => {
    for (const good of [
      '10.20.0.2',
      'fd00:14::2',
      'fe80::1%eth0',
      'fw-edge.ashgrove.care',
      'münchen.example',
      'localhost',
    ])
      assert.deepEqual(codes('snmp', good), [], good);
    for (const bad of ['http://10.0.0.1/', 'two words', '-x.example', 'a..b', '<img src=x>', 'x'.repeat(254)])
      assert.deepEqual(codes('snmp', bad), ['invalid_address'], bad);
  });
  it('takes web addresses without credentials and without scripts', () => {
    for (const good of ['https://portal.ashgrove.care/', 'http://10.0.0.1:8080/status?x=1'])
      assert.deepEqual(codes('http', good), [], good);
    for (const bad of [
      'portal.ashgrove.care',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://x.example',
      'https://user:secret@x.example/',
      'https://',
    ])
      assert.deepEqual(codes('http', bad), ['invalid_address'], bad);
  });
});
