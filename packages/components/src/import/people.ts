import type { ImportSubject } from './kind.ts';

/** People, from Microsoft 365 users, Outlook, Google Contacts, the seed's own header [IMP-07], and the labels of this product in its languages. */
export const people: ImportSubject = {
  kind: 'contacts',
  record: 'contact',
  fields: {
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
  },
  required: ['email'],
  shown: ['email', 'name', 'givenName', 'familyName', 'phone', 'customerId'],
  whole: { field: 'name', halves: ['givenName', 'familyName'] },
  warnings: new Set(['foreign_domain', 'single_name', 'name_missing']),
  people: true,
};
