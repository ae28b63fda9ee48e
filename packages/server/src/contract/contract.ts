/** The contract as `generate.ts` compiles it: what routing and validation need of the OpenAPI description. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The part of JSON Schema 2020-12 that the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: Json[];
  const?: Json;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  minProperties?: number;
  maxProperties?: number;
  propertyNames?: Schema;
  patternProperties?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  default?: Json;
  readOnly?: boolean;
  writeOnly?: boolean;
  contentMediaType?: string;
  contentEncoding?: string;
  contentSchema?: Schema;
}
export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}
export interface Operation {
  method: string;
  path: string;
  /** All are needed; from `x-scopes`. */
  scopes: string[];
  /** Not needed, but with them it may do more, such as change what others wrote; from `x-more-scopes`. */
  moreScopes?: string[];
  /** Asked without a token: what is sent says whose it is. */
  isPublic?: true;
  parameters: Parameter[];
  body?: { required: boolean; content: Record<string, Schema> };
  /** Media types and schemas per status code. */
  responses: Record<string, Record<string, Schema>>;
}
export interface Contract {
  operations: Record<string, Operation>;
  schemas: Record<string, Schema>;
}

/** Every scope that means something to one of the operations. */
export const allScopes = ({ operations }: Contract): Set<string> =>
  new Set(Object.values(operations).flatMap(({ scopes, moreScopes = [] }) => [...scopes, ...moreScopes]));
