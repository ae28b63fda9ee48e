import { plural } from '../bundle.ts';
import type { FoldersMessages } from '../en/folders.ts';

const devices = (count: number, n: string): string =>
  plural('ar', count, {
    zero: 'لا أجهزة',
    one: 'جهاز واحد',
    two: 'جهازان',
    few: `${n} أجهزة`,
    many: `${n} جهازًا`,
    other: `${n} جهاز`,
  });
const some = (count: number, n: string): string =>
  plural('ar', count, {
    zero: 'لا مجلدات',
    one: 'مجلد واحد',
    two: 'مجلدان',
    few: `${n} مجلدات`,
    many: `${n} مجلدًا`,
    other: `${n} مجلد`,
  });

export default {
  title: 'المجلدات',
  all: 'كل المجلدات',
  allDevices: 'كل الأجهزة',
  none: 'بلا مجلد',
  several: some,
  inside: folder => `المجلد: ${folder}`,
  showTree: 'إظهارها بجانب الجدول',
  hideTree: 'إخفاء قائمة المجلدات',
  add: 'مجلد جديد…',
  addInside: 'مجلد جديد بداخله…',
  rename: 'تسمية أو نقل…',
  remove: 'حذف…',
  runScript: 'تشغيل برنامج نصي على هذا المجلد…',
  assignProfile: 'إسناد ملف تعريف…',
  menuOf: name => `إجراءات المجلد ${name}`,
  holds: devices,
  addTitle: 'مجلد جديد',
  editTitle: 'تعديل المجلد',
  name: 'الاسم',
  parent: 'داخل',
  top: 'في الأعلى',
  create: 'إضافة المجلد',
  save: 'حفظ',
  cancel: 'إلغاء',
  created: name => `تم إنشاء ${name}`,
  saved: name => `تم حفظ ${name}`,
  removed: name => `تم حذف ${name}`,
  restored: name => `تمت استعادة ${name}`,
  removeTitle: name => `حذف ${name}؟`,
  removeText: (what, to) =>
    `في المجلد ${what}. ${to ? `ينتقل المحتوى إلى ${to}` : 'يصبح المحتوى بلا مجلد'}، ولا يُحذف شيء.`,
  removeAction: 'حذف المجلد',
  folders: some,
  undo: 'تراجع',
  retry: 'إعادة المحاولة',
  failed: 'تعذّر تحميل المجلدات.',
  notDone: name => `تعذّر تغيير ${name}`,
  empty: 'لا توجد مجلدات بعد. تجمع المجلدات أجهزة المكان الواحد أو الغرض الواحد.',
  dragging: (count, n) =>
    `نقل ${plural('ar', count, { zero: `${n} جهاز`, one: 'جهاز واحد', two: 'جهازين', few: `${n} أجهزة`, many: `${n} جهازًا`, other: `${n} جهاز` })}`,
  problems: {
    name_taken: () => 'يوجد مجلد بهذا الاسم في هذا المكان.',
    folder_cycle: () => 'لا يمكن أن يكون المجلد داخل نفسه.',
    too_deep: () => 'لا تتجاوز المجلدات ثمانية مستويات.',
    unknown_folder: () => 'لم يعد هذا المجلد موجودًا. اختر غيره.',
  },
  reasons: {
    no_act: 'ليست لديك صلاحية للقيام بذلك',
    no_devices: 'لا أجهزة في هذا المجلد',
    no_permission: 'ليست لديك صلاحية لتغيير المجلدات',
    missing_scope: 'ليست لديك صلاحية لتغيير المجلدات',
  },
} satisfies FoldersMessages;
