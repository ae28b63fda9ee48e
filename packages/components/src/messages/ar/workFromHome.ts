import { plural } from '../bundle.ts';
import type { WorkFromHomeMessages } from '../en/workFromHome.ts';

const some = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} حاسوب`,
    one: 'حاسوب واحد',
    two: 'حاسوبين',
    few: `${n} حواسيب`,
    many: `${n} حاسوبًا`,
    other: `${n} حاسوب`,
  });

export default {
  title: 'الوصول من المنزل',
  tab: 'العمل من المنزل',
  search: 'الجهاز أو جهة الاتصال',
  count: (count, n) =>
    plural('ar', count, {
      zero: 'لا حواسيب',
      one: 'حاسوب واحد',
      two: 'حاسوبان',
      few: `${n} حواسيب`,
      many: `${n} حاسوبًا`,
      other: `${n} حاسوب`,
    }),
  columns: {
    deviceName: 'الجهاز',
    contact: 'جهة الاتصال',
    phone: 'الهاتف (2FA)',
    status: 'الحالة',
    link: 'رابط الوصول من المنزل',
    updatedAt: 'آخر تعديل',
  },
  status: { enabled: 'مفعّل', disabled: 'معطّل', not_set: 'غير مُعدّ' },
  availability: {
    online: 'متصل',
    offline: 'غير متصل',
    unreachable: 'يتعذّر الوصول إليه',
    retired: 'خارج الخدمة',
  },
  nobody: 'غير معيّن',
  addPhone: 'إضافة رقم',
  contactOf: (device, contact) =>
    contact
      ? `جهة اتصال ${device}: ${contact}. تغيير أو إزالة`
      : `غير معيّن. تعيين جهة اتصال للجهاز ${device}`,
  phoneOf: (device, phone) =>
    phone
      ? `رقم المصادقة الثنائية للجهاز ${device}: ${phone}. تغيير`
      : `إضافة رقم للمصادقة الثنائية، الجهاز ${device}`,
  statusOf: (device, status) => `حالة ${device}: ${status}. تغيير`,
  add: 'إعداد الوصول من المنزل',
  share: 'مشاركة الرابط',
  shareOf: device => `مشاركة الرابط: ${device}`,
  enable: 'تفعيل',
  disable: 'تعطيل',
  usesDevice: 'يستخدم هذا الجهاز',
  assign: 'تعيين جهة اتصال…',
  change: 'تغيير جهة الاتصال…',
  clear: 'إزالة جهة الاتصال',
  emptyTitle: 'لا أحد يعمل من المنزل بعد',
  emptyText:
    'اسمح لجهة اتصال بالوصول إلى حاسوبها من أي مكان: اختر الحاسوب، وعيّن جهة الاتصال، وأضف رقم المصادقة الثنائية، ثم فعّل الوصول وشارك الرابط.',
  assigned: (contact, device) => `عُيّن ${contact} للجهاز ${device}`,
  needsPhone: (contact, device) =>
    `عُيّن ${contact} للجهاز ${device}. أضف رقم المصادقة الثنائية ليصبح التفعيل ممكنًا.`,
  cleared: device => `أُزيلت جهة اتصال ${device}`,
  enabled: device => `فُعّل الوصول من المنزل إلى ${device}`,
  disabled: device => `عُطّل الوصول من المنزل إلى ${device}`,
  enabledMany: (count, n) => `فُعّل الوصول من المنزل إلى ${some(count, n)}`,
  disabledMany: (count, n) => `عُطّل الوصول من المنزل إلى ${some(count, n)}`,
  clearedMany: (count, n) => `أُزيلت جهة الاتصال من ${some(count, n)}`,
  saved: device => `حُفظ الوصول من المنزل إلى ${device}`,
  restored: device => `تمت استعادة الوصول من المنزل إلى ${device}`,
  clearTitle: (count, n) => `إزالة جهة الاتصال من ${some(count, n)}؟`,
  clearText: 'ينتهي الوصول من المنزل لهم، وتُحذف أرقام المصادقة الثنائية أيضًا.',
  clearAction: (count, n) =>
    plural('ar', count, {
      zero: `إزالة ${n} جهة اتصال`,
      one: 'إزالة جهة الاتصال',
      two: 'إزالة جهتي الاتصال',
      few: `إزالة ${n} جهات اتصال`,
      many: `إزالة ${n} جهة اتصال`,
      other: `إزالة ${n} جهة اتصال`,
    }),
  reasons: {
    contact_required: 'عيّن جهة اتصال أولًا',
    phone_required: 'أضف أولًا رقم هاتف للمصادقة الثنائية',
    not_enabled: 'فعّل الوصول من المنزل أولًا، ثم يمكن مشاركة الرابط',
    no_permission: 'ليست لديك صلاحية لتغيير الوصول من المنزل',
    not_found: 'يحتاج الوصول من المنزل إلى حاسوب عليه وكيل',
  },
  dialog: {
    editTitle: device => `الوصول من المنزل إلى ${device}`,
    device: 'الحاسوب',
    deviceHint: 'الحواسيب التي عليها وكيل. يمكن هنا أيضًا تغيير ما هو موجود في القائمة.',
    phone: 'هاتف المصادقة الثنائية',
    phoneHint: 'مع رمز البلد، مثل \u2066+971 4 555 0142\u2069. يُرسل إليه رمز عند كل تسجيل دخول.',
    usePhone: number => `استخدام ${number}`,
    enabled: 'الوصول من المنزل',
    swapped: 'تبدأ جهة الاتصال الجديدة معطّلة وبرقم خاص بها.',
    loading: 'جارٍ القراءة…',
  },
  phone: {
    country: example => `رمز البلد مفقود. ابدأ بعلامة + ثم الرمز، مثل ${example}.`,
    letters: 'استخدم الأرقام فقط. لا يمكن إرسال رمز إلى حروف.',
    extension: 'لا يمكن للتحويلة الداخلية استقبال رمز. اكتب رقمًا مباشرًا.',
    short: 'هذا الرقم قصير جدًا. يحتاج إلى 7 أرقام على الأقل مع رمز البلد.',
    long: 'هذا الرقم طويل جدًا. لا يزيد على 15 رقمًا مع رمز البلد.',
    zero: 'لا يبدأ رمز البلد بالصفر. اكتب الرمز بعد علامة +، مثل \u2066+971\u2069.',
  },
  link: {
    title: device => `مشاركة رابط ${device}`,
    url: 'رابط الوصول من المنزل',
    copy: 'نسخ الرابط',
    copied: 'نُسخ الرابط',
    making: 'جارٍ إنشاء الرابط…',
    failed: 'تعذّر إنشاء الرابط.',
    retry: 'إعادة المحاولة',
    valid: date => `صالح حتى ${date}. يمكن إنشاء رابط جديد في أي وقت.`,
    credentials:
      'لا يحتوي الرابط على بيانات الدخول: يُطلب اسم المستخدم وكلمة المرور الخاصان بالبوابة. إن لم يكونا معروفين بعد فسلّمهما بطريقة أخرى، وليس في الرسالة نفسها أبدًا.',
    mail: 'البريد',
    to: 'إلى',
    noAddress: 'ليس لجهة الاتصال هذه بريد إلكتروني. انسخ النص وأرسله بطريقتك.',
    text: 'النص',
    open: 'فتح في برنامج البريد',
    copyText: 'نسخ النص',
    textCopied: 'نُسخ النص',
    copyFailed: 'لا يسمح المتصفح بالنسخ هنا. النص محدد: انسخه بلوحة المفاتيح.',
    subject: device => `وصولك إلى ${device} من المنزل`,
    body: (contact, device, url, until) => `مرحبًا ${contact}،

يمكنك الآن العمل على حاسوبك ${device} من أي مكان:

1. افتح هذا الرابط: ${url}
2. سجّل الدخول باسم المستخدم وكلمة المرور الخاصين ببوابة العملاء.
3. اكتب الرمز الذي يُرسل إلى هاتفك.
4. في المرة الأولى يُطلب منك تنزيل برنامج الوصول من المنزل (Splashtop). ثبّته لتصبح متصلًا.

الرابط صالح حتى ${until}. يُرجى عدم تمريره إلى غيرك.`,
  },
} satisfies WorkFromHomeMessages;
