import type { Context } from '@customer-hub/server/parts/server/handler';
import { hash } from '@customer-hub/server/parts/database/random';

/** What goes wrong with work on one device: its connection breaks in the middle, it never answers, or it refuses. */
export type DeviceTrouble = 'drops_out' | 'times_out' | 'denies';
/** Trouble with one device. */
export interface DeviceFault {
  /** `dev_1`, or `*`. */
  deviceId: string;
  trouble: DeviceTrouble;
  /** How often; for ever by default. */
  times?: number;
}

/** Which trouble each piece of work meets. */
export interface DeviceFaults {
  add(fault: DeviceFault): () => void;
  /** Asked once for each piece of work that begins. */
  take(deviceId: string): DeviceTrouble | undefined;
  clear(): void;
}
export function createDeviceFaults(): DeviceFaults {
  let faults: DeviceFault[] = [];
  return {
    add(fault) {
      const own = { ...fault };
      faults = [own, ...faults];
      return () => {
        faults = faults.filter(other => other !== own);
      };
    },
    take(deviceId) {
      const fault = faults.find(one => one.deviceId === '*' || one.deviceId === deviceId);
      if (fault?.times !== undefined && --fault.times <= 0) faults = faults.filter(other => other !== fault);
      return fault?.trouble;
    },
    clear() {
      faults = [];
    },
  };
}

const EACH: readonly DeviceTrouble[] = ['drops_out', 'times_out', 'denies'];
/** Half of the devices make trouble, each always the same. */
export const usualTrouble = (deviceId: string): DeviceTrouble | undefined =>
  EACH[hash('trouble', deviceId) % (EACH.length * 2)];

export interface Troubling {
  /** What goes wrong with work that begins on a device, by the trouble that is switched on. */
  trouble(deviceId: string): DeviceTrouble | undefined;
}
/** The trouble that work on this device meets; none where machines are not played. */
export const troubleOf = ({ devices }: Context, deviceId: string): DeviceTrouble | undefined =>
  'trouble' in devices ? (devices as Context['devices'] & Troubling).trouble(deviceId) : undefined;
