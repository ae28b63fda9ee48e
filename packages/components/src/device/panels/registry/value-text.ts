import type { RegistryEntry } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import type { DeviceRegistryMessages } from '../../../messages/en/deviceRegistry.ts';
import type { Format } from '../../../messages/format.ts';
import { shownPath } from '../files/paths.ts';
import { bytesText, hexOf, isBytes, isNumber } from './registry-values.ts';

/** Bytes that are shown of a long value. */
const MOST_BYTES = 64;
const MOST_CHARACTERS = 500;

/** A value as one reads it: a number with its hex, bytes with how many, strings side by side. */
export const valueText = (
  { valueType, value }: Pick<RegistryEntry, 'valueType' | 'value'>,
  m: DeviceRegistryMessages,
  format: Format,
): TemplateResult => {
  if (valueType === null || value === null) return html`<small>${m.notSet}</small>`;
  if (isNumber(valueType)) return html`${value} <small>${hexOf(valueType, value)}</small>`;
  if (isBytes(valueType)) {
    const count = value.length / 2;
    const cut = count > MOST_BYTES ? '…' : '';
    return html`${bytesText(value.slice(0, 2 * MOST_BYTES))}${cut}
      <small>${m.bytes(count, format.number(count))}</small>`;
  }
  if (valueType === 'REG_MULTI_SZ') {
    const lines = value === '' ? [] : value.split('\n');
    return html`${shownPath(lines.join(', ').slice(0, MOST_CHARACTERS))}
      <small>${m.strings(lines.length, format.number(lines.length))}</small>`;
  }
  return html`${shownPath(value.slice(0, MOST_CHARACTERS))}`;
};
