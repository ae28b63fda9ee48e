import type { Language } from './language.ts';

/** How many rows a customer has at first, per resource. */
export interface Counts {
  contacts: number;
  devices: number;
  folders: number;
  contracts: number;
  assets: number;
  tickets: number;
  alerts: number;
  passwords: number;
  attachments: number;
  remoteAccess: number;
  invoices: number;
  notes: number;
}
/** What is decided about a customer before any row exists, so that all seeds agree about it. */
export interface PlannedCustomer {
  /** From 0, in the order of ids: `cus_1` is number 0. */
  number: number;
  id: string;
  name: string;
  language: Language;
  /** Without `www`; `null` when it has none. */
  domain: string | null;
  kind: 'managed' | 'unmanaged';
  rank: 'gold' | 'silver' | 'basic' | 'blocked';
  counts: Counts;
}
export interface Scale {
  /** Devices of the largest customer. */
  devices: number;
  /** Rows of the directory. */
  customers: number;
  /**
   * Open alerts of the largest customer; with those that are over it has 2.4 times as many. Default: one for
   * twelve devices.
   */
  alerts?: number;
}
