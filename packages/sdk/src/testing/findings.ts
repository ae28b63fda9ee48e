/** What is read of a schema: zod's `safeParse`. */
export interface Checker {
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly Issue[] } | undefined;
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string;
  /** What an `invalid_value` could have been. */
  readonly values?: readonly unknown[];
  /** Of an `invalid_union`: what each of its forms says. */
  readonly errors?: readonly (readonly Issue[])[];
}

/** Issues of a value as `where: code`, and what is allowed where that is a list. The value itself is never quoted. */
export const findings = (what: string, schema: Checker, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap(closest).map(({ path, code, values }) => {
    const allowed = values ? `, allowed: ${values.join(', ')}` : '';
    return `${[what, ...path].map(String).join('.')}: ${code ?? 'mismatch'}${allowed}`;
  });

/** The issue; of a union, the issues of the form that the value comes closest to. */
function closest(issue: Issue): Issue[] {
  const forms = issue.errors ?? [];
  if (forms.length === 0) return [issue];
  const best = forms.reduce((one, other) => (other.length < one.length ? other : one));
  return best
    .map(found => ({ ...found, values: allowedAt(found, forms) }))
    .flatMap(closest)
    .map(found => ({ ...found, path: [...issue.path, ...found.path] }));
}

/** Where every form of a union refuses the value in the same place, what any of them allows there. */
function allowedAt({ path, values }: Issue, forms: readonly (readonly Issue[])[]): Issue['values'] {
  const there = forms.map(form =>
    form.find(issue => issue.values && `${issue.path.map(String)}` === `${path.map(String)}`),
  );
  return values && there.every(found => found !== undefined)
    ? [...new Set(there.flatMap(found => found.values ?? []))]
    : values;
}
