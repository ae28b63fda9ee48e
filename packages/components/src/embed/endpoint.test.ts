import assert from 'node:assert/strict';
import { it } from 'node:test';
import { endpointOf } from './endpoint.ts';

it('takes addresses of http and https, with or without a slash at the end', () => {
  assert.equal(endpointOf('https://api.example.com/v1/'), 'https://api.example.com/v1');
  assert.equal(endpointOf(new URL('http://portal.test/hub/v1')), 'http://portal.test/hub/v1');
  assert.equal(new URL(endpointOf('/v1')).pathname, '/v1');
});

it('refuses what is none, and what holds a password, without quoting it [H-18]', () => {
  for (const endpoint of ['ftp://api.test', 'http://', 'https://ops:secret@api.test/v1', 'data:,x'])
    assert.throws(
      () => endpointOf(endpoint),
      ({ message }: Error) => message.includes('endpoint has to be') && !message.includes('secret'),
    );
});
