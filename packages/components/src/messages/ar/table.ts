import type { TableMessages } from '../en/table.ts';

export default {
  selectAll: 'تحديد كل الصفوف',
  selectRow: name => `تحديد ${name}`,
  columnMenu: column => `خيارات العمود ${column}`,
  resize: column => `عرض العمود ${column}`,
  sortAscending: 'فرز تصاعدي',
  sortDescending: 'فرز تنازلي',
  moveBack: 'نقل نحو البداية',
  moveOn: 'نقل نحو النهاية',
  wider: 'أعرض',
  narrower: 'أضيق',
  ownWidth: 'العودة إلى العرض الأصلي',
  hide: 'إخفاء العمود',
  permanent: 'هذا العمود ظاهر دائمًا.',
  atEdge: 'هو في هذا الموضع بالفعل.',
  rowsFailed: 'تعذّر تحميل هذه الصفوف.',
  retry: 'إعادة المحاولة',
} satisfies TableMessages;
