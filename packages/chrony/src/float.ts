/**
 * candm.h `Float`: a signed exponent of 7 bits, then a signed coefficient of 25 bits without hidden bit;
 * the value is 2^(exponent − 25) · coefficient.
 */
const coefficientBits = 25;
const coefficientLimit = 2 ** (coefficientBits - 1);
const exponentLimit = 64;

/** Always finite. */
export function decodeFloat(word: number): number {
  // Arithmetic shifts bring both signs.
  const exponent = word >> coefficientBits;
  const coefficient = (word << (32 - coefficientBits)) >> (32 - coefficientBits);
  return coefficient * 2 ** (exponent - coefficientBits);
}

/** The nearest of the format's values; beyond its range the largest, for NaN zero. */
export function encodeFloat(value: number): number {
  if (Number.isNaN(value) || value === 0) return 0;
  // One coefficient bit is the sign, so that 2^24 units cover the number.
  let exponent = Math.max(Math.floor(Math.log2(Math.abs(value))) + 2, -exponentLimit);
  if (exponent >= exponentLimit || value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
    return pack(exponentLimit - 1, value > 0 ? coefficientLimit - 1 : -coefficientLimit);
  let coefficient = Math.round(value * 2 ** (coefficientBits - exponent));
  if (coefficient >= coefficientLimit || coefficient < -coefficientLimit) {
    exponent++;
    coefficient = Math.round(value * 2 ** (coefficientBits - exponent));
  }
  return exponent >= exponentLimit
    ? pack(exponentLimit - 1, value > 0 ? coefficientLimit - 1 : -coefficientLimit)
    : pack(exponent, coefficient);
}

function pack(exponent: number, coefficient: number): number {
  return ((exponent << coefficientBits) | (coefficient & (2 ** coefficientBits - 1))) >>> 0;
}
