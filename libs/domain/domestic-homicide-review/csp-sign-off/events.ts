import type { Effects } from '../kind.js';
import type { SignOff } from './state.js';

export interface SignOffEvents {
  CspSignedOff: { readonly signOff: SignOff } & Effects;
  SignOffRefused: Effects;
}
