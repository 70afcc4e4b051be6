const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a moment as the API takes it (RFC 3339), or the same without its seconds. */
export function isMoment(text: string): boolean {
  return form.test(text) && !Number.isNaN(new Date(text).getTime());
}
