import { plural } from '../bundle.ts';
import type { DirectoryMessages } from '../en/directory.ts';

export default {
  title: 'العملاء',
  search: 'الاسم أو النطاق أو الرقم',
  count: (count, n) =>
    plural('ar', count, {
      zero: 'لا عملاء',
      one: 'عميل واحد',
      two: 'عميلان',
      few: `${n} عملاء`,
      many: `${n} عميلًا`,
      other: `${n} عميل`,
    }),
  columns: {
    name: 'الاسم',
    number: 'رقم العميل',
    rank: 'المرتبة',
    kind: 'النوع',
    phone: 'الهاتف',
    domains: 'النطاقات',
    website: 'الموقع الإلكتروني',
    city: 'المدينة',
    businessId: 'رقم المنشأة',
    accountManager: 'مدير الحساب',
    contacts: 'جهات الاتصال',
    devices: 'الأجهزة',
    tickets: 'التذاكر المفتوحة',
    alerts: 'التنبيهات',
    createdAt: 'تاريخ الإنشاء',
    updatedAt: 'آخر تعديل',
  },
  add: 'عميل جديد',
  setRank: 'تعيين المرتبة',
  open: name => `فتح ${name}`,
  copyId: id => `نسخ رقم العميل ${id}`,
  copied: id => `نُسخ ${id}`,
  copyRefused: 'لم يسمح المتصفح للصفحة باستخدام الحافظة.',
  removeMany: 'حذف جميع العملاء المحددين؟',
  removeText:
    'يبقى العملاء المُدارون ومن لديهم جهات اتصال كما هم، وتبيّن النتيجة السبب. لا يمكن استعادة الآخرين.',
  removed: (count, n) =>
    plural('ar', count, {
      zero: `حُذف ${n} عميل`,
      one: 'حُذف عميل واحد',
      two: 'حُذف عميلان',
      few: `حُذف ${n} عملاء`,
      many: `حُذف ${n} عميلًا`,
      other: `حُذف ${n} عميل`,
    }),
  emptyTitle: 'لا يوجد عملاء بعد',
  emptyText: 'العميل مؤسسة تستقبل منها التذاكر. يأتي العملاء المُدارون من المنصة تلقائيًا، وتضيف غيرهم هنا.',
  dialog: {
    title: 'عميل جديد',
    identity: 'الشركة',
    reach: 'وسائل الاتصال',
    service: 'الخدمة',
    more: 'المزيد',
    domainHint: 'نطاق بريد الموظفين من دون @. يُضاف الضيوف الذين يكتبون منه إلى هذا العميل.',
    systemUsers:
      'يُضاف Monitor Agent و Patch Management Agent بعناوين في النطاق الأول، وهما يستقبلان التذاكر التي تفتحها الوحدات الأخرى.',
    notesHint: 'داخلي: يرى الملاحظات الفنيون فقط.',
    create: 'إضافة العميل',
  },
  configure: {
    title: 'الحقول والإعدادات',
    fields: 'الحقول',
    settings: 'الإعدادات',
    update: 'تحديث',
    undo: 'تراجع',
    updated: name => `حُدّث ${name}`,
  },
  ranked: (count, rank, n) =>
    plural('ar', count, {
      zero: `عُيّنت مرتبة ${n} عميل إلى ${rank}`,
      one: `عُيّنت المرتبة ${rank}`,
      two: `عُيّنت مرتبة عميلين إلى ${rank}`,
      few: `عُيّنت مرتبة ${n} عملاء إلى ${rank}`,
      many: `عُيّنت مرتبة ${n} عميلًا إلى ${rank}`,
      other: `عُيّنت مرتبة ${n} عميل إلى ${rank}`,
    }),
} satisfies DirectoryMessages;
