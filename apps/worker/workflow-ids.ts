/** `community-trigger/<id>` in tenant `ned` runs as `review/ned/community-trigger/<id>`. */
export const workflowIdOf = (tenant: string, stream: string): string => `review/${tenant}/${stream}`;

export const typeOfStream = (stream: string): string => stream.slice(0, stream.indexOf('/'));

/** The registered workflow of a stream's type: `community-trigger` is `communityTrigger`. */
export const workflowTypeOf = (type: string): string => type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export const TASK_QUEUE = 'reviews';
