import { plural } from '../bundle.ts';
import type { ImportAssetsMessages } from '../en/importAssets.ts';

const assets = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} أصل`,
    one: 'أصل واحد',
    two: 'أصلين',
    few: `${n} أصول`,
    many: `${n} أصلًا`,
    other: `${n} أصل`,
  });

export default {
  title: 'استيراد الأصول',
  fileHint:
    'حتى 100,000 صف. تعمل ملفات Snipe-IT و Lansweeper و Intune وقوائم الضمان كما هي. يُحدَّث الأصل ذو الرقم التسلسلي المعروف ويُربط بجهازه.',
  fields: {
    name: 'الاسم (مطلوب)',
    assetType: 'نوع الأصل (مطلوب)',
    status: 'الحالة',
    serialNumber: 'الرقم التسلسلي',
    manufacturer: 'الشركة المصنعة',
    model: 'الطراز',
    purchaseDate: 'تاريخ الشراء',
    warrantyExpiresOn: 'تاريخ انتهاء الضمان',
    contact: 'جهة الاتصال، بالبريد أو الاسم',
    folder: 'المجلد، بالاسم',
    notes: 'الملاحظات',
    customerId: 'رقم العميل',
  },
  short: {
    name: 'الاسم',
    assetType: 'النوع',
    status: 'الحالة',
    serialNumber: 'الرقم التسلسلي',
    manufacturer: 'الشركة المصنعة',
    model: 'الطراز',
    purchaseDate: 'الشراء',
    warrantyExpiresOn: 'الضمان',
    contact: 'جهة الاتصال',
    folder: 'المجلد',
    notes: 'الملاحظات',
    customerId: 'رقم العميل',
  },
  values: {
    status: {
      in_use: 'قيد الاستخدام',
      in_stock: 'في المخزن',
      purchased: 'تم الشراء',
      damaged: 'تالف',
      retired: 'خارج الخدمة',
    },
  },
  forAll: 'نوع كل الأصول في هذا الملف',
  import: (count, n) => `استيراد ${assets(count, n)}`,
  staysHint: 'تبقى الأصول التي أُنشئت',
  doneTitle: (count, n) => `تم استيراد ${assets(count, n)}`,
  stoppedTitle: n => `أُلغي الاستيراد. المستورَد: ${n}`,
  partly: (count, n, failed) => `تم استيراد ${assets(count, n)}، وفشل ${failed}`,
  problem: {
    name_missing: () => 'الاسم مفقود.',
    asset_type_missing: () => 'النوع مفقود.',
    asset_type_new: () => 'هذا النوع جديد وسيُضاف.',
    status_unknown: () => 'الحالة: اختر واحدة من القائمة.',
    date_invalid: () => 'هذا اليوم غير موجود. اكتبه بالشكل YYYY-MM-DD.',
    duplicate_line: line => `الرقم التسلسلي نفسه في السطر ${line}. احتفظ بواحد منهما.`,
    contact_unknown: () =>
      'جهة الاتصال: لا أحد هنا بهذا العنوان أو الاسم، أو هناك أكثر من واحد. يُستورد الأصل من دونها.',
    folder_unknown: () => 'المجلد: لا يوجد مجلد بهذا الاسم. يُستورد الأصل من دونه.',
  } as ImportAssetsMessages['problem'],
} satisfies ImportAssetsMessages;
