// What a host says in other words. Few do, and so it comes only to them.
import type { MessageAreas, MessageOverrides } from './areas.ts';
import type { MessageBundle } from './bundle.ts';

const areas: Readonly<Record<keyof MessageAreas, true>> = {
  alertDialogs: true,
  alerts: true,
  assets: true,
  attachments: true,
  common: true,
  contactDialog: true,
  contacts: true,
  contractForm: true,
  contractHours: true,
  contracts: true,
  customer: true,
  customerSettings: true,
  device: true,
  deviceChat: true,
  deviceEvents: true,
  deviceFiles: true,
  deviceRegistry: true,
  deviceScripts: true,
  deviceActions: true,
  deviceHistory: true,
  deviceOverview: true,
  devicePackages: true,
  devicePatches: true,
  deviceServices: true,
  deviceSoftware: true,
  deviceTasks: true,
  deviceUsers: true,
  deviceWork: true,
  devices: true,
  directory: true,
  field: true,
  filePreview: true,
  folders: true,
  form: true,
  hub: true,
  import: true,
  importAssets: true,
  invoiceDialogs: true,
  invoices: true,
  jobConfirm: true,
  jobStart: true,
  jobDetail: true,
  jobs: true,
  listPanels: true,
  listView: true,
  live: true,
  notes: true,
  overview: true,
  palette: true,
  passwordDialogs: true,
  passwords: true,
  pins: true,
  policy: true,
  profiles: true,
  recordPages: true,
  records: true,
  remove: true,
  renameFile: true,
  sharedItem: true,
  sharing: true,
  report: true,
  shortcuts: true,
  states: true,
  table: true,
  ticket: true,
  tickets: true,
  workFromHome: true,
};

const checked = new WeakSet<object>();

/** Tells a developer, once, of names that no area has: what stands under them is never said. */
const warnOfUnknownAreas = (messages: MessageOverrides): void => {
  if (checked.has(messages)) return;
  checked.add(messages);
  for (const area of Object.keys(messages))
    if (!Object.hasOwn(areas, area))
      console.warn(
        `Customer Hub: there are no messages "${area}". There are ${Object.keys(areas).join(', ')}.`,
      );
};

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Deep, so that a host says one string of a group differently without copying the group. */
const overlay = <T extends object>(own: T, overrides: object, path: string): T => {
  const result = { ...own } as Record<string, unknown>;
  for (const [key, value] of Object.entries(overrides)) {
    const under = result[key];
    if (under === undefined || isGroup(under) !== isGroup(value))
      console.warn(`Customer Hub: there is no message "${path}.${key}".`);
    result[key] = isGroup(under) && isGroup(value) ? overlay(under, value, `${path}.${key}`) : value;
  }
  return result as T;
};

/** By what is said and what a host says instead: made once, and what is unknown is told once. */
const overlaid = new WeakMap<object, WeakMap<object, object>>();

/** Messages of an area as a host wants them said. */
export const saidBy = <T extends object>(
  { area }: MessageBundle<T>,
  own: T,
  overrides: MessageOverrides,
): T => {
  warnOfUnknownAreas(overrides);
  const wanted: unknown = overrides[area as keyof MessageAreas];
  if (!isGroup(wanted)) return own;
  let known = overlaid.get(own);
  if (!known) overlaid.set(own, (known = new WeakMap()));
  let said = known.get(wanted);
  if (!said) known.set(wanted, (said = overlay(own, wanted, area)));
  return said as T;
};
