import type { Device, FieldProblem } from '../contract/types.ts';

type Kind = Device['kind'];
/** Kinds that are watched from outside instead of reporting themselves. */
export const isWatched = (kind: Kind): boolean =>
  kind === 'snmp' || kind === 'tcp' || kind === 'http' || kind === 'generic';

const HOST =
  /^(?=.{1,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)*\.?$/u;
const IPV6 = /^(?=.*:.*:)[0-9a-f:.]{2,45}(?:%[\w.-]+)?$/i;

/** http and https only, and no credentials in it: they would show in every list and log. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return (
    (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' && hostname !== ''
  );
}

/** What is wrong with the address and port of a device of this kind. */
export function addressProblems({
  kind,
  address,
  port,
}: {
  kind: Kind;
  address: string | null;
  port: number | null;
}): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isWatched(kind)) return problems;
  const text = address?.trim() ?? '';
  if (text === '')
    problems.push({
      pointer: '/address',
      code: 'address_required',
      message: 'This type of device is watched from outside and needs an address.',
    });
  else if (kind === 'http' ? !isWebAddress(text) : !HOST.test(text) && !IPV6.test(text))
    problems.push({
      pointer: '/address',
      code: 'invalid_address',
      message:
        kind === 'http'
          ? 'An address that begins with http:// or https://.'
          : 'An IP address or a host name.',
    });
  if (kind === 'tcp' && port === null)
    problems.push({ pointer: '/port', code: 'port_required', message: 'Which port is watched?' });
  return problems;
}
