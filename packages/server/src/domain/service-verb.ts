/** What can be done with a service. */
export type ServiceVerb = 'start' | 'stop' | 'restart';
