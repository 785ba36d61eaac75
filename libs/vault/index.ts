export * from './vault.js';
export { MasterKey, masterKeyFrom } from './master-key.js';
export { openVault, type VaultOptions } from './open-vault.js';
export { isSealed, sealedIn } from './sealed-in.js';
export { wholeText } from './sealing.js';
