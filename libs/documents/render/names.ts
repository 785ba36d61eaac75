import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';

/** The fields of a state in which ids of people and of organisations stand: letters show names, the record holds ids. */
export interface NameFields {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

interface Named {
  readonly people: readonly PersonId[];
  readonly organisations: readonly OrganisationId[];
}

function collect(
  value: unknown,
  key: string,
  fields: NameFields,
  into: { people: string[]; organisations: string[] },
): void {
  if (typeof value === 'string') {
    if (fields.people.includes(key)) into.people.push(value);
    if (fields.organisations.includes(key)) into.organisations.push(value);
  } else if (Array.isArray(value)) value.forEach((item) => collect(item, key, fields, into));
  else if (typeof value === 'object' && value !== null)
    Object.entries(value).forEach(([name, inner]) => collect(inner, name, fields, into));
}

/** Each id once, however often the facts name it. */
export function namesIn(facts: readonly object[], fields: NameFields): Named {
  const into = { people: [] as string[], organisations: [] as string[] };
  for (const fact of facts) collect(fact, '', fields, into);
  return { people: [...new Set(into.people)], organisations: [...new Set(into.organisations)] };
}
