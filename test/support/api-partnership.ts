import type { Client } from './api-cases.js';

/** Sends the example of a command to a stream of the partnership, on the version that it has. */
export async function partnership(
  client: Client,
  who: string,
  kind: string,
  stream: string,
  name: string,
  changes: object = {},
): Promise<void> {
  const found = await client.server.application.reviews.load('ned', `${kind}/${stream}`);
  await client.sends(who, `/partnership/${kind}/{id}/commands/${name}`, {
    at: `/partnership/${kind}/${stream}/commands/${name}`,
    with: changes,
    ...(found === null ? {} : { version: found.version }),
  });
}

/** A new version of the procedure of North East Derbyshire, with the example's settings and these local choices. */
export async function publishesProcedure(client: Client, admin: string, choices: object): Promise<void> {
  const settings = {
    ...(client.example('/partnership/procedure/{id}/commands/DraftProcedure')['settings'] as object),
    ...choices,
  };
  const steps = ['ConsultLocalPolicingBody', 'ConsultHousingProviders', 'PublishProcedure'];
  await partnership(client, admin, 'procedure', 'ned', 'DraftProcedure', { settings });
  for (const step of steps) await partnership(client, admin, 'procedure', 'ned', step);
}
