import type { FieldMessages } from '../en/field.ts';

export default {
  yes: 'نعم',
  no: 'لا',
  addValue: label => `إضافة ${label}`,
  editField: (label, value) => (value ? `تعديل ${label}: ${value}` : `إضافة ${label}`),
  saving: 'جارٍ الحفظ…',
  saved: label => `تم حفظ ${label}`,
  editorFailed: 'يتعذّر فتح الحقل للتعديل: انقطع الاتصال. حاول مرة أخرى بعد لحظات.',
} satisfies FieldMessages;
