import type { Format } from '../../../messages/format.ts';

const unit = (format: Format, value: number, name: 'second' | 'minute', digits = 0): string =>
  format.number(value, { style: 'unit', unit: name, unitDisplay: 'narrow', maximumFractionDigits: digits });

/** How long something took: `0.1s`, `1m 4s`. */
export const duration = (ms: number, format: Format): string => {
  const seconds = ms / 1000;
  if (seconds < 60)
    return unit(format, seconds < 10 ? Math.round(seconds * 10) / 10 : Math.floor(seconds), 'second', 1);
  const minutes = Math.floor(seconds / 60);
  return `${unit(format, minutes, 'minute')} ${unit(format, Math.floor(seconds % 60), 'second')}`;
};
