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
  into: customer => `لـ ${customer}`,
  created: name => `أُضيف ${name}`,
  saved: name => `حُفظ ${name}`,
  deleted: name => `حُذف ${name}`,
  restored: name => `عاد ${name}`,
  failed: name => `لم ينجح ذلك مع ${name}`,
  noPermission: 'لا يُسمح لك بذلك',
  gone: 'لم يعد موجودًا',
};
export default records;
