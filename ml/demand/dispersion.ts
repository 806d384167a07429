/** Weeks of evidence that a category's dispersion counts for beside a product's own. */
const priorWeeks = 8;

/** A series' mean, and its variance about a level that may move. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
  /** Periods with a demand: how much there is to go by. */
  readonly demands: number;
}

/**
 * Mean and variance of a series by the differences of neighbours, which a slow change of level does not inflate.
 *
 * Source: J. von Neumann et al., "The mean square successive difference", Annals of Mathematical Statistics 12 (1941).
 *
 * Cost: one step a period.
 */
export function successiveMoments(demand: ArrayLike<number>): Moments {
  let [sum, squares, demands] = [0, 0, 0];
  for (let i = 0; i < demand.length; i++) {
    sum += demand[i]!;
    if (demand[i]! > 0) demands++;
    if (i > 0) squares += (demand[i]! - demand[i - 1]!) ** 2;
  }
  const mean = demand.length === 0 ? 0 : sum / demand.length;
  return {mean, variance: demand.length < 2 ? mean : squares / (2 * (demand.length - 1)), demands};
}

/**
 * Variance over mean of each product, drawn to its category's by how little is known of it, and never below Poisson's 1.
 *
 * Use: what one week's variance is to its mean is a longer time's, too, as weeks add up.
 *
 * Source: shrinkage of a variance to a pooled one by its degrees of freedom, as in G. K. Smyth, "Linear models and
 * empirical Bayes methods", Statistical Applications in Genetics and Molecular Biology 3 (2004).
 *
 * Cost: linear in products.
 *
 * @param categories the category of each product, numbered from 0
 * @example
 * shrinkDispersion([{mean: 1, variance: 4, demands: 8}, {mean: 3, variance: 4, demands: 8}], Int32Array.of(0, 0));
 * // [3, 1.67]: the category's is 8 over 4
 */
export function shrinkDispersion(moments: readonly Moments[], categories: Int32Array): Float64Array {
  const count = categories.reduce((most, category) => Math.max(most, category + 1), 0);
  const [means, variances] = [new Float64Array(count), new Float64Array(count)];
  moments.forEach(({mean, variance}, product) => {
    means[categories[product]!]! += mean;
    variances[categories[product]!]! += variance;
  });
  return Float64Array.from(moments, ({mean, variance, demands}, product) => {
    const category = categories[product]!;
    const pooled = means[category]! > 0 ? variances[category]! / means[category]! : 1;
    const own = mean > 0 ? variance / mean : pooled;
    return Math.max(1, (demands * own + priorWeeks * pooled) / (demands + priorWeeks));
  });
}
