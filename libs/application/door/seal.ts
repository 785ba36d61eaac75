import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Subject } from '#libs/vault/index.js';
import { fieldsOf, type Input, type SealedUnder } from './fields/index.js';
import { derivedId } from './identifiers.js';

/** A text to be sealed: the field that it stands in, and whose it is. */
export interface ToSeal {
  readonly path: string;
  readonly text: string;
  readonly subject: Subject;
  /** A name that is to be found again. */
  readonly indexed: boolean;
}

/** Gives every new part of the command its id, before anything is sealed under it. */
export function withNewIds(
  input: Input,
  data: Record<string, unknown>,
  seed: readonly string[],
  path = '',
): Record<string, unknown> {
  const filled = { ...data };
  for (const field of fieldsOf(input)) {
    const at = `${path}/${field.name}`;
    const value = filled[field.name];
    if (field.newId === true && value === undefined) filled[field.name] = derivedId(...seed, at);
    else if (field.part !== undefined && value !== undefined) {
      const part = field.part();
      filled[field.name] = Array.isArray(value)
        ? value.map((one: Record<string, unknown>, index) => withNewIds(part, one, seed, `${at}/${index}`))
        : withNewIds(part, value as Record<string, unknown>, seed, at);
    }
  }
  return filled;
}

/**
 * The command with each declared text handed to `seal` and its reference put in the place of the text. What is left
 * is facts in clear: this is all that the rules, the ledger and the engine ever see.
 */
export async function sealedBy(
  input: Input,
  data: Record<string, unknown>,
  stream: string,
  seal: (part: ToSeal) => Promise<Sealed>,
  path = '',
): Promise<Record<string, unknown>> {
  const clear = { ...data };
  for (const field of fieldsOf(input)) {
    const value = clear[field.name];
    const at = `${path}/${field.name}`;
    if (value === undefined) continue;
    if (field.sealed !== undefined) {
      const indexed = field.sealed.subject === 'person' && field.sealed.indexed === true;
      const subject = subjectOf(field.sealed, data, stream);
      const one = (text: unknown, path: string) => seal({ path, text: String(text), subject, indexed });
      clear[field.name] = Array.isArray(value)
        ? await Promise.all(value.map((text: unknown, i) => one(text, `${at}/${i}`)))
        : await one(value, at);
    } else if (field.part !== undefined) {
      const part = field.part();
      clear[field.name] = Array.isArray(value)
        ? await Promise.all(
            value.map((one: Record<string, unknown>, i) => sealedBy(part, one, stream, seal, `${at}/${i}`)),
          )
        : await sealedBy(part, value as Record<string, unknown>, stream, seal, at);
    }
  }
  return clear;
}

/** Without the person's id there is nobody's key to seal under but the case's. */
function subjectOf(sealed: SealedUnder, data: Record<string, unknown>, stream: string): Subject {
  const person = sealed.subject === 'person' ? at(data, sealed.idField) : undefined;
  return typeof person === 'string' ? { person } : { case: stream };
}

const at = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
      data,
    );
