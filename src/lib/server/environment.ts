import { readEnvironment, type Environment } from '$pipelines/environment.ts';

let read: Environment | undefined;

/** The settings of this process, read when first asked for: a build has none. */
export function environment(): Environment {
	read ??= readEnvironment(process.env);
	return read;
}
