import type { ReactiveElement } from 'lit';

/** Tells a developer of a value that was written as text. Comes when that has happened. */
export const refuseAttribute = (element: Element, attribute: string): void => {
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  const property =
    [...elementProperties.keys()].map(String).find(name => name.toLowerCase() === attribute) ?? attribute;
  console.error(
    `<${element.localName}> takes "${property}" as a property, not as an attribute, which is text: ` +
      `element.${property} = ... In React: import the component from @customer-hub/components/react. In Vue: ` +
      `:${property}.prop="..."; in Svelte, Solid and Angular bind the property.`,
  );
};
