import { plural } from '../bundle.ts';
import type { TableMessages } from '../en/table.ts';

export default {
  selectAll: 'تحديد كل الصفوف',
  selectRow: name => `تحديد ${name}`,
  actions: 'إجراءات',
  columnMenu: column => `خيارات العمود ${column}`,
  resize: column => `تغيير عرض العمود ${column}`,
  sortAscending: 'فرز تصاعدي',
  sortDescending: 'فرز تنازلي',
  moveBack: 'نقل نحو البداية',
  moveOn: 'نقل نحو النهاية',
  wider: 'زيادة العرض',
  narrower: 'تقليل العرض',
  ownWidth: 'استعادة العرض التلقائي للعمود',
  hide: 'إخفاء العمود',
  permanent: 'هذا العمود ظاهر دائمًا.',
  atEdge: 'هو في هذا الموضع بالفعل.',
  unfold: 'التفاصيل',
  details: name => `تفاصيل ${name}`,
  selectGroup: name => `تحديد الكل في ${name}`,
  inGroup: count =>
    plural('ar', count, {
      zero: 'لا صفوف',
      one: 'صف واحد',
      two: 'صفّان',
      few: `${count} صفوف`,
      many: `${count} صفًا`,
      other: `${count} صف`,
    }),
  expandAll: 'توسيع كل المجموعات',
  collapseAll: 'طي كل المجموعات',
  rowsFailed: 'تعذّر تحميل هذه الصفوف.',
  retry: 'إعادة المحاولة',
} satisfies TableMessages;
