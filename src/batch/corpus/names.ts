/** Name of what a record does not state. */
export const UNSTATED_NAME = 'not stated';
