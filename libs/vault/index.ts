export * from './vault.js';
export { MasterKey, masterKeyFrom } from './master-key.js';
export { openVault, type VaultOptions } from './open-vault.js';
export { wholeText } from './sealing.js';
