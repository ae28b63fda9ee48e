import type { PlannedCustomer } from './plan.ts';
import { perCustomer, type Seed } from './world.ts';
import { type FolderRow } from '@customer-hub/server/parts/database/collections/folders';

/** As drawn, in the order of the ids. */
export const drawnFolders = [
  'Front desk',
  'Storage',
  'Surgery floor',
  'Imaging',
  'Network',
  'Servers',
  'Management',
] as const;
const rooms: Readonly<Record<PlannedCustomer['language'], readonly string[]>> = {
  en: [
    'Office',
    'Servers',
    'Warehouse',
    'Reception',
    'Network',
    'Accounting',
    'Field laptops',
    'Meeting rooms',
  ],
  de: ['Büro', 'Server', 'Lager', 'Empfang', 'Netzwerk', 'Buchhaltung', 'Außendienst', 'Besprechungsräume'],
  fr: [
    'Bureau',
    'Serveurs',
    'Entrepôt',
    'Accueil',
    'Réseau',
    'Comptabilité',
    'Portables',
    'Salles de réunion',
  ],
  es: ['Oficina', 'Servidores', 'Almacén', 'Recepción', 'Red', 'Contabilidad', 'Portátiles', 'Salas'],
  pl: ['Biuro', 'Serwery', 'Magazyn', 'Recepcja', 'Sieć', 'Księgowość', 'Laptopy', 'Sale'],
  tr: ['Ofis', 'Sunucular', 'Depo', 'Resepsiyon', 'Ağ', 'Muhasebe', 'Dizüstü', 'Toplantı odaları'],
  he: ['משרד', 'שרתים', 'מחסן', 'קבלה', 'רשת', 'הנהלת חשבונות', 'ניידים', 'חדרי ישיבות'],
  ar: ['المكتب', 'الخوادم', 'المستودع', 'الاستقبال', 'الشبكة', 'المحاسبة', 'أجهزة محمولة', 'قاعات'],
  ja: ['オフィス', 'サーバー', '倉庫', '受付', 'ネットワーク', '経理', 'ノートPC', '会議室'],
  hi: ['कार्यालय', 'सर्वर', 'गोदाम', 'स्वागत', 'नेटवर्क', 'लेखा', 'लैपटॉप', 'बैठक कक्ष'],
};

/** The first eight stand at the top; the others are sites below them. */
export const folderFacts = (
  customer: PlannedCustomer,
  index: number,
): { name: string; parent: number | null } => {
  if (customer.number === 0) return { name: drawnFolders[index] ?? `Room ${index + 1}`, parent: null };
  const names = rooms[customer.language];
  if (index < names.length) return { name: names[index] ?? 'Office', parent: null };
  return { name: `${String.fromCharCode(65 + (index % 26))}-${100 + index}`, parent: index % names.length };
};

export const foldersSeed: Seed<FolderRow> = perCustomer('folders', ({ world, customer, index, random }) => {
  const { name, parent } = folderFacts(customer, index);
  const createdAt = world.ago(random.int(200, 900) * 1440);
  return {
    customerId: customer.id,
    parentId: parent === null ? null : world.id('folders', customer, parent),
    name,
    createdAt,
    updatedAt: createdAt,
    heldDeviceIds: [],
    heldFolderIds: [],
  };
});
