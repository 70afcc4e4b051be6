/**
 * Coerced arguments as one text that both sides write alike: numbers by the bits of their double, null apart from absent.
 * @param {unknown} value
 * @returns {string}
 */
export function argumentsText(value) {
  const entries = Object.entries(value);
  return entries.length === 0 ? '' : entries.map(([name, one]) => `${name}=${text(one)}`).join(' ');
}

const bits = new DataView(new ArrayBuffer(8));

function text(value) {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') {
    bits.setFloat64(0, value === 0 ? 0 : value);
    return `#${bits.getBigUint64(0).toString(16)}`;
  }
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.map(text).join(' ')}]` : `{${argumentsText(value)}}`;
}
