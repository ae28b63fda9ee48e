import type { HubMessages } from '../en/hub.ts';
import { plural } from '../bundle.ts';
import tabNames from './tabNames.ts';

export default {
  label: 'صفحة العميل',
  tabs: tabNames,
  tabList: 'أقسام هذا العميل',
  more: 'المزيد',
  moreTabs: count =>
    plural('ar', count, {
      one: 'قسم آخر',
      two: 'قسمان آخران',
      few: `${count} أقسام أخرى`,
      other: `${count} قسمًا آخر`,
    }),
  updated: time => `آخر تحديث ${time}`,
  create: 'جديد',
  createContact: 'جهة اتصال',
  createDevice: 'جهاز',
  createNote: 'ملاحظة',
  menu: 'قائمة العميل',
  configure: 'الحقول والإعدادات',
  configureName: name => `${name}: فتح الحقول والإعدادات`,
  editPins: 'تعديل الحقول المثبتة',
  manageForms: 'إدارة النماذج',
  promote: 'إضافة إلى المنصة',
  shortcuts: 'اختصارات لوحة المفاتيح',
  previousLook: 'العودة إلى الشكل السابق',
  remove: 'حذف العميل',
  pinned: 'الحقول المثبتة',
  moreDomains: count => `+${count}`,
  mspOnly: 'صفحة العميل متاحة لحسابات MSP',
  mspOnlyText: 'هذا الحساب من نوع آخر، لذلك لا يوجد عملاء لعرضهم. يمكن للمسؤول تغيير الباقة.',
  customer: 'العميل',
  noCustomer: 'لم يُختر أي عميل',
  noCustomerText: 'عيّن customer-id والعميل البرمجي لهذا العنصر لعرض عميل.',
} satisfies HubMessages;
