import { rm } from 'node:fs/promises';
import { NothingToForge, type Forger } from './forger.js';

export interface Forgery {
  readonly name: string;
  /** What is done, as an auditor would say it. */
  readonly what: string;
  forge(forger: Forger): Promise<void>;
}

/** Another hour of the day in which it is said to have happened: small, plausible, and canonical. */
const anHourLater = (body: string): string =>
  body.replace(/"time":"(\d{4}-\d\d-\d\dT)(\d\d)(:\d\d:\d\d\.\d{3}Z)"/u, (_, day: string, hour: string, rest: string) => {
    const later = String((Number(hour) + 1) % 24).padStart(2, '0');
    return `"time":"${day}${later}${rest}"`;
  });

const RULES = `kind = 'rules' and encode(hash, 'hex') = (select convert_from(body, 'UTF8')::jsonb ->> 'rulesversion' from ledger.event where tenant = $1 limit 1)`;

/** Each is done to a copy of its own. */
export const FORGERIES: readonly Forgery[] = [
  {
    name: 'change a byte',
    what: 'one character of a recorded event is changed',
    forge: async (f) => {
      const { stream, version, body } = await f.middle();
      await f.sql(`update ledger.event set body = convert_to($4, 'UTF8') where tenant = $1 and stream = $2 and version = $3`, [f.tenant, stream, version, anHourLater(body)]);
    },
  },
  {
    name: 'change an event, with its hash',
    what: 'an event is changed and gets the hash that fits',
    forge: async (f) => {
      const event = await f.middle();
      await f.putBody(event, anHourLater(event.body));
    },
  },
  {
    name: 'rewrite history',
    what: 'an event is changed, and every hash behind it and the head of its stream are made to fit',
    forge: async (f) => f.rewrite(await f.middle(), anHourLater),
  },
  {
    name: 'rewrite history and its checkpoints',
    what: 'the same, and every checkpoint that tells of it is taken away',
    forge: async (f) => {
      await f.rewrite(await f.middle(), anHourLater);
      await f.takeCheckpointsAway();
    },
  },
  {
    name: 'forge a checkpoint',
    what: 'a checkpoint gets another root, in its row and in its text, under the old signature',
    forge: (f) => f.forgeCheckpoint(),
  },
  {
    name: 'forge a checkpoint with another key',
    what: 'every checkpoint is signed anew, with a key of the forger’s that takes the place of the log’s own',
    forge: (f) => f.signAnew(),
  },
  {
    name: 'delete an event',
    what: 'an event in the middle of a stream is taken away',
    forge: async (f) => {
      const { stream, version } = await f.middle();
      await f.sql('delete from ledger.event where tenant = $1 and stream = $2 and version = $3', [f.tenant, stream, version]);
    },
  },
  {
    name: 'insert an event',
    what: 'an event is put behind the last one of a stream, with hash, head and count made to fit',
    forge: async (f) => {
      const last = (await f.events()).at(-1)!;
      const { position } = await f.one<{ position: string }>('area', 'select position from ledger.tenant where tenant = $1', [f.tenant]);
      const place = Number(position) + 1;
      const { hash } = await f.one<{ hash: Buffer }>('event', 'select hash from ledger.event where tenant = $1 and stream = $2 and version = $3', [f.tenant, last.stream, last.version]);
      const body = anHourLater(last.body)
        .replace(`"streamversion":${last.version}`, `"streamversion":${last.version + 1}`)
        .replace(`"position":${last.position}`, `"position":${place}`)
        .replace(/"id":"[0-9a-f-]{36}","/u, '"id":"6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005","')
        .replace(/"prevhash":"[0-9a-f]{64}"/u, `"prevhash":"${hash.toString('hex')}"`);
      await f.sql(
        `insert into ledger.event select tenant, stream, $4, $5, '6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005', type, recorded_at, body, hash
          from ledger.event where tenant = $1 and stream = $2 and version = $3`,
        [f.tenant, last.stream, last.version, last.version + 1, place],
      );
      const forged = await f.putBody({ stream: last.stream, version: last.version + 1 }, body);
      await f.sql('update ledger.head set version = $3, hash = $4 where tenant = $1 and stream = $2', [f.tenant, last.stream, last.version + 1, forged]);
      await f.sql('update ledger.tenant set position = $2 where tenant = $1', [f.tenant, place]);
    },
  },
  {
    name: 'reorder',
    what: 'two events of different streams change their places in the order of the area',
    forge: async (f) => {
      const { position } = await f.one<{ position: string }>(
        'pair of events of different streams, one behind the other,',
        `select a.position from ledger.event a join ledger.event b on b.tenant = a.tenant and b.position = a.position + 1
          where a.tenant = $1 and a.stream <> b.stream order by 1 limit 1`,
        [f.tenant],
      );
      const move = 'update ledger.event set position = $3 where tenant = $1 and position = $2';
      const [first, second, aside] = [Number(position), Number(position) + 1, 2 ** 40];
      await f.sql(move, [f.tenant, first, aside]);
      await f.sql(move, [f.tenant, second, first]);
      await f.sql(move, [f.tenant, aside, second]);
    },
  },
  {
    name: 'swap two events',
    what: 'two events of one stream change places',
    forge: async (f) => {
      const { stream, version } = await f.middle();
      const move = 'update ledger.event set version = $4 where tenant = $1 and stream = $2 and version = $3';
      await f.sql(move, [f.tenant, stream, version, 2 ** 30]);
      await f.sql(move, [f.tenant, stream, version + 1, version]);
      await f.sql(move, [f.tenant, stream, 2 ** 30, version + 1]);
    },
  },
  {
    name: 'cut the tail',
    what: 'the last event is taken away, and with it its command, its head, its count and the checkpoints',
    forge: async (f) => {
      await f.cutTail();
      await f.takeCheckpointsAway();
    },
  },
  {
    name: 'change a command',
    what: 'the recorded text of the command that led to an event is changed, with its hash',
    forge: async (f) => {
      await f.sql(
        `update ledger.command set clear = clear || ' '::bytea, clear_hash = sha256(clear || ' '::bytea)
          where tenant = $1 and stream = $2 and to_version > from_version`,
        [f.tenant, f.stream],
      );
    },
  },
  {
    name: 'change the procedure',
    what: 'the local procedure is changed in its own stream, and every hash behind it is made to fit',
    forge: async (f) => {
      const { stream } = await f.one<{ stream: string }>(
        'local procedure',
        `select stream from ledger.event where tenant = $1 and stream like 'procedure/%' limit 1`,
        [f.tenant],
      );
      const [first] = await f.events(stream);
      await f.rewrite(first!, anHourLater);
    },
  },
  {
    name: 'change the rules',
    what: 'the rules that decided, with the calendar in them, are changed in the store of artefacts',
    forge: async (f) => {
      const changed = await f.sql(`update ledger.artefact set bytes = bytes || ' '::bytea where ${RULES} returning kind`, [f.tenant]);
      if (changed.length === 0) throw new NothingToForge('No rules are on record.');
    },
  },
  {
    name: 'swap a document',
    what: 'a delivered letter is changed in the mail folder, and its envelope is made to fit',
    forge: (f) => f.swapLetter(),
  },
  {
    name: 'take a document away',
    what: 'a delivered letter is taken out of the mail folder',
    forge: async (f) => rm((await f.letter()).text),
  },
  {
    name: 'change a read model',
    what: 'what the pages show of a review is changed',
    forge: async (f) => {
      const changed = await f.sql('update read_models.case_list set closed = not closed where tenant = $1 returning stream', [f.tenant]);
      if (changed.length === 0) throw new NothingToForge('No review is on record.');
    },
  },
  {
    name: 'change a sealed text',
    what: 'one byte of a sealed text is changed',
    forge: async (f) => {
      const { id } = await f.one<{ id: string }>('sealed text', 'select id from vault.sealed where tenant = $1 and ciphertext is not null order by id limit 1', [f.tenant]);
      await f.sql('update vault.sealed set ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1) where id = $1', [id]);
    },
  },
  {
    name: 'move a sealed text',
    what: 'one sealed text is put in the place of another',
    forge: async (f) => {
      const rows = await f.sql<{ id: string; ciphertext: Buffer }>('select id, ciphertext from vault.sealed where tenant = $1 and ciphertext is not null order by id limit 2', [f.tenant]);
      if (rows.length < 2) throw new NothingToForge('There are no two sealed texts in this record.');
      await f.sql('update vault.sealed set ciphertext = $2 where id = $1', [rows[0]!.id, rows[1]!.ciphertext]);
    },
  },
  {
    name: 'hide a sealed text',
    what: 'a sealed text is made unreadable, as if its subject had been shredded',
    forge: async (f) => {
      const { id } = await f.one<{ id: string }>(
        'sealed text',
        `select id from vault.sealed s where tenant = $1 and ciphertext is not null and not exists
          (select 1 from vault.shredding h where h.tenant = s.tenant and h.subject = s.subject) order by id limit 1`,
        [f.tenant],
      );
      await f.sql('update vault.sealed set ciphertext = null where id = $1', [id]);
    },
  },
  {
    name: 'change the access log',
    what: 'a line of the access log is changed and gets the hash that fits',
    forge: async (f) => {
      const { number } = await f.one<{ number: string }>(
        'access log with two lines',
        'select max(number) - 1 as number from ledger.access_log where tenant = $1 having max(number) > 1',
        [f.tenant],
      );
      await f.sql(
        `update ledger.access_log l set body = b.body, hash = sha256('\\x00'::bytea || b.body)
          from (select convert_to(regexp_replace(convert_from(body, 'UTF8'), '"kind":"[A-Z_]+"', '"kind":"SIGN_OUT_"'), 'UTF8') as body
            from ledger.access_log where tenant = $1 and number = $2) b where l.tenant = $1 and l.number = $2`,
        [f.tenant, number],
      );
    },
  },
];
