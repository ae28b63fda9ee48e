import { plural } from '../bundle.ts';
import type { DeviceTasksMessages } from '../en/deviceTasks.ts';

const tasks = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} عملية`,
    one: 'عملية واحدة',
    two: 'عمليتان',
    few: `${n} عمليات`,
    many: `${n} عملية`,
    other: `${n} عملية`,
  });

export default {
  title: 'العمليات',
  search: 'الاسم',
  count: tasks,
  columns: {
    name: 'الاسم',
    kind: 'النوع',
    user: 'المستخدم',
    cpuPercent: 'المعالج',
    memoryBytes: 'الذاكرة',
    pid: 'معرّف العملية',
    startedAt: 'تعمل منذ',
    verb: 'الإجراء',
  },
  kind: { app: 'تطبيق', background: 'خلفية', system: 'نظام' },
  noUser: 'بلا مستخدم',
  percent: n => `${n}%`,
  live: 'مباشر، كل 3 ثوانٍ',
  end: 'إنهاء',
  endTask: name => `إنهاء ${name}`,
  ending: 'يجري إنهاؤها',
  notEnded: 'لم تُنهَ',
  ended: (count, n, name) => (count === 1 ? `أُنهيت ${name}` : `أُنهيت ${tasks(count, n)}`),
  busy: 'يجري إنهاؤها الآن.',
  protected: 'محمية',
  protectedReason: {
    system: 'يحتاج النظام إلى هذه العملية، ولا يمكن إنهاؤها.',
    agent: 'يحتاج الوكيل إلى هذه العملية. لا يمكن الوصول إلى الجهاز بدونها.',
  },
  question: {
    title: name => `إنهاء ${name}؟`,
    text: (pid, user, device) =>
      `تنتهي العملية ${pid} للمستخدم ${user} على ${device} فورًا، ويضيع ما لم يُحفظ فيها.`,
    action: 'إنهاء العملية',
  },
  emptyTitle: 'لا عمليات',
  emptyText: 'لم يبلّغ الجهاز عن أي عملية.',
} satisfies DeviceTasksMessages;
