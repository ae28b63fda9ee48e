import { plural } from '../bundle.ts';
import type { FilePreviewMessages } from '../en/filePreview.ts';

const filePreview: FilePreviewMessages = {
  loading: 'جارٍ تحميل الملف…',
  failed: 'تعذّر تحميل الملف.',
  retry: 'إعادة المحاولة',
  download: 'تنزيل',
  close: 'إغلاق',
  previous: 'الملف السابق',
  next: 'الملف التالي',
  details: (kind, size, day) => `${kind}، ${size}، ${day}`,
  uploadedBy: name => `رفعه ${name}`,
  asText: 'معروض كنص. لو فُتح كصفحة أو صورة لأمكن لملف من هذا النوع تشغيل برنامج.',
  notWhatItSays: 'الملف ليس ما يقوله نوعه. لا يُشغَّل منه شيء ولا يُرسم، بل يُعرض كنص.',
  cut: size => `يُعرض أول ${size} فقط. نزّل الملف لرؤيته كاملًا.`,
  cutRows: (rows, total) => `الصفوف المعروضة: ${rows} من ${total}. نزّل الملف لرؤيته كاملًا.`,
  cutColumns: (columns, total) => `الأعمدة المعروضة: ${columns} من ${total}.`,
  firstFrame: 'تُعرض الصورة الأولى فقط من هذه الرسوم المتحركة.',
  hiddenMarks: 'العلامات التي تقلب النص أو تخفيه جُعلت مرئية: ⟦U+202E⟧.',
  text: name => `نص ${name}`,
  table: name => `جدول ${name}`,
  row: 'الصف',
  rowsAndColumns: (rows, n, columns, m) =>
    `${plural('ar', rows, { zero: 'لا صفوف', one: 'صف واحد', two: 'صفان', few: `${n} صفوف`, many: `${n} صفًا`, other: `${n} صف` })}، ${plural('ar', columns, { zero: 'لا أعمدة', one: 'عمود واحد', two: 'عمودان', few: `${m} أعمدة`, many: `${m} عمودًا`, other: `${m} عمود` })}`,
  emptyText: 'الملف فارغ.',
  image: (name, width, height) => `${name}، ${width} في ${height} بكسل`,
  pixels: (width, height) => `\u2066${width} × ${height}\u2069`,
  actualSize: 'الحجم الأصلي',
  pdfTitle: 'لا يُرسم ملف PDF داخل هذه الصفحة',
  pdfText:
    'لا ترسم المتصفحات ملفات PDF إلا حيث يُسمح بتشغيل البرامج، وهذه الصفحة لا تسمح بذلك. تم التحقق من أنه ملف PDF. افتحه في عارض المتصفح المعزول عن هذه الصفحة، أو نزّله.',
  pdfOpen: 'فتح في نافذة جديدة',
  reasons: {
    kind: 'لا يمكن عرض هذا النوع من الملفات هنا. نزّله لفتحه.',
    damaged: 'الملف تالف أو من نوع غير ما يقوله، لذلك لا يُعرض.',
    tooLarge: 'الملف أكبر من أن يُعرض هنا. نزّله لفتحه.',
    tooManyPixels: 'الصورة أكبر من أن تُعرض بأمان. نزّلها لفتحها.',
    binary: 'الملف ليس نصًا، لذلك لا يُعرض.',
  },
};
export default filePreview;
