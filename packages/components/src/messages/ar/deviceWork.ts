import type { DeviceWorkMessages } from '../en/deviceWork.ts';

export default {
  refresh: 'تحديث من الجهاز',
  refreshing: 'تجري القراءة من الجهاز',
  refreshWaits: 'الجهاز غير متصل، ويُحدَّث عند اتصاله.',
  waiting: 'ينتظر اتصال الجهاز',
  planned: when => `مجدول في ${when}`,
  lasting: (what, seconds) => `${what}، ${seconds} ث`,
  failed: 'فشل',
  reasons: {
    failed: 'لم يذكر الجهاز السبب.',
    timed_out: 'استغرق الجهاز وقتًا أطول من اللازم.',
    cancelled: 'أُلغي.',
    offline: 'بقي الجهاز غير متصل.',
    unreachable: 'تعذّر الوصول إلى الجهاز.',
    retired: 'الجهاز خارج الخدمة.',
    no_permission: 'ليس لديك إذن للقيام بذلك.',
    forbidden: 'ليس لديك إذن للقيام بذلك.',
    unsupported_os: 'غير متاح على نظام التشغيل هذا.',
    not_found: 'لم يعد الجهاز موجودًا.',
    expired: 'لم يتصل الجهاز في الوقت المحدد.',
  },
  because: (what, why) => `${what}: ${why}`,
  dismiss: name => `إخفاء الرسالة حول ${name}`,
  all: 'الكل',
  show: 'عرض',
} satisfies DeviceWorkMessages;
