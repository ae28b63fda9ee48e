/** Texts of records that are shown again and again, kept as long as the records themselves. */
const texts = new WeakMap<object, string>();

/**
 * What rows are shown as, each made once and kept with its JSON until the row, or something else that it was made of,
 * is another.
 */
export class Presentations<R extends object, S extends object> {
  #kept = new WeakMap<R, { parts: readonly unknown[]; shown: S }>();

  /** `parts` is all that `present` looks at besides the row; rows are compared by identity. */
  of(row: R, parts: readonly unknown[], present: () => S): S {
    const known = this.#kept.get(row);
    if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index]))
      return known.shown;
    const shown = Object.freeze(present());
    texts.set(shown, '');
    this.#kept.set(row, { parts, shown });
    return shown;
  }
}

/** `JSON.stringify`, with records that are kept written once. A list of them is put together from their texts. */
export function toJson(body: object): string {
  if (!('items' in body) || !Array.isArray(body.items)) return textOf(body);
  const { items, ...rest } = body as { items: object[] } & object,
    tail = JSON.stringify(rest).slice(1);
  let all = '';
  for (const item of items) all += all === '' ? textOf(item) : `,${textOf(item)}`;
  return `{"items":[${all}]${tail === '}' ? '' : ','}${tail}`;
}

function textOf(record: object): string {
  const known = texts.get(record);
  if (known) return known;
  const text = JSON.stringify(record);
  if (known === '') texts.set(record, text);
  return text;
}
