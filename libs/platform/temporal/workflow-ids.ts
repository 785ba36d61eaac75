/** What the id of every workflow that works on a stream begins with. */
export const WORKFLOW_ID_PREFIX = 'review/';

/** `community-trigger/<id>` in tenant `ned` runs as `review/ned/community-trigger/<id>`. */
export const workflowIdOf = (tenant: string, stream: string): string =>
  `${WORKFLOW_ID_PREFIX}${tenant}/${stream}`;

/** The other way round; null for a workflow that works on no stream. */
export function placeOfWorkflow(
  workflowId: string,
): { readonly tenant: string; readonly stream: string } | null {
  const [, tenant, stream] = /^review\/([^/]+)\/(.+)$/.exec(workflowId) ?? [];
  return tenant === undefined || stream === undefined ? null : { tenant, stream };
}
