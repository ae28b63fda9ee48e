import { useEffect, useRef, type ReactElement } from 'react';
import { hubIn } from './hub-in.ts';

/** A place that React keeps, with the hub in it. */
export function HubPlace(): ReactElement {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const hub = place.current && hubIn(place.current);
    return () => hub?.remove();
  }, []);
  return <main ref={place} />;
}
