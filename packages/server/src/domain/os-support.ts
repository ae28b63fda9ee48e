/** Until when makers give free security updates for a system, as they have published it. */
import type { DeviceOs } from '../contract/types.ts';

interface Support {
  /** Whether a system is meant. */
  is: RegExp;
  /** The last day. */
  until: string;
}
/** The first that fits counts. */
const SUPPORT: readonly Support[] = [
  { is: /^windows (?:xp|vista|7|8)\b(?!\.1)/i, until: '2020-01-14' },
  { is: /^windows 8\.1\b/i, until: '2023-01-10' },
  { is: /^windows 10\b(?!.*\b(?:ltsc|ltsb|iot)\b)/i, until: '2025-10-14' },
  { is: /^windows server 2008\b/i, until: '2020-01-14' },
  { is: /^windows server 2012\b/i, until: '2023-10-10' },
  { is: /^windows server 2016\b/i, until: '2027-01-12' },
  { is: /^windows server 2019\b/i, until: '2029-01-09' },
  { is: /^windows server 2022\b/i, until: '2031-10-14' },
  { is: /^windows server 2025\b/i, until: '2034-11-14' },
  { is: /^ubuntu\b.*\b18\.04/i, until: '2023-05-31' },
  { is: /^ubuntu\b.*\b20\.04/i, until: '2025-05-31' },
  { is: /^ubuntu\b.*\b22\.04/i, until: '2027-04-30' },
  { is: /^ubuntu\b.*\b24\.04/i, until: '2029-05-31' },
  { is: /^debian\b.*\b10\b/i, until: '2024-06-30' },
  { is: /^debian\b.*\b11\b/i, until: '2026-08-31' },
  { is: /^debian\b.*\b12\b/i, until: '2028-06-30' },
  { is: /^centos\b/i, until: '2024-06-30' },
];

/** The last day of support; undefined where none is known, which says nothing. */
export const supportEnds = ({ name, version }: Pick<DeviceOs, 'name' | 'version'>): string | undefined =>
  SUPPORT.find(({ is }) => is.test(`${name} ${version ?? ''}`))?.until;
