/** Says in a person's words what is going on. A first build of minutes must not look like a hang. */
export type Progress = (message: string) => void;

export const silent: Progress = () => undefined;
