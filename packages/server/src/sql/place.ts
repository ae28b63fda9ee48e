import type { Connection, Engine } from './engine.ts';
import type { Shape } from './shape.ts';

/** Where a question is asked. */
export interface Place {
  engine: Engine;
  db: Connection;
  tenant: string;
  shape: Shape;
  nowMs: number;
}
