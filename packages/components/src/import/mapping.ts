import type { ImportMapping } from '@customer-hub/sdk';

/** Fields of a contact that a column can go to. `name` is split into given and family name by the server. */
export const contactFields = ['email', 'name', 'givenName', 'familyName', 'jobTitle', 'phone', 'mobile', 'notes', 'timeZone', 'customerId'] as const;
export type ContactField = (typeof contactFields)[number];

/**
 * Headers as programs write them, most telling first: the seed's own [IMP-07], Microsoft 365 users, Outlook, Google Contacts, and the
 * labels of this product in its languages.
 */
const synonyms: Readonly<Record<ContactField, readonly string[]>> = {
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'e-mail 1 - value', 'primary email', 'user principal name', 'userprincipalname', 'mail', 'primarysmtpaddress', 'e-mail-adresse', 'البريد الإلكتروني'],
  name: ['name', 'full name', 'display name', 'displayname', 'fullname', 'contact name', 'anzeigename', 'الاسم', 'الاسم الكامل'],
  givenName: ['first name', 'given name', 'firstname', 'givenname', 'vorname', 'الاسم الأول'],
  familyName: ['last name', 'family name', 'surname', 'lastname', 'nachname', 'اسم العائلة'],
  jobTitle: ['job title', 'title', 'jobtitle', 'organization title', 'organization 1 - title', 'position', 'المسمى الوظيفي'],
  phone: ['phone', 'phone number', 'business phone', 'office phone', 'work phone', 'telephone', 'phone 1 - value', 'phonenumber', 'primary phone', 'telefon', 'الهاتف'],
  mobile: ['mobile', 'mobile phone', 'mobilephone', 'cell', 'cell phone', 'phone 2 - value', 'handy', 'mobil', 'الجوال'],
  notes: ['notes', 'note', 'comments', 'description', 'internal notes', 'notizen', 'ملاحظات'],
  timeZone: ['time zone', 'timezone', 'zeitzone', 'المنطقة الزمنية'],
  customerId: ['customer id', 'customerid', 'customer', 'customer number', 'kundennummer', 'رقم العميل'],
};

const plain = (header: string): string => header.normalize('NFKC').trim().toLowerCase().replace(/[\s_]+/g, ' ');

/** A column of the file and where it goes; `undefined` leaves it out. */
export interface MappedColumn {
  readonly header: string;
  readonly field: ContactField | undefined;
}

/** Guesses where each column goes. A field is given to one column only: to the one with the most telling header. */
export const guessMapping = (header: readonly string[]): MappedColumn[] => {
  const keys = header.map(plain);
  const fields = new Map<number, ContactField>();
  for (const field of contactFields) {
    for (const name of synonyms[field]) {
      const at = keys.findIndex((key, index) => key === name && !fields.has(index));
      if (at < 0) continue;
      fields.set(at, field);
      break;
    }
  }
  // Two halves of a name say more than the whole.
  const whole = [...fields].find(([, field]) => field === 'name')?.[0];
  const halves = [...fields.values()].filter(field => field === 'givenName' || field === 'familyName').length;
  if (whole !== undefined && halves === 2) fields.delete(whole);
  return header.map((name, index) => ({ header: name, field: fields.get(index) }));
};

/** The remembered mapping for a file with these columns, whatever their order. */
export const recallMapping = (header: readonly string[], remembered: readonly ImportMapping[]): MappedColumn[] | undefined => {
  const wanted = [...header].map(plain).sort().join('\n');
  const known = remembered.find(mapping => mapping.columns.map(column => plain(column.header)).sort().join('\n') === wanted);
  if (!known) return undefined;
  const fields = new Map(known.columns.map(column => [plain(column.header), column.field]));
  return header.map(name => ({ header: name, field: contactFields.find(field => field === fields.get(plain(name))) }));
};

/** Puts the mapping first among the remembered ones, in the place of an older one for the same columns. */
export const rememberMapping = (name: string, columns: readonly MappedColumn[], remembered: readonly ImportMapping[]): ImportMapping[] => {
  const key = (headers: readonly string[]): string => headers.map(plain).sort().join('\n');
  const own = key(columns.map(column => column.header));
  const others = remembered.filter(mapping => key(mapping.columns.map(column => column.header)) !== own);
  return [{ name: name.slice(0, 200) || 'CSV', columns: columns.map(({ header, field }) => ({ header: header.slice(0, 500), field: field ?? null })) }, ...others].slice(0, 50);
};

/** What is missing before the rows can be checked. */
export const mappingProblem = (columns: readonly MappedColumn[]): 'email_missing' | 'twice' | undefined => {
  const fields = columns.flatMap(column => (column.field ? [column.field] : []));
  if (new Set(fields).size < fields.length) return 'twice';
  return fields.includes('email') ? undefined : 'email_missing';
};

/** Cells of a row by field; empty cells and cells of columns left out do not appear. */
export const rowValues = (cells: readonly string[], columns: readonly MappedColumn[]): Record<string, string> => {
  const values: Record<string, string> = {};
  columns.forEach(({ field }, index) => {
    const cell = cells[index]?.trim();
    // A leading apostrophe before a formula sign is what safe exports write, ours too; it is not part of the value.
    if (field && cell) values[field] = cell.replace(/^'(?=[=+\-@\t\r])/, '').slice(0, 10_000);
  });
  return values;
};

/** First values of a column, to recognise it by. */
export const sample = (rows: readonly { readonly cells: readonly string[] }[], column: number): string => {
  const found: string[] = [];
  for (const row of rows) {
    const cell = row.cells[column]?.trim();
    if (cell && !found.includes(cell)) found.push(cell);
    if (found.length === 3) break;
  }
  return found.join(found.some(cell => cell.includes(',')) ? '; ' : ', ');
};
