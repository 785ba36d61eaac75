export * from './mail-folder.js';
export * from './mail-transport.js';
export * from './safe-contact.js';
