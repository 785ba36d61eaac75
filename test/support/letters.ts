import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter as whoever opens the mail folder finds it. */
export interface DeliveredLetter {
  /** Id of the event that claimed its delivery. */
  readonly reference: string;
  readonly subject: string;
  readonly channel: string;
  readonly recipient: object;
  readonly deliveredAt: string;
  readonly textSha256: string;
  readonly htmlSha256: string;
  readonly text: string;
  readonly html: string;
}

type Envelope = Omit<DeliveredLetter, 'text' | 'html'>;

export async function lettersIn(folder: string): Promise<readonly DeliveredLetter[]> {
  const envelopes = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const letters = await Promise.all(
    envelopes.map(async (name) => {
      const envelope = JSON.parse(await readFile(join(folder, name), 'utf8')) as Envelope;
      const part = (ending: string) => readFile(join(folder, `${envelope.reference}.${ending}`), 'utf8');
      return { ...envelope, text: await part('txt'), html: await part('html') };
    }),
  );
  return letters.sort((a, b) => (a.deliveredAt < b.deliveredAt ? -1 : 1));
}
