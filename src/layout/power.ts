/** A distance to a whole power, from its square: only products, quotients and a root. */
export function power(square: number, exponent: number): number {
  let result = exponent % 2 === 0 ? 1 : Math.sqrt(square);
  let rest = exponent % 2 === 0 ? exponent : exponent - 1;
  for (; rest > 0; rest -= 2) result *= square;
  for (; rest < 0; rest += 2) result /= square;
  return result;
}
