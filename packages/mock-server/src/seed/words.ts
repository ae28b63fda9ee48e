import type { Language, Words } from './language.ts';
import { ar, he, hi, ja, pl, tr } from './words-east.ts';
import { de, en, es, fr } from './words-west.ts';

export type { Language, Words } from './language.ts';

export const words: Readonly<Record<Language, Words>> = { en, de, fr, es, pl, tr, he, ar, ja, hi };
export const jobTitles = [
  'Practice manager',
  'IT coordinator',
  'Front desk lead',
  'Receptionist',
  'Office manager',
  'Owner',
  'Bookkeeper',
  'Dentist',
  'Hygienist',
  'Head of operations',
  'Warehouse lead',
  'Buchhaltung',
  'Geschäftsführerin',
  'Directrice',
  'Radiology technician',
  'Senior Vice President of Regional Infrastructure and Continuity Planning',
] as const;
/** Members of the MSP's own staff; the first is signed in unless a token says otherwise. */
export const staff = [
  'Dana Whitfield',
  'Priya Raman',
  'Marek Kowalski',
  'Jonas Weber',
  'Aisha Bello',
  'Chloé Garnier',
  'Ivo Petrov',
  'Noa Friedman',
  'Sam Ortega',
  'Lin Zhao',
  'Greta Sund',
  'Theo Banks',
] as const;
