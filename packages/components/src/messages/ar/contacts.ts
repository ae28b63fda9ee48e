import { plural } from '../bundle.ts';
import type { ContactsMessages } from '../en/contacts.ts';

const some = (count: number, n: string): string =>
  plural('ar', count, {
    one: 'جهة اتصال واحدة',
    two: 'جهتي اتصال',
    few: `${n} جهات اتصال`,
    other: `${n} جهة اتصال`,
  });

export default {
  title: 'جهات الاتصال',
  one: 'جهة اتصال',
  search: 'اسم جهة الاتصال أو بريدها الإلكتروني',
  count: (count, n) =>
    plural('ar', count, {
      zero: 'لا جهات اتصال',
      one: 'جهة اتصال واحدة',
      two: 'جهتا اتصال',
      few: `${n} جهات اتصال`,
      other: `${n} جهة اتصال`,
    }),
  columns: {
    displayName: 'الاسم',
    jobTitle: 'المسمى الوظيفي',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    mobile: 'الجوال',
    devices: 'الجهاز المرتبط',
    updatedAt: 'آخر تعديل',
    status: 'الحالة',
    registration: 'البوابة',
    customerName: 'العميل',
    notes: 'الملاحظات',
  },
  status: { active: 'نشط', deactivated: 'معطّل' },
  registration: { guest: 'ضيف', pending_activation: 'بانتظار التفعيل', registered: 'مسجّل' },
  system: {
    none: 'الأشخاص',
    monitor_agent: 'يستقبل تذاكر المراقبة',
    patch_agent: 'يستقبل تذاكر إدارة التحديثات',
  },
  systemUser: 'مستخدم نظام',
  primary: 'جهة الاتصال الأساسية',
  kind: 'النوع',
  add: 'جهة اتصال جديدة',
  fromDirectory: 'إضافة من دليل المستخدمين',
  importCsv: 'استيراد من CSV أو باللصق',
  createCustomer: 'إنشاء عميل',
  customerCreated: (name, customer) => `تم إنشاء ${customer}، جهة الاتصال: ${name}`,
  rank: 'مرتبة العميل',
  ranks: { gold: 'ذهبية', silver: 'فضية', basic: 'أساسية', blocked: 'محظورة' },
  sync: 'المزامنة مع Entra ID',
  register: 'تسجيل',
  activate: 'تفعيل',
  deactivate: 'تعطيل',
  unlink: 'إزالة من العميل',
  mail: address => `الكتابة إلى ${address}`,
  emptyTitle: 'لا توجد جهات اتصال بعد',
  emptyText:
    'جهات الاتصال هم الأشخاص الذين يفتحون التذاكر. أضف شخصًا أو استورد قائمة، أو دع من يكتب من نطاقات هذا العميل يُضاف تلقائيًا.',
  unlinkTitle: (count, name, n) =>
    count === 1 ? `إزالة ${name} من هذا العميل؟` : `إزالة ${some(count, n)} من هذا العميل؟`,
  unlinkText: 'لن يتمكنوا من الدخول إلى البوابة ولا من فتح التذاكر. تبقى سجلاتهم وتذاكرهم.',
  unlinkAction: (count, n) => (count === 1 ? 'إزالة جهة الاتصال' : `إزالة ${some(count, n)}`),
  unlinked: (count, name, n) => (count === 1 ? `أُزيل ${name}` : `أُزيلت ${some(count, n)}`),
  deleteTitle: (count, name, n) => (count === 1 ? `حذف ${name}؟` : `حذف ${some(count, n)}؟`),
  deleteText: 'يُحذف السجل وتبقى التذاكر. يمكن استعادته خلال 24 ساعة.',
  deleteAction: (count, n) => (count === 1 ? 'حذف جهة الاتصال' : `حذف ${some(count, n)}`),
  deleted: (count, name, n) => (count === 1 ? `حُذف ${name}` : `حُذفت ${some(count, n)}`),
  activated: (count, name, n) => (count === 1 ? `${name} نشط من جديد` : `فُعّلت ${some(count, n)}`),
  deactivated: (count, name, n) => (count === 1 ? `عُطّل ${name}` : `عُطّلت ${some(count, n)}`),
  linked: name => `أُضيف ${name} من الدليل`,
  reasons: {
    system_contact: 'لا يمكن تغيير مستخدمي النظام',
    already_registered: 'مسجّل من قبل',
    deactivated: 'معطّل من قبل',
    already_active: 'نشط من قبل',
    no_customer: 'لا يتبع أي عميل',
    no_email: 'ليس لديه بريد إلكتروني',
  },
  syncUnavailable: 'البوابة التي تستخدمها لا توفر دليلًا للمزامنة.',
} satisfies ContactsMessages;
