import type { RenameFileMessages } from '../en/renameFile.ts';

const renameFile: RenameFileMessages = {
  title: 'إعادة تسمية الملف',
  rename: 'إعادة تسمية',
  name: 'الاسم',
  ending: 'امتداد الملف',
  endingHint: 'يخبر البرامج بما في الملف، مثل \u2066.pdf\u2069.',
  changeEnding: 'تغيير الامتداد',
  noEnding: 'لا شيء',
  endingChanges: before => `كان الامتداد \u2066${before}\u2069. بامتداد آخر قد لا يُفتح الملف.`,
  becomes: name => `الاسم الجديد: ${name}`,
  problems: {
    has_folder: () => 'احذف \u2066/\u2069 و\u2066\\\u2069. لا يحتوي اسم الملف على مجلد.',
    unsafe_character: () => 'احذف الرموز \u2066<>:"|?*\u2069 والأحرف غير المرئية.',
    hidden_or_trimmed: () => 'ابدأ بحرف أو رقم، ولا تنهِ الاسم بنقطة أو مسافة.',
    reserved_name: () => 'يحتفظ Windows بهذا الاسم لنفسه. أضف إليه كلمة.',
  },
};
export default renameFile;
