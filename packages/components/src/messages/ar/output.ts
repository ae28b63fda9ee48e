import { plural } from '../bundle.ts';
import type { OutputMessages } from '../en/output.ts';

const lines = (count: number, shown: string): string =>
  plural('ar', count, {
    zero: 'لا أسطر',
    one: 'سطر واحد',
    two: 'سطران',
    few: `${shown} أسطر`,
    many: `${shown} سطرًا`,
    other: `${shown} سطر`,
  });

export default {
  outputOf: what => `مخرجات ${what}`,
  leftOut: 'حُذف تسلسل تحكم',
  hiddenText: 'نص مخفي',
  marks: {
    title: 'كان سيغيّر عنوان النافذة.',
    link: 'كان سيجعل النص رابطًا.',
    clipboard: 'كان سيكتب في الحافظة.',
    query: 'كان سيطرح سؤالًا على هذه الطرفية.',
    screen: 'كان سينتقل إلى شاشة أخرى.',
    clear: 'كان سيمسح الشاشة.',
    data: 'كان يحمل بيانات ليست نصًا.',
    sequence: 'تسلسل غير معروف هنا.',
  },
  character: name => `حرف غير مرئي ${name}`,
  find: 'البحث في المخرجات',
  found: (at, of) => `${at} من ${of}`,
  foundNone: 'لم يُعثر على شيء',
  previousFound: 'النتيجة السابقة',
  nextFound: 'النتيجة التالية',
  follow: 'متابعة',
  wrap: 'التفاف الأسطر الطويلة',
  copyAll: 'نسخ المخرجات',
  copied: 'تم النسخ',
  notCopied: 'لم يسمح المتصفح بالنسخ.',
  download: 'تنزيل كل المخرجات',
  notDownloaded: 'تعذّر تنزيل المخرجات.',
  size: (count, shown, bytes) => `${lines(count, shown)}، ${bytes}`,
  paused: 'متوقف مؤقتًا',
  news: (count, shown) => `متوقف مؤقتًا، الجديد: ${lines(count, shown)}`,
  linesLeftOut: (count, shown) => `حُذف من البداية: ${lines(count, shown)}`,
  bytesLeftOut: bytes => `حُذف من البداية ${bytes}`,
  waiting: (from, to) => (from === to ? `في انتظار الجزء ${from}` : `في انتظار الأجزاء من ${from} إلى ${to}`),
  loading: 'جارٍ قراءة المخرجات',
  none: 'لا مخرجات حتى الآن',
  ended: 'انتهى دون مخرجات',
  failed: 'تتعذّر قراءة المخرجات.',
  moreLines: (count, shown) => `وأيضًا: ${lines(count, shown)}`,
} satisfies OutputMessages;
