import { Id } from '../../door/fields/index.js';

export class TransferInput {
  @Id({ about: 'The area where the behaviour is, e.g. bolsover.' })
  to!: string;
}
