import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import type { Upcast } from './ledger.js';

/** `community-trigger` of `community-trigger/1f0c…`. */
export const kindOf = (stream: string): string => stream.slice(0, stream.indexOf('/'));

/** Each type upcasts the events of its own streams; what belongs to no type stays as it is. */
export function upcastBy(types: readonly ReviewType[]): Upcast {
  const byKind = new Map(types.map((type) => [type.type, type]));
  return (stream, event) => byKind.get(kindOf(stream))?.upcast(event) ?? event;
}
