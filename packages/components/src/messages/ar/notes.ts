import { plural } from '../bundle.ts';
import type { NotesMessages } from '../en/notes.ts';

export default {
  title: 'الملاحظات',
  all: n => `الكل ${n}`,
  add: 'إضافة',
  newNote: 'ملاحظة جديدة',
  placeholder: 'ما الذي ينبغي أن يعرفه كل زميل؟',
  text: 'نص الملاحظة',
  create: 'إنشاء',
  save: 'حفظ',
  undo: 'تراجع',
  edit: author => `تعديل ملاحظة ${author}`,
  remove: author => `حذف ملاحظة ${author}`,
  removed: 'حُذفت الملاحظة',
  restore: 'تراجع',
  restored: 'عادت الملاحظة',
  notRemoved: 'تعذر حذف الملاحظة',
  notRestored: 'تعذرت استعادة الملاحظة',
  search: 'البحث في الملاحظات',
  count: (count, n) =>
    plural('ar', count, {
      zero: 'لا ملاحظات',
      one: 'ملاحظة واحدة',
      two: 'ملاحظتان',
      few: `${n} ملاحظات`,
      other: `${n} ملاحظة`,
    }),
  empty: 'لا توجد ملاحظات بعد',
  emptyText: 'الملاحظات لفريقك فقط: الاتفاقات وما يجب الانتباه إليه. لا يراها العملاء أبدًا.',
  noMatch: q => `لا توجد ملاحظة تحتوي على "${q}"`,
  internal: 'داخلي: يرى الملاحظات الموظفون فقط',
  showMore: 'عرض المزيد',
  saveFailed: 'لم يُحفظ. ما زال نصك هنا.',
  changed: who => `غيّر ${who} هذه الملاحظة في هذه الأثناء.`,
  keepMine: 'الاحتفاظ بنسختي',
  useTheirs: 'استخدام نسخة الزميل',
} satisfies NotesMessages;
