import type { CombinedError } from 'urql';

/** Why something is not there. */
export interface Problem {
  /** A sentence of the server's, in English. */
  readonly message: string;
  /** Where in the answer it is missing, such as `city.ties`; empty for all of it. */
  readonly place: string;
  /** As the API names it: `TOO_LONG`, `SERVICE_UNAVAILABLE`; null where it names none. */
  readonly code: string | null;
}

/** Those of the server. None where it did not answer at all. */
export function problemsOf(error: CombinedError | undefined): readonly Problem[] {
  return (error?.graphQLErrors ?? []).map(({ message, path, extensions }) => ({
    message,
    place: path?.join('.') ?? '',
    code: typeof extensions.code === 'string' ? extensions.code : null,
  }));
}

/** Whether an id was asked for under which there is nothing of the kind, or not at the time that was asked for. */
export function namesUnknown(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'UNKNOWN_ENTITY');
}

const passing = new Set(['SERVICE_UNAVAILABLE', 'SERVER_BUSY']);

/** Whether the same question may well be answered in a moment: the server is away, starts, or has too much to do. */
export function isPassing(error: CombinedError): boolean {
  return error.networkError !== undefined || problemsOf(error).some(({ code }) => code !== null && passing.has(code));
}
