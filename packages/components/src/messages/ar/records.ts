import type { RecordsMessages } from '../en/records.ts';

const records: RecordsMessages = {
  edit: 'تعديل',
  remove: 'حذف',
  undo: 'تراجع',
  save: 'حفظ',
  cancel: 'إلغاء',
  add: 'إضافة',
  openDevice: 'فتح الجهاز',
  openContact: 'فتح جهة الاتصال',
  openContract: 'فتح العقد',
  menu: name => `إجراءات ${name}`,
  into: customer => customer,
  created: name => `تم إنشاء ${name}`,
  saved: name => `تم حفظ ${name}`,
  deleted: name => `تم حذف ${name}`,
  restored: name => `تمت استعادة ${name}`,
  failed: name => `تعذّر تغيير ${name}`,
  actionFailed: action => `لم ينجح ذلك: ${action}`,
  noPermission: 'ليست لديك صلاحية لذلك',
  gone: 'لم يعد موجودًا',
};
export default records;
