import { plural } from '../bundle.ts';
import type { DeviceEventsMessages } from '../en/deviceEvents.ts';

export default {
  title: 'الأحداث',
  search: 'المصدر أو رقم الحدث أو الرسالة',
  count: (count, n) =>
    plural('ar', count, {
      zero: 'لا سجلات',
      one: 'سجل واحد',
      two: 'سجلان',
      few: `${n} سجلات`,
      many: `${n} سجلًا`,
      other: `${n} سجل`,
    }),
  columns: {
    level: 'المستوى',
    at: 'الوقت',
    log: 'السجل',
    source: 'المصدر',
    eventId: 'رقم الحدث',
    message: 'الرسالة',
  },
  levels: { critical: 'حرج', error: 'خطأ', warning: 'تحذير', information: 'معلومات', verbose: 'مفصّل' },
  logs: { application: 'التطبيقات', security: 'الأمان', system: 'النظام', setup: 'الإعداد' },
  filters: { level: 'المستوى', log: 'السجل', source: 'المصدر', sinceDays: 'الفترة' },
  spans: { '1': 'آخر 24 ساعة', '7': 'آخر 7 أيام', '30': 'آخر 30 يومًا' },
  emptyTitle: 'لا سجلات',
  emptyText: 'سجل أحداث هذا الجهاز فارغ.',
  chart: 'السجلات عبر الزمن حسب المستوى',
  showTable: 'عرض كجدول',
  showChart: 'عرض كرسم',
  time: 'الوقت',
  barOf: (when, parts) => `${when}: ${parts}`,
  none: 'لا شيء',
  user: 'المستخدم',
  recordId: 'رقم السجل',
  nobody: 'لا أحد',
  makeTicket: 'إنشاء تذكرة',
  ticketTitle: (source, id, device) => `${source} (${id}) على ${device}`,
  ticketCreated: number => `أُنشئت التذكرة ${number}`,
  copy: 'نسخ السجل',
} satisfies DeviceEventsMessages;
