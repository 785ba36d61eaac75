import { CaseText } from '../door/fields/index.js';

/** A document whole, as it is when something is done with it. Its hash is counted at the door, from what is sealed. */
export class DocumentInput {
  @CaseText({ max: 200_000, about: 'The document, whole. Sealed; its SHA-256 is recorded beside it.' })
  text!: string;
}
