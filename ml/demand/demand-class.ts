/** How a product is asked for: often or seldom, in like or unlike quantities. */
export type DemandClass = "smooth" | "erratic" | "intermittent" | "lumpy";

/** Every class, from the easiest to the hardest to foresee. */
export const demandClasses: readonly DemandClass[] = ["smooth", "erratic", "intermittent", "lumpy"];

/**
 * The class of a series by the mean interval between demands (1.32 periods) and the squared coefficient of variation of
 * their sizes (0.49). A series without a demand is intermittent.
 *
 * Source: A. A. Syntetos, J. E. Boylan, J. D. Croston, "On the categorization of demand patterns", Journal of the
 * Operational Research Society 56 (2005).
 *
 * Cost: one step a period.
 *
 * @example
 * classOf([2, 3, 2, 2]); // "smooth"
 */
export function classOf(demand: ArrayLike<number>): DemandClass {
  let [count, sum, squares] = [0, 0, 0];
  for (let i = 0; i < demand.length; i++) {
    const value = demand[i]!;
    if (value <= 0) continue;
    count++;
    sum += value;
    squares += value * value;
  }
  if (count === 0) return "intermittent";
  const seldom = demand.length / count >= 1.32;
  const unlike = (squares * count) / (sum * sum) - 1 >= 0.49;
  if (seldom) return unlike ? "lumpy" : "intermittent";
  return unlike ? "erratic" : "smooth";
}
