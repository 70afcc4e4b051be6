import type { CombinedError } from 'urql';
import type { Standing } from './connection';
import { NoAnswer } from './noAnswer';

/** Why something is not there. */
export interface Problem {
  /** A sentence of the server's, in English. */
  readonly message: string;
  /** Where in the answer it is missing, such as `city.ties`; empty for all of it. */
  readonly place: string;
  /** As the API names it: `TOO_LONG`, `SERVICE_UNAVAILABLE`; null where it names none. */
  readonly code: string | null;
  /**
   * The HTTP status of an answer that is none of the API's, in which case there is no message; else not there. 0 where it sends on to another address.
   */
  readonly status?: number;
}

/** Those of the server, or that something else answered in its place. None where nothing answered at all. */
export function problemsOf(error: CombinedError | undefined): readonly Problem[] {
  if (error?.networkError) {
    const status = statusOf(error);
    return status === null ? [] : [{ message: '', place: '', code: null, status }];
  }
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

/** Time ran out, too early, too many requests. */
const passingStatus = new Set([408, 425, 429]);

/**
 * Whether the same question may well be answered in a moment: the server is away, starts, or has too much to do. Not where it was refused, nor where
 * something else answered. Failures of the API's own have a code; those of what stands before the server (5xx) are of a server that is away.
 */
export function isPassing(error: CombinedError): boolean {
  const status = statusOf(error);
  if (status === null || passingStatus.has(status)) return true;
  const codes = codesOf(error);
  return codes.length === 0 ? status >= 500 : codes.some((code) => passing.has(code));
}

/** What an answer, or none, tells of the server. */
export function standingOf(error: CombinedError | undefined): Standing {
  if (error === undefined || !isPassing(error)) return 'there';
  return statusOf(error) === 429 || codesOf(error).includes('SERVER_BUSY') ? 'busy' : 'away';
}

function codesOf(error: CombinedError): readonly string[] {
  return problemsOf(error).flatMap(({ code }) => code ?? []);
}

/** The HTTP status; null where nothing answered, or not to the end. Of `data` that is none of ours urql does not keep it. */
function statusOf({ response, networkError }: CombinedError): number | null {
  if (response instanceof Response) return response.status;
  return networkError instanceof NoAnswer ? 200 : null;
}
