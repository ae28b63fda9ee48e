import { importAssetsMessages } from '../messages/importAssets.ts';
import { thingReader } from './thing-values.ts';
import type { ImportSubject } from './kind.ts';

/**
 * Assets, as inventory programs export them (Snipe-IT, Lansweeper, Intune, Dell and Lenovo warranty lists) and under the labels of this
 * product in its languages [AST-23].
 */
export const things: ImportSubject = {
  kind: 'assets',
  record: 'asset',
  fields: {
    name: ['asset name', 'name', 'device name', 'computer name', 'hostname', 'host name', 'assetname', 'item name', 'item', 'asset', 'device', 'asset tag', 'gerätename', 'bezeichnung', 'gerät', 'اسم الأصل', 'الاسم'],
    assetType: ['asset type', 'type', 'category', 'asset category', 'device type', 'assettypename', 'assettype', 'class', 'typ', 'gerätetyp', 'kategorie', 'نوع الأصل', 'النوع'],
    status: ['status', 'asset status', 'status label', 'state', 'lifecycle state', 'zustand', 'الحالة'],
    serialNumber: ['serial number', 'serial', 'serialnumber', 'serial no', 'serial no.', 's/n', 'sn', 'service tag', 'servicetag', 'seriennummer', 'الرقم التسلسلي'],
    manufacturer: ['manufacturer', 'vendor', 'make', 'brand', 'hersteller', 'الشركة المصنعة'],
    model: ['model', 'model name', 'product model', 'system model', 'product', 'modell', 'الطراز'],
    purchaseDate: ['purchase date', 'purchased', 'date purchased', 'purchasedate', 'order date', 'ship date', 'acquisition date', 'kaufdatum', 'anschaffungsdatum', 'تاريخ الشراء'],
    warrantyExpiresOn: ['warranty expiration date', 'warranty expires', 'warranty expiration', 'warranty end date', 'warranty end', 'warranty until', 'warrantydate', 'warranty date', 'end date', 'expiration date', 'ablauf der garantie', 'garantie bis', 'garantieende', 'انتهاء الضمان'],
    contact: ['contact', 'assigned to', 'checked out to', 'checkedout to', 'primary user', 'primary user upn', 'assigned user', 'user', 'username', 'owner', 'assignee', 'kontakt', 'benutzer', 'zugewiesen an', 'جهة الاتصال', 'المستخدم'],
    folder: ['folder', 'location', 'default location', 'site', 'department', 'ordner', 'standort', 'المجلد', 'الموقع'],
    notes: ['notes', 'note', 'comments', 'description', 'notizen', 'bemerkung', 'ملاحظات'],
    customerId: ['customer id', 'customerid', 'customer', 'customer number', 'company', 'kundennummer', 'رقم العميل'],
  },
  required: ['name', 'assetType'],
  shown: ['name', 'assetType', 'status', 'serialNumber', 'warrantyExpiresOn', 'contact'],
  warnings: new Set(['asset_type_new', 'contact_unknown', 'folder_unknown']),
  forAll: { field: 'assetType', load: async hub => (await hub.assets.types()).items.map(({ name }) => name) },
  choices: { status: ['in_use', 'in_stock', 'purchased', 'damaged', 'retired'] },
  reader: thingReader,
  words: importAssetsMessages,
};
