/** Tells a developer of a value that was written as text. Comes when that has happened. */
export const refuseAttribute = ({ localName }: Element, property: string): void =>
  console.error(
    `<${localName}> takes "${property}" as a property, not as an attribute, which is text: element.${property} = ...` +
      ' In React: import the component from @customer-hub/components/react. In Vue: ' +
      `:${property}.prop="..."; in Svelte, Solid and Angular bind the property.`,
  );
