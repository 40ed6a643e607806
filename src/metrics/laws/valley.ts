/** Where a function with one valley is least between two numbers, to 1e-10, by golden sections. */
export function leastOf(cost: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  let [x, y] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [costX, costY] = [cost(x), cost(y)];
  for (let round = 0; round < 90 && b - a > 1e-10; round++) {
    if (costX <= costY) {
      [b, y, costY] = [y, x, costX];
      x = b - ratio * (b - a);
      costX = cost(x);
    } else {
      [a, x, costX] = [x, y, costY];
      y = a + ratio * (b - a);
      costY = cost(y);
    }
  }
  return (a + b) / 2;
}
