import { Code } from '../door/fields/index.js';

export class SearchInput {
  @Code({ max: 200, pattern: /\S[\s\S]*\S/, about: 'A name or a part of one, of at least two letters.' })
  name!: string;
}
