import type { TicketImpact, TicketSentiment, TicketType } from '@customer-hub/server/parts/contract/types';
import { sentimentOf } from '@customer-hub/server/parts/domain/tickets';
import type { Language } from './words.ts';

/** What a contact wrote, and what a technician may have answered. */
export interface TicketText {
  title: string;
  body: string;
  answer: string;
  type: TicketType;
  impact: TicketImpact;
  sentiment: TicketSentiment;
}
type Line = readonly [title: string, body: string, answer: string, type: TicketType, impact: TicketImpact];

const lines: Readonly<Record<Language, readonly Line[]>> = {
  en: [
    [
      'VPN drops every morning around nine',
      'It happened again today, for the third time this week. Everybody in the office loses the connection at the same moment.',
      'We moved your tunnel to the second line and will watch it tomorrow morning.',
      'incident',
      'major',
    ],
    [
      'Scanner on the second floor prints blank pages',
      'Copies are fine, only scans come out white.',
      'Could you please open the lid and clean the thin glass strip on the left?',
      'incident',
      'minor',
    ],
    [
      'New starter on Monday: mailbox, phone and door badge',
      'Her name is Sade Okafor. Same groups as Helen, please. Thank you!',
      'Mailbox and badge are ready; the phone follows on Friday.',
      'request',
      'none',
    ],
    [
      'Outlook asks for the password again and again',
      'I have typed it at least twenty times.',
      'Please restart the computer once; we have removed the stale credentials.',
      'incident',
      'minor',
    ],
    [
      'Quarterly review: patch report and open recommendations',
      'Could you send it before the meeting on Thursday?',
      'Attached. The two open points are on page three.',
      'request',
      'none',
    ],
    [
      'Shared calendar shows yesterday',
      'The display in the lobby is always one day behind.',
      'The display had lost its time server; it should be right now.',
      'incident',
      'minor',
    ],
    [
      'Close the account of a colleague who has left',
      'Last day was Friday. Please forward the mail to me for a month.',
      'Done, the forwarding ends on its own.',
      'change',
      'none',
    ],
    [
      'Backup of the file server has failed three nights in a row',
      'We only saw it in the weekly report. That is not acceptable.',
      'The target was full. We have freed space and started a full backup now.',
      'problem',
      'server_issue',
    ],
    [
      'Move six phones to the new VLAN',
      'Any evening this week works.',
      'Planned for Wednesday at 6 PM.',
      'change',
      'none',
    ],
    [
      'Whole site offline since 7:40',
      'Neither phones nor internet work. We have patients waiting!',
      'The provider confirms a cut cable. The LTE router is on its way.',
      'incident',
      'customer_down',
    ],
    [
      'Re: Fwd: Re: AW: quote for the conference room - camera, two ceiling microphones, a display bracket that fits the old wall and everything Facilities asked for in the thread below, which I forward in full since I cannot find the attachment',
      'See below. Thanks!',
      'We have put it all into one quote.',
      'request',
      'none',
    ],
    [
      '<b>Ticket with markup</b> & "quotes"',
      'Text like <img src=x onerror=alert(1)> must be shown as it is.',
      'It is.',
      'request',
      'none',
    ],
  ],
  de: [
    [
      'Drucker am Empfang druckt nur leere Seiten',
      'Seit heute früh kommen nur weiße Blätter heraus, das ist jetzt schon wieder passiert.',
      'Bitte einmal die Tonerkassette herausnehmen und schütteln, wir bringen morgen eine neue.',
      'incident',
      'minor',
    ],
    [
      'Neue Kollegin ab Montag: Postfach und Telefon',
      'Sie heißt Käthe Großmann. Vielen Dank!',
      'Postfach steht, das Telefon bringen wir mit.',
      'request',
      'none',
    ],
    [
      'Datensicherung dreimal hintereinander fehlgeschlagen',
      'Bitte dringend prüfen.',
      'Das Ziel war voll, jetzt läuft eine Vollsicherung.',
      'problem',
      'server_issue',
    ],
    [
      'Geschwindigkeitsbegrenzungsüberwachungsprotokollexport bricht ab',
      'Der Export endet nach etwa 30 Sekunden mit Fehler 0x80072EE2.',
      'Wir haben den Zeitraum verkleinert und melden uns.',
      'incident',
      'minor',
    ],
  ],
  fr: [
    [
      'L’imprimante de l’accueil sort des pages blanches',
      'Encore une fois ce matin. Pouvez-vous passer ?',
      'Nous passons demain avec une cartouche neuve.',
      'incident',
      'minor',
    ],
    [
      'Arrivée d’une collègue lundi : messagerie et téléphone',
      'Merci beaucoup !',
      'Tout est prêt.',
      'request',
      'none',
    ],
    [
      'Accès au dossier partagé « Comptabilité »',
      'Il me faut la lecture seule.',
      'C’est fait.',
      'change',
      'none',
    ],
  ],
  es: [
    [
      'La impresora de recepción saca páginas en blanco',
      'Es urgente, por favor.',
      'Mañana llevamos un tóner nuevo.',
      'incident',
      'minor',
    ],
    ['Alta de una compañera el lunes', '¡Gracias!', 'Cuenta y teléfono listos.', 'request', 'none'],
  ],
  pl: [
    [
      'Drukarka w recepcji drukuje puste strony',
      'Od rana to samo.',
      'Jutro przywieziemy nowy toner.',
      'incident',
      'minor',
    ],
    ['Nowa osoba od poniedziałku: skrzynka i telefon', 'Dziękuję!', 'Wszystko gotowe.', 'request', 'none'],
  ],
  tr: [
    [
      'Resepsiyondaki yazıcı boş sayfa basıyor',
      'Sabahtan beri böyle, acil bakabilir misiniz?',
      'Yarın yeni toner getiriyoruz.',
      'incident',
      'minor',
    ],
    ['Pazartesi başlayan arkadaş için e-posta', 'Teşekkürler.', 'Hazır.', 'request', 'none'],
  ],
  he: [
    ['המדפסת בקבלה מדפיסה דפים ריקים', 'זה קרה שוב הבוקר.', 'נגיע מחר עם טונר חדש.', 'incident', 'minor'],
    ['תיבת דואר לעובדת חדשה ביום ראשון', 'תודה רבה!', 'הכול מוכן.', 'request', 'none'],
    [
      'ה־VPN מתנתק כל בוקר בסביבות 9:00 במחשב AGD-OP-04',
      'שגיאה 809 בכל פעם.',
      'העברנו את החיבור לקו השני.',
      'incident',
      'major',
    ],
  ],
  ar: [
    [
      'الطابعة في الاستقبال تطبع صفحات فارغة',
      'حدث ذلك مرة أخرى هذا الصباح.',
      'سنأتي غدًا بحبر جديد.',
      'incident',
      'minor',
    ],
    ['بريد وهاتف لموظفة جديدة يوم الأحد', 'شكرا جزيلا.', 'كل شيء جاهز.', 'request', 'none'],
    [
      'فشل النسخ الاحتياطي على الخادم SRV-DB02 ثلاث ليال متتالية',
      'رمز الخطأ 0x80070070، الأمر عاجل.',
      'القرص كان ممتلئًا، وبدأنا نسخة كاملة الآن.',
      'problem',
      'server_issue',
    ],
  ],
  ja: [
    [
      '受付のプリンターが白紙を印刷します',
      '今朝からずっとです。',
      '明日、新しいトナーをお持ちします。',
      'incident',
      'minor',
    ],
    ['月曜入社のメールアドレス作成', 'よろしくお願いいたします。', '準備できました。', 'request', 'none'],
  ],
  hi: [
    [
      'रिसेप्शन का प्रिंटर खाली पन्ने छाप रहा है',
      'आज सुबह से यही हो रहा है।',
      'हम कल नया टोनर लाएँगे।',
      'incident',
      'minor',
    ],
    ['सोमवार से नए सहकर्मी का ईमेल', 'धन्यवाद।', 'तैयार है।', 'request', 'none'],
  ],
};
export const ticketTexts: Readonly<Record<Language, readonly TicketText[]>> = Object.fromEntries(
  Object.entries(lines).map(([language, entries]) => [
    language,
    entries.map(([title, body, answer, type, impact]) => ({
      title,
      body,
      answer,
      type,
      impact,
      sentiment: sentimentOf(body),
    })),
  ]),
) as unknown as Record<Language, TicketText[]>;

/** Notes that technicians write for each other. */
export const internalNotes = [
  'Same switch as last month, port 14.',
  'Called twice, nobody there. Trying again after lunch.',
  'Kunde möchte vorher angerufen werden.',
  'Checked the logs: the lease expires every 24 h.',
  'Waiting for the part, tracking says Thursday.',
] as const;
