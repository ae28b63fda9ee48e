import type { Customer } from '../contract/types.ts';

type Address = Pick<NonNullable<Customer['address']>, 'country' | 'state' | 'lng'>;
const BY_COUNTRY: Readonly<Record<string, string>> = {
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid',
  PL: 'Europe/Warsaw',
  TR: 'Europe/Istanbul',
  IL: 'Asia/Jerusalem',
  AE: 'Asia/Dubai',
  JP: 'Asia/Tokyo',
  IN: 'Asia/Kolkata',
};
const EASTERN = -87,
  CENTRAL = -101,
  MOUNTAIN = -114;
const inTheStates = (lng: number | null | undefined): string => {
  if (lng === null || lng === undefined || lng < MOUNTAIN) return 'America/Los_Angeles';
  return lng < CENTRAL ? 'America/Denver' : lng < EASTERN ? 'America/Chicago' : 'America/New_York';
};
/** The zone in which machines at this address run; `null` where it cannot be told. */
export function zoneOf(address: Address | null): string | null {
  if (!address?.country) return null;
  return address.country === 'US' ? inTheStates(address.lng) : (BY_COUNTRY[address.country] ?? null);
}
