import { plural } from '../bundle.ts';
import type { StatesMessages } from '../en/states.ts';

export default {
  loading: subject => `جارٍ التحميل: ${subject}`,
  failedTitle: subject => `تعذّر التحميل: ${subject}`,
  server: 'أبلغ الخادم عن خطأ. لم يتغيّر شيء.',
  timeout: 'استغرق الخادم وقتًا طويلًا للرد. لم يتغيّر شيء.',
  unreachable: 'يتعذّر الوصول إلى الخادم. لم يتغيّر شيء.',
  foreign:
    'ما يجيب على هذا العنوان ليس الخدمة التي تحتاجها هذه الصفحة. اطلب من مسؤول بوابتك التحقق من العنوان.',
  limited: 'أُرسلت طلبات كثيرة جدًا في وقت قصير. لم يتغيّر شيء.',
  unexpected: 'حدث خطأ ما في هذه الصفحة. لم يتغيّر شيء.',
  retryIn: seconds => `إعادة المحاولة خلال ${seconds} ث.`,
  retryNow: 'إعادة المحاولة الآن',
  request: 'الطلب',
  copyRequest: 'نسخ معرّف الطلب',
  offlineTitle: 'أنت غير متصل بالإنترنت',
  offlineText: subject => `التحميل عند عودة الاتصال: ${subject}`,
  signedOutTitle: 'تم تسجيل خروجك',
  signedOutText: 'انتهت جلستك. سجّل الدخول إلى البوابة مرة أخرى للمتابعة.',
  forbiddenTitle: subject => `ليست لديك صلاحية: ${subject}`,
  forbiddenText: scope =>
    scope ? 'اطلب من مسؤول البوابة منحك الصلاحية ' : 'اطلب من مسؤول البوابة منحك حق الوصول.',
  missingTitle: 'هذا لم يعد موجودًا',
  missingText: 'تم حذفه أو أنه غير ظاهر لك.',
  mergedTitle: name => `هذا الآن جزء من ${name}`,
  mergedText: 'دُمج السجل وانتقل معه كل ما يتبعه.',
  openMerged: name => `فتح ${name}`,
  planTitle: 'غير مشمول في باقتك',
  planText: 'صفحة العميل مخصّصة لحسابات مزوّدي الخدمات المُدارة. اسأل مسؤول البوابة عن الباقة.',
  unavailableTitle: subject => `${subject}: غير متوفّر في هذا النظام`,
  unavailableText:
    'النظام الخلفي المتصل لا يوفّر هذا الجزء، فلا يوجد ما يمكن إعداده هنا. يمكن للمسؤول إخفاء علامة التبويب هذه.',
  noMatchTitle: query => (query ? `لا شيء يطابق «${query}»` : 'لا شيء يطابق عوامل التصفية هذه'),
  noMatchText: (total, filters, searched) =>
    `السجلات المخفية: ${total}. السبب: ${[searched ? 'البحث' : '', filters > 0 ? `عوامل التصفية (${filters})` : ''].filter(Boolean).join('، ')}.`,
  clearAll: 'مسح الكل',
  clearSearch: 'مسح البحث',
  notLoaded: 'تعذّر تحميل جزء من الصفحة. سيستمر العمل تلقائيًا عند عودة الاتصال.',
  offlineBanner: 'أنت غير متصل بالإنترنت.',
  staleBanner: 'تعذّر تحديث هذه البيانات.',
  asOf: time => `المعروض كما كان عند ${time}.`,
  waiting: count =>
    plural('ar', count, {
      zero: `${count} تغيير ينتظر الإرسال.`,
      one: 'تغيير واحد ينتظر الإرسال.',
      two: 'تغييران ينتظران الإرسال.',
      few: `${count} تغييرات تنتظر الإرسال.`,
      many: `${count} تغييرًا ينتظر الإرسال.`,
      other: `${count} تغيير ينتظر الإرسال.`,
    }),
  tryNow: 'حاول الآن',
  partFailed: subject => `${subject}: تعذّر التحميل.`,
  partForbidden: subject => `${subject}: لا تملك صلاحية الاطلاع.`,
} satisfies StatesMessages;
