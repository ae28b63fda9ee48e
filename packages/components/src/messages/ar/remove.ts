import { plural } from '../bundle.ts';
import type { RemoveMessages } from '../en/remove.ts';

const customers = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} عميل`,
    one: 'عميل واحد',
    two: 'عميلين',
    few: `${n} عملاء`,
    many: `${n} عميلًا`,
    other: `${n} عميل`,
  });

export default {
  title: (count, n) => (count === 1 ? 'حذف العميل' : `حذف ${customers(count, n)}`),
  checking: 'جارٍ البحث عما يمنع الحذف…',
  question: (count, name, n) => (count === 1 ? `حذف ${name}؟` : `حذف ${customers(count, n)}؟`),
  consequence: 'تُحذف معهم ملاحظاتهم وحقولهم وملفاتهم وكلمات مرورهم. لا يمكن التراجع عن ذلك.',
  systemUsers: 'يُحذف مع العميل مستخدما النظام Monitor Agent و Patch Management Agent.',
  action: (count, n) => (count === 1 ? 'حذف العميل' : `حذف ${customers(count, n)}`),
  blockedTitle: (count, n) =>
    count === 1 ? 'عميل واحد لا يمكن حذفه بعد' : `لا يمكن بعد حذف ${customers(count, n)}`,
  blockers: {
    managed: 'عميل مُدار: موجود أيضًا في منتجات أخرى ولا يُحذف إلا من وحدة تحكم المنصة',
    has_users: (count, n) =>
      plural('ar', count, {
        zero: `لديه ${n} جهة اتصال`,
        one: 'لديه جهة اتصال واحدة',
        two: 'لديه جهتا اتصال',
        few: `لديه ${n} جهات اتصال`,
        many: `لديه ${n} جهة اتصال`,
        other: `لديه ${n} جهة اتصال`,
      }),
    other: (_code, n) => `سجلات أخرى مرتبطة به: ${n}`,
  },
  waysOut: { has_users: 'عرض جهات الاتصال' },
  cancel: 'إلغاء',
  close: 'إغلاق',
  deleting: (done, total) => `حُذف ${done} من ${total}…`,
  deleted: (count, name, n) => (count === 1 ? `تم حذف ${name}` : `تم حذف ${customers(count, n)}`),
  failedSome: (count, n) => (count === 1 ? 'تعذّر حذف عميل واحد' : `تعذّر حذف ${customers(count, n)}`),
  retry: (count, n) => (count === 1 ? 'إعادة المحاولة' : `إعادة المحاولة (${n})`),
  reasons: {
    offline: 'لا يوجد اتصال',
    changed: 'غيّره شخص آخر أثناء تعديلك',
    forbidden: 'ليست لديك صلاحية للحذف',
    missing: 'حُذف من قبل',
    other: 'أبلغ الخادم عن خطأ',
  },
  promoteTitle: name => `إضافة ${name} إلى المنصة؟`,
  promoteText: 'يصبح عميلًا مُدارًا ويظهر في جميع الوحدات. لا يمكن التراجع عن ذلك.',
  promoteAction: 'إضافة إلى المنصة',
  promoted: name => `أصبح ${name} مُدارًا`,
  promoteFailed: name => `تعذّرت إضافة ${name} إلى المنصة`,
} satisfies RemoveMessages;
