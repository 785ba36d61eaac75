export * from './directory.js';
export * from './fictional-people.js';
export * from './principal.js';
export * from './tokens.js';
