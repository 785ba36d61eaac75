export * from './authorise.js';
export * from './members.js';
export * from './table-6-1.js';
