import { plural } from '../bundle.ts';
import type { DeviceServicesMessages } from '../en/deviceServices.ts';

const services = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} خدمة`,
    one: 'خدمة واحدة',
    two: 'خدمتان',
    few: `${n} خدمات`,
    many: `${n} خدمة`,
    other: `${n} خدمة`,
  });

export default {
  title: 'الخدمات',
  search: 'الاسم أو الوصف',
  count: services,
  columns: {
    displayName: 'الخدمة',
    status: 'الحالة',
    startup: 'نوع البدء',
    description: 'الوصف',
    verb: 'الإجراء',
    name: 'اسم الخدمة',
    account: 'تعمل باسم',
    pid: 'معرّف العملية',
  },
  status: { running: 'تعمل', stopped: 'متوقفة', paused: 'معلّقة', starting: 'تبدأ', stopping: 'تتوقف' },
  startup: { automatic: 'تلقائي', automatic_delayed: 'تلقائي مؤجل', manual: 'يدوي', disabled: 'معطّل' },
  triggered: startup => `${startup}، عند حدث`,
  shouldRun: 'يجب أن تعمل',
  shouldRunHint: 'تبدأ تلقائيًا لكنها لا تعمل',
  stoppedAt: when => `متوقفة، ${when}`,
  start: 'بدء',
  stop: 'إيقاف',
  restart: 'إعادة تشغيل',
  copyName: 'نسخ اسم الخدمة',
  moreFor: name => `إجراءات أخرى لـ ${name}`,
  verbFor: (verb, name) => `${verb} ${name}`,
  doing: { service_start: 'تبدأ', service_stop: 'تتوقف', service_restart: 'يُعاد تشغيلها' },
  notDone: { service_start: 'لم تبدأ', service_stop: 'لم تتوقف', service_restart: 'لم يُعَد تشغيلها' },
  done: {
    service_start: (count, n, name) => (count === 1 ? `بدأت ${name}` : `بدأت ${services(count, n)}`),
    service_stop: (count, n, name) => (count === 1 ? `توقفت ${name}` : `توقفت ${services(count, n)}`),
    service_restart: (count, n, name) =>
      count === 1 ? `أُعيد تشغيل ${name}` : `أُعيد تشغيل ${services(count, n)}`,
  },
  undoStop: 'بدء من جديد',
  protected: 'محمية',
  protectedReason: {
    system: 'يحتاج Windows إلى هذه الخدمة، ولا يمكن إيقافها.',
    agent: 'يحتاج الوكيل إلى هذه الخدمة. لا يمكن الوصول إلى الجهاز بدونها.',
  },
  alreadyRunning: 'تعمل بالفعل.',
  notRunning: 'لا تعمل.',
  busy: 'يجري إجراء آخر على هذه الخدمة.',
  chosen: {
    none: 'لا يمكن تغيير أي من الخدمات المحددة بهذه الطريقة.',
    some: (count, n) => `لن يتغير من المحدد: ${services(count, n)} (محمية أو مشغولة أو في هذه الحالة).`,
  },
  question: {
    stopTitle: name => `إيقاف ${name}؟`,
    stopManyTitle: (count, n) => `إيقاف ${services(count, n)}؟`,
    on: device => `على ${device}`,
    needed: (count, n) =>
      count === 1 ? 'تعتمد عليها خدمة عاملة واحدة.' : `تعتمد عليها ${services(count, n)} عاملة.`,
    order: 'تُوقف أولًا بهذا الترتيب:',
    orderOne: 'تُوقف أولًا:',
    chosen: 'الخدمة التي اخترتها',
    alreadyStopped: name => `${name} تعتمد عليها أيضًا، وهي متوقفة.`,
    protectedToo: name => `${name} محمية، وسيرفض الجهاز إيقافها.`,
    comesBack: 'الخدمات التي تبدأ تلقائيًا تعمل من جديد بعد إعادة التشغيل التالية.',
    restart: 'إعادة التشغيل بدلًا من ذلك',
    stop: (count, n) => `إيقاف ${services(count, n)}`,
  },
  emptyTitle: 'لا خدمات',
  emptyText: 'لم يبلّغ الجهاز عن أي خدمة.',
} satisfies DeviceServicesMessages;
