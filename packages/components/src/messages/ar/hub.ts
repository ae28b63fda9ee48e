import type { HubMessages } from '../en/hub.ts';
import { plural } from '../bundle.ts';
import tabNames from './tabNames.ts';

export default {
  label: 'صفحة العميل',
  tabs: tabNames,
  tabList: 'علامات تبويب العميل',
  more: 'المزيد',
  moreTabs: count =>
    plural('ar', count, {
      zero: `${count} قسم آخر`,
      one: 'علامة تبويب أخرى',
      two: 'علامتا تبويب أخريان',
      few: `${count} علامات تبويب أخرى`,
      many: `${count} علامة تبويب أخرى`,
      other: `${count} قسم آخر`,
    }),
  create: 'جديد',
  createContact: 'جهة اتصال',
  createDevice: 'جهاز',
  createNote: 'ملاحظة',
  menu: 'قائمة العميل',
  report: 'تقرير…',
  configure: 'الحقول والإعدادات',
  configureName: name => `${name}: فتح الحقول والإعدادات`,
  editPins: 'تعديل الحقول المثبتة',
  manageForms: 'إدارة النماذج',
  runScript: 'تشغيل برنامج نصي على كل الأجهزة…',
  assignProfile: 'إسناد ملف تعريف…',
  noPermission: 'ليست لديك صلاحية للقيام بذلك',
  promote: 'إضافة إلى المنصة',
  shortcuts: 'اختصارات لوحة المفاتيح',
  previousLook: 'استخدام الإصدار السابق',
  remove: 'حذف العميل',
  pinned: 'الحقول المثبتة',
  moreDomains: count => `\u2066+${count}\u2069`,
  mspOnly: 'صفحة العميل متاحة لحسابات MSP',
  mspOnlyText: 'هذا الحساب من نوع آخر، لذلك لا يوجد عملاء لعرضهم. يمكن للمسؤول تغيير الباقة.',
  customer: 'العميل',
  noCustomer: 'لم يُختر أي عميل',
  noCustomerText: 'اختر عميلًا من القائمة.',
} satisfies HubMessages;
