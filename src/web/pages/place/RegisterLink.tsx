/** Registers of others with a page for each code. */
const registers = {
  wikidata: { form: /^Q\d{1,12}$/, address: 'https://www.wikidata.org/wiki/' },
  geonames: { form: /^\d{1,12}$/, address: 'https://www.geonames.org/' },
} as const;

interface Props {
  readonly register: keyof typeof registers;
  readonly code: string;
}

/** A code of another register's, leading to its page there; a code that cannot be one of it is only shown. */
export function RegisterLink({ register, code }: Props) {
  const { form, address } = registers[register];
  return form.test(code) ? <a href={`${address}${code}`}>{code}</a> : <bdi>{code}</bdi>;
}
