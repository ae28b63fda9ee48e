// A draft as the control of its field takes it: one of another shape is empty.
import type { AddressPart, Draft } from './definition.ts';

const noAddress = { line1: '', line2: '', city: '', state: '', postalCode: '', country: '' };

export const textOf = (draft: Draft): string => (typeof draft === 'string' ? draft : '');
export const addressOf = (draft: Draft): Readonly<Record<AddressPart, string>> =>
  typeof draft === 'object' && !isList(draft) ? draft : noAddress;
export const listOf = (draft: Draft): readonly string[] => (isList(draft) ? draft : []);
const isList = (draft: Draft): draft is readonly string[] => Array.isArray(draft);
