import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Application } from '#libs/application/index.js';
import type { Principal } from '#libs/identity/index.js';
import type { Bundling } from '#libs/audit/evidence-bundle/index.js';
import { BadCliInput, CliFinding, running, type CliContext, type OpenedForCli } from './context.js';
import { findReview } from './find-review.js';

interface Asked {
  readonly out: string;
  readonly as?: string;
  readonly asOf?: string;
  readonly reason?: string;
  readonly file?: string;
}

export interface OpenedForExport extends OpenedForCli {
  /** Makes evidence bundles, signed by the logs of this deployment. */
  bundling(): Promise<Bundling>;
}

/** The evidence of one review as a ZIP that others check on their own, without this system. */
export const exportCommand = (context: CliContext<OpenedForExport>): Command =>
  new Command('export')
    .description('the evidence of one review as a ZIP file, with what checks it')
    .argument('<id>', 'id or reference of the review')
    .requiredOption('--out <file>', 'where to write it, such as evidence.zip')
    .option(
      '--as <email>',
      'for whom: it holds what this person may read; left out, for the auditor of the area',
    )
    .option('--as-of <when>', 'a version, a day or a moment; left out, as the review stands')
    .option('--reason <word>', 'lifts the redaction for an auditor, such as OMBUDSMAN; it is logged')
    .option('--file <number>', 'number of the file that it is for; logged too')
    .action((id: string, asked: Asked) =>
      running(context, async ({ application, bundling }) => {
        const review = await findReview(application, id);
        const reviewId = review.stream.slice(review.stream.indexOf('/') + 1);
        const who = readerOf(application, review.tenant, asked.as);
        const { asOf, reason, file } = asked;
        const evidence = await application.queries.evidence(who, reviewId, { asOf, reason, file });
        const { bytes, checkpoint } = await (await bundling()).bundle(evidence);
        await written(asked.out, bytes);
        const { header, reader, texts } = evidence;
        context.out(
          JSON.stringify({
            file: asked.out,
            bytes: bytes.length,
            reviewId: header.reviewId,
            reference: header.reference,
            version: header.version,
            exportedBy: reader,
            events: evidence.eventBytes.length,
            texts: texts.filter(({ status }) => status !== 'withheld').length,
            withheld: texts.filter(({ status }) => status === 'withheld').length,
            checkpoint,
          }),
        );
        context.say(
          `Unpack ${asked.out}, read README.html, and check it in the folder with: node verify.mjs .`,
        );
      }),
    );

function readerOf({ directory }: Application, tenant: string, email: string | undefined): Principal {
  if (email !== undefined) {
    const person = directory.byEmail(email);
    if (person === null) throw new BadCliInput(`--as: there is nobody with the address ${email}.`);
    return person.principal;
  }
  const auditor = directory
    .people()
    .find(({ principal }) =>
      principal.grants.some(({ role, tenants }) => role === 'AUDITOR' && tenants.includes(tenant)),
    );
  if (auditor === undefined)
    throw new BadCliInput(`${tenant} has no auditor. Say for whom it is with --as EMAIL.`);
  return auditor.principal;
}

async function written(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { mode: 0o600 });
  } catch (error) {
    throw new CliFinding(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
