import { plural } from '../bundle.ts';
import type { AssetsMessages } from '../en/assets.ts';

const some = (count: number, n: string): string =>
  plural('ar', count, { one: 'أصل واحد', two: 'أصلين', few: `${n} أصول`, other: `${n} أصلًا` });

export default {
  title: 'الأصول',
  one: 'أصل',
  search: 'الاسم أو النوع أو المجلد أو جهة الاتصال أو الرقم التسلسلي',
  count: (count, n) =>
    plural('ar', count, {
      zero: 'لا أصول',
      one: 'أصل واحد',
      two: 'أصلان',
      few: `${n} أصول`,
      other: `${n} أصلًا`,
    }),
  columns: {
    name: 'الاسم',
    assetType: 'نوع الأصل',
    status: 'الحالة',
    purchaseDate: 'تاريخ الشراء',
    warrantyExpiresOn: 'تاريخ انتهاء الضمان',
    folder: 'المجلد',
    contact: 'جهة الاتصال',
    device: 'الجهاز',
    serialNumber: 'الرقم التسلسلي',
    manufacturer: 'الشركة المصنعة',
    model: 'الطراز',
    notes: 'الملاحظات',
    updatedAt: 'آخر تعديل',
  },
  status: {
    in_use: 'قيد الاستخدام',
    in_stock: 'في المخزن',
    purchased: 'تم الشراء',
    damaged: 'تالف',
    retired: 'خارج الخدمة',
  },
  warranty: 'الضمان',
  warranties: {
    expired: 'منتهٍ',
    within_30_days: 'خلال 30 يومًا',
    within_90_days: 'خلال 31 إلى 90 يومًا',
    valid: 'لاحقًا',
    unknown: 'غير معروف',
  },
  warrantyEnds: 'ينتهي الضمان',
  expired: 'منتهٍ',
  daysLeft: (days, n) =>
    days === 0
      ? 'ينتهي اليوم'
      : plural('ar', days, {
          one: 'بقي يوم واحد',
          two: 'بقي يومان',
          few: `بقيت ${n} أيام`,
          other: `بقي ${n} يومًا`,
        }),
  groups: { assetType: 'نوع الأصل', folder: 'المجلد', contact: 'المستخدم', status: 'الحالة' },
  noFolder: 'بلا مجلد',
  nobody: 'لا أحد',
  add: 'أصل جديد',
  importCsv: 'استيراد من CSV',
  setStatus: 'الحالة',
  moveTo: 'نقل إلى مجلد',
  assign: 'تعيين جهة اتصال',
  emptyTitle: 'لا توجد أصول بعد',
  emptyText:
    'الأصول هي ما يملكه هذا العميل، مُراقَبًا كان أم لا: حواسيب محمولة وشاشات وطابعات وتراخيص. أضف أصلًا أو استورد قائمة. ما يحمل الرقم التسلسلي لجهاز يُربط به.',
  deleteTitle: (count, name, n) => (count === 1 ? `حذف ${name}؟` : `حذف ${some(count, n)}؟`),
  deleteText: 'تبقى الأجهزة وجهات الاتصال. يمكن استعادة الأصول خلال 24 ساعة.',
  deleteAction: (count, n) => (count === 1 ? 'حذف الأصل' : `حذف ${some(count, n)}`),
  deleted: (count, name, n) => (count === 1 ? `حُذف ${name}` : `تم حذف ${some(count, n)}`),
  statusSet: (name, status) => `${name}: ${status}`,
  changed: (count, n) => `تم تغيير ${some(count, n)}`,
  moved: (count, n) => `تم نقل ${some(count, n)}`,
  assigned: (count, n) => `تم تعيين ${some(count, n)}`,
  reasons: {
    no_permission: 'لا يُسمح لك بتغيير الأصول',
    not_found: 'لم يعد موجودًا',
    unknown_reference: 'تابع لعميل آخر',
    validation_failed: 'تابع لعميل آخر أو لم يعد موجودًا',
    no_device: 'لا جهاز يحمل هذا الرقم التسلسلي',
    no_contact: 'ليس عند أحد',
  },
  choose: {
    status: (count, n) => `حالة ${some(count, n)}`,
    folder: (count, n) => `نقل ${some(count, n)}`,
    contact: (count, n) => `تعيين ${some(count, n)}`,
    setStatus: 'تحديد الحالة',
    move: 'نقل',
    assign: 'تعيين',
  },
  dialog: {
    addTitle: 'أصل جديد',
    editTitle: 'تعديل الأصل',
    what: 'الأصل',
    where: 'عند من، وأين',
    time: 'الشراء والضمان',
    typeHint: 'اختر نوعًا أو اكتب نوعًا جديدًا.',
    years: years =>
      plural('ar', years, { one: 'سنة واحدة', two: 'سنتان', few: `${years} سنوات`, other: `${years} سنة` }),
    yearsHint: 'من تاريخ الشراء:',
    linked: device => `مرتبط بالجهاز ${device} الذي يحمل الرقم التسلسلي نفسه.`,
    unlinked: 'لا جهاز يحمل هذا الرقم التسلسلي. يُربط به حال وجوده.',
    beforePurchase: 'ينتهي الضمان قبل الشراء. راجع التاريخين.',
    create: 'إضافة الأصل',
  },
} satisfies AssetsMessages;
