/** Formats that every workbook knows without naming them, by id. Others that show days are written in full. */
export const dayFormats: Readonly<Record<number, string>> = {
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'm/d/yyyy h:mm',
  27: 'yyyy/m/d',
  30: 'm-d-yy',
  31: 'yyyy/m/d',
  36: 'yyyy/m/d',
  50: 'yyyy/m/d',
  57: 'yyyy/m/d',
};

const MS_OF_DAY = 86_400_000;

/** Whether a format shows a day: without what is quoted, escaped, or a color or condition. */
export const isDayFormat = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').replace(/general|standard/gi, ''));

/** A day that is counted from the end of 1899, or from 1904. The 29 February 1900 of spreadsheets never was. */
export const dayOfSerial = (serial: number, from1904 = false): Date => {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * MS_OF_DAY));
};

/** A number as it was entered: all of its figures, no exponent; a day as `2026-04-13`. */
export const numberText = (raw: string, dayFormat: string | undefined, from1904: boolean): string => {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (dayFormat !== undefined) {
    const text = dayOfSerial(number, from1904).toISOString();
    return number % 1 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
  }
  return Number.isSafeInteger(number) ? number.toFixed(0) : String(number);
};
