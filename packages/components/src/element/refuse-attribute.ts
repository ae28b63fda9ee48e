import type { ReactiveElement } from 'lit';

/** Tells a developer of a value that was lost, because it was written as an attribute. Comes when that has happened. */
export const refuseAttribute = (element: Element, written: string): void => {
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  const [property = written, options] =
    [...elementProperties].find(([name]) => String(name).toLowerCase() === written) ?? [];
  const name = String(property);
  const attribute = typeof options?.attribute === 'string' ? ` or the attribute ${options.attribute}` : '';
  console.error(
    `<${element.localName}> takes "${name}" as a property${attribute}: element.${name} = ... What was written is ` +
      `the attribute ${written}, which is text. In React: use the component of @customer-hub/components/react. ` +
      `In Vue: :${name}.prop="..."; in Solid prop:${name}; in Svelte and Angular bind the property.`,
  );
};
